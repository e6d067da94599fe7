import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { here, platform } from './cache.mjs'
import { Failure } from './failure.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { compilerMissing } from './tools.mjs'

const modules = work => join(work, 'node_modules')
const lightGbm = work => join(modules(work), 'lightgbm', 'dependencies', 'LightGBM')
const onnx = work => join(modules(work), 'com.github.asus4.onnxruntime')

export async function fetchPackages(work, log) {
  say('[1/3] fetching the packages')
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(here, file), join(work, file))
  // No scripts: the packages would build addons for Node.js that nobody here uses.
  await run('Fetching the packages', 'npm', ['ci', '--ignore-scripts', '--no-bin-links'], { cwd: work, log, code: 'SEPN005' })
}

export async function compileLightGbm(work, log) {
  const source = lightGbm(work)
  const build = join(work, 'lightgbm-build')
  say('[2/3] compiling LightGBM')
  const configure = openMp => run('Configuring LightGBM', 'cmake', [
    '-S', source, '-B', build, '--no-warn-unused-cli',
    '-DCMAKE_BUILD_TYPE=Release', '-DBUILD_CLI=OFF', '-DAPPLE_OUTPUT_DYLIB=ON', `-DUSE_OPENMP=${openMp}`,
    // A libgomp.so.1 laid beside the library is found first: an image need not install one.
    ...(process.platform === 'linux' ? ['-DCMAKE_BUILD_WITH_INSTALL_RPATH=ON', '-DCMAKE_INSTALL_RPATH=$ORIGIN'] : []),
    // CMake 4 refuses the 3.0 this LightGBM asks for.
    '-DCMAKE_POLICY_VERSION_MINIMUM=3.5',
  ], { cwd: work, log, code: 'SEPN006' })
  try {
    await configure('ON')
  } catch (error) {
    const text = readFileSync(log, 'utf8')
    if (/No CMAKE_CXX_COMPILER could be found|could not find any instance of Visual Studio/i.test(text))
      throw new Failure('SEPN003', compilerMissing)
    if (process.platform !== 'darwin') throw error
    say('OpenMP (brew install libomp) is not there: LightGBM will use one thread')
    await configure('OFF')
  }
  await run('Compiling LightGBM', 'cmake', [
    '--build', build, '--config', 'Release', '--target', '_lightgbm', '--parallel', String(availableParallelism()),
  ], { cwd: work, log, code: 'SEPN006', onLine: everyQuarter() })
}

// CMake's "[ 42%]" becomes three lines in the two minutes.
function everyQuarter() {
  let next = 25
  return text => {
    const percent = Math.max(...[...text.matchAll(/\[\s*(\d+)%\]/g)].map(match => Number(match[1])))
    if (percent < next || percent >= 100) return
    say(`      ${percent} %`)
    next = percent - (percent % 25) + 25
  }
}

export function keepWhatWeUse(work, kept) {
  say('[3/3] keeping what is used')
  const copy = (from, to) => cpSync(from, join(kept, to), { recursive: true, filter: path => !path.endsWith('.meta') })
  mkdirSync(kept, { recursive: true })

  // LightGBM's build leaves its library in the source folder; Visual Studio in Release/ below it.
  const built = [lightGbm(work), join(lightGbm(work), 'Release')].map(folder => join(folder, platform.lightGbm)).find(existsSync)
  if (!built) throw new Failure('SEPN006', `Compiling LightGBM left no ${platform.lightGbm}.`)
  copy(built, `lib/${platform.lightGbm}`)
  for (const library of platform.onnx) copy(join(onnx(work), 'Plugins', platform.folder, library), `lib/${library}`)

  copy(join(onnx(work), 'Runtime'), 'onnxruntime')
  copy(join(modules(work), 'nswag', 'bin', 'binaries', 'Net100'), 'nswag/Net100')

  copy(join(onnx(work), 'LICENSE'), 'licences/onnxruntime/LICENSE')
  copy(join(onnx(work), 'ThirdPartyNotices.txt'), 'licences/onnxruntime/ThirdPartyNotices.txt')
  copy(join(lightGbm(work), 'LICENSE'), 'licences/lightgbm/LICENSE')
  // Compiled into LightGBM.
  for (const file of ['eigen/COPYING.MPL2', 'fmt/LICENSE.rst', 'fast_double_parser/LICENSE'])
    copy(join(lightGbm(work), 'external_libs', file), `licences/lightgbm/${file.replace('/', '-')}`)
}
