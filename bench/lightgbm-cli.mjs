// Compiles LightGBM's own command line from the sources and with the options of the library, once, into the native cache;
// prints its path.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { cacheKey, cacheRoot } from '../native/build/cache.mjs'
import { run } from '../native/build/run.mjs'
import { fetchPackages } from '../native/build/steps.mjs'

const name = process.platform === 'win32' ? 'lightgbm.exe' : 'lightgbm'
const target = join(cacheRoot, `${cacheKey}.cli`)
if (!existsSync(target)) {
  const work = join(cacheRoot, `${cacheKey}.cli-work-${process.pid}`)
  const log = join(cacheRoot, `${cacheKey}.cli.log`)
  try {
    mkdirSync(join(work, 'kept'), { recursive: true })
    writeFileSync(log, '')
    await fetchPackages(work, log)
    const source = join(work, 'node_modules', 'lightgbm', 'dependencies', 'LightGBM')
    const build = join(work, 'build')
    const step = (what, args) => run(what, 'cmake', args, { cwd: work, log, code: 'SEPN006' })
    await step('Configuring LightGBM', ['-S', source, '-B', build, '--no-warn-unused-cli',
      '-DCMAKE_BUILD_TYPE=Release', '-DBUILD_CLI=ON', '-DUSE_OPENMP=ON', '-DCMAKE_POLICY_VERSION_MINIMUM=3.5'])
    await step('Compiling LightGBM', ['--build', build, '--config', 'Release', '--target', 'lightgbm', '--parallel', String(availableParallelism())])
    const built = [source, join(source, 'Release')].map(folder => join(folder, name)).find(existsSync)
    copyFileSync(built, join(work, 'kept', name))
    renameSync(join(work, 'kept'), target)
    rmSync(log, { force: true })
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}
console.log(join(target, name))
