// Runs the commands of README.md as a newcomer would: every fenced `bash` block, in order, in one shell's folder.
// A comment before a block says what is special about it:
//   <!-- check: background http://... -->   starts it and waits until that address answers; it is stopped at the end
//   <!-- check: output -->                  the fenced block that follows must be what it prints (… stands for anything)
//   <!-- check: elsewhere REASON -->        run by another check; the reason is printed
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const blocks = [...readFileSync(join(root, 'README.md'), 'utf8')
  .matchAll(/(?:<!-- check: (?<mark>.*?) -->\n)?```bash\n(?<script>[^]*?)```(?:\n+```(?:json|text)\n(?<output>[^]*?)```)?/g)].map(match => match.groups)
const running = []
const failures = []

function stopAll() {
  for (const child of running.splice(0)) try { process.kill(-child.pid, 'SIGTERM') } catch { /* it has ended */ }
}
process.on('exit', stopAll)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

async function answers(url, child) {
  for (let i = 0; i < 3000; i++) {
    if (child.exitCode !== null) return false
    try { if ((await fetch(url)).ok) return true } catch { /* not yet */ }
    await new Promise(done => setTimeout(done, 200))
  }
  return false
}

// Networks reckon in float32, and another processor may round the last digits differently: six decimals must agree.
const rounded = text => text.trim().replace(/\d+\.\d{7,}/g, number => Number(number).toFixed(6))

function matches(expected, actual) {
  const parts = rounded(expected).split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]*?')}$`).test(rounded(actual))
}

console.log(`README.md: ${blocks.length} blocks of commands`)
for (const { mark = '', script, output } of blocks) {
  const name = script.trim().split('\n')[0]
  if (mark.startsWith('elsewhere')) { console.log(`-- ${name}\n   not run here: ${mark.slice(10)}`); continue }
  console.log(`-- ${name}`)
  if (mark.startsWith('background')) {
    const child = spawn('bash', ['-ec', script], { cwd: root, detached: true, stdio: 'ignore' })
    running.push(child)
    if (!await answers(mark.split(' ')[1], child)) failures.push(`${name}: ${mark.split(' ')[1]} never answered`)
    continue
  }
  const result = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (result.status !== 0) failures.push(`${name}: exit code ${result.status}\n${result.stdout.slice(-2000)}${result.stderr.slice(-2000)}`)
  else if (mark === 'output' && !matches(output, result.stdout)) failures.push(`${name}: printed\n${result.stdout}and not\n${output}`)
}
stopAll()
for (const failure of failures) console.error(`README.md: ${failure}`)
console.log(failures.length ? `${failures.length} blocks failed` : 'every block ran')
process.exitCode = failures.length ? 1 : 0
