// Fetches ONNX Runtime and NSwag, compiles LightGBM, and leaves what we use in one folder per set of versions:
//   lib/ (native libraries)  onnxruntime/ (C# API)  nswag/ (client generator)  licences/
// Run by Native.targets on the first build; `node native/build.mjs` does the same by hand.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheKey, cacheRoot, platform } from './build/cache.mjs'
import { Failure } from './build/failure.mjs'
import { takeLock } from './build/lock.mjs'
import { compileLightGbm, fetchPackages, keepWhatWeUse } from './build/steps.mjs'
import { checkTools } from './build/tools.mjs'
import { killChildren } from './build/run.mjs'
import { say } from './build/say.mjs'

const started = Date.now()
const target = join(cacheRoot, cacheKey)
const work = join(cacheRoot, `${cacheKey}.work-${process.pid}`)
const log = join(cacheRoot, `${cacheKey}.log`)
const errorFile = process.argv[process.argv.indexOf('--error-file') + 1 || process.argv.length]
let lock

// One line for MSBuild (which turns it into the build's one error) or for the terminal.
function fail(error) {
  const text = error instanceof Failure ? `${error.code}|${error.message}` : `SEPN005|${error.message}`
  if (errorFile) writeFileSync(errorFile, text)
  else console.error(`native: error ${text.replace('|', ': ')}`)
}

function cleanUp() {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  lock?.release()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    killChildren()
    cleanUp()
    say('stopped')
    process.exit(130)
  })

function removeWhatKilledBuildsLeft() {
  for (const name of readdirSync(cacheRoot))
    if (name.startsWith(`${cacheKey}.work-`)) rmSync(join(cacheRoot, name), { recursive: true, force: true, maxRetries: 5 })
}

try {
  platform.check()
  checkTools()
  mkdirSync(cacheRoot, { recursive: true })
  lock = await takeLock(join(cacheRoot, `${cacheKey}.lock`), () => existsSync(target))
  if (existsSync(target)) say('another build has just made it')
  else {
    say(`preparing ${cacheKey}: once, about two minutes`)
    removeWhatKilledBuildsLeft()
    mkdirSync(work, { recursive: true })
    writeFileSync(log, '')
    await fetchPackages(work, log)
    await compileLightGbm(work, log)
    keepWhatWeUse(work, join(work, 'kept'))
    // A rename is the last step, so a folder of this name is always a whole one.
    try {
      renameSync(join(work, 'kept'), target)
    } catch (error) {
      // Another build may have been first.
      if (!existsSync(target)) throw error
    }
    rmSync(log, { force: true })
    say(`ready in ${Math.round((Date.now() - started) / 1000)} s`)
  }
} catch (error) {
  fail(error)
  process.exitCode = 1
} finally {
  cleanUp()
}
