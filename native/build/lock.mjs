import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { say } from './say.mjs'

const heartbeatMs = 2_000
// Covers what a process id cannot: an owner in another container, or an id given to somebody else since.
const silentMs = 60_000

// Saves two builds from doing the same work. It is not what keeps the result whole: that is the final rename,
// so at worst (two waiters taking over the same stale lock) the work is done twice.
export async function takeLock(path, alreadyDone) {
  for (let waiting = false; ; ) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() }))
      closeSync(file)
      const heartbeat = setInterval(() => touch(path), heartbeatMs)
      return {
        release() {
          clearInterval(heartbeat)
          rmSync(path, { force: true })
        },
      }
    } catch (error) {
      if (error.code !== 'EEXIST' && error.code !== 'EPERM') throw error
    }
    if (alreadyDone()) return { release() {} }
    const owner = abandonedBy(path)
    if (owner) {
      say(`taking over from a build that ended early (${owner})`)
      rmSync(path, { force: true })
    } else {
      if (!waiting) say('waiting for another build that is preparing the native libraries')
      waiting = true
      await delay(500)
    }
  }
}

function touch(path) {
  try {
    const now = Date.now() / 1000
    utimesSync(path, now, now)
  } catch {
    // Taken over while this machine slept.
  }
}

function abandonedBy(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > silentMs) return 'no sign of life'
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8'))
    return host === hostname() && !isAlive(pid) ? `process ${pid}` : undefined
  } catch {
    // Gone, or not written yet: look again.
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
