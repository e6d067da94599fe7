import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'

export const here = resolve(dirname(fileURLToPath(import.meta.url)), '..')

// The platforms the ONNX Runtime package carries: its plugin folder and its library names.
const carried = {
  'linux-x64': { folder: 'Linux/x64', onnx: ['libonnxruntime.so', 'libonnxruntime_providers_shared.so'] },
  'osx-arm64': { folder: 'macOS/arm64', onnx: ['libonnxruntime.dylib'] },
  'win-x64': { folder: 'Windows/x64', onnx: ['onnxruntime.dll', 'onnxruntime_providers_shared.dll'] },
  'win-arm64': { folder: 'Windows/arm64', onnx: ['onnxruntime.dll', 'onnxruntime_providers_shared.dll'] },
}

const os = { linux: 'linux', darwin: 'osx', win32: 'win' }[process.platform] ?? process.platform
const rid = `${os}-${process.arch}`

export const platform = {
  ...carried[rid],
  lightGbm: { linux: 'lib_lightgbm.so', osx: 'lib_lightgbm.dylib', win: 'lib_lightgbm.dll' }[os],
  check() {
    if (!carried[rid])
      throw new Failure('SEPN004', `ONNX Runtime is not packaged for ${rid}: build on ${Object.keys(carried).join(', ')}, or in the linux-x64 container.`)
  },
}

const versions = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies

// Native.targets derives the same name from the same file.
export const cacheKey = [
  `onnxruntime-${versions['com.github.asus4.onnxruntime']}`,
  `lightgbm-${versions.lightgbm}`,
  `nswag-${versions.nswag}`,
  rid,
].join('_')

export const cacheRoot = resolve(process.env.SEPSIS_NATIVE_CACHE || join(here, '.cache'))
