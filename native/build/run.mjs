import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { say } from './say.mjs'

const windows = process.platform === 'win32'
const children = new Set()
const tailLines = 15

// Everything a step prints goes to the log; on failure its end is shown, and where the rest is.
export function run(step, command, args, { cwd, log, code, onLine }) {
  const start = statSync(log).size
  const file = openSync(log, 'a')
  writeSync(file, `\n> ${command} ${args.join(' ')}\n`)
  return new Promise((done, failed) => {
    // A process group of its own, so that the compilers a build tool starts can be stopped with it.
    const child = spawn(command, args, { cwd, detached: !windows, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] })
    children.add(child)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', data => {
        writeSync(file, data)
        onLine?.(data.toString())
      })
    child.on('error', error => failed(new Failure(code, `${step}: ${command} could not be started (${error.code}).`)))
    child.on('close', exit => {
      children.delete(child)
      closeSync(file)
      if (exit === 0) return done()
      const printed = readFileSync(log).subarray(start).toString().trim()
      for (const line of printed.split('\n').slice(-tailLines)) say(`  | ${line}`)
      failed(new Failure(code, `${step} failed (exit ${exit}); its last lines are above, the whole log is ${log}`))
    })
  })
}

export function killChildren() {
  for (const child of children)
    try {
      if (windows) spawn('taskkill', ['/T', '/F', '/PID', String(child.pid)])
      else process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It has ended by itself.
    }
}
