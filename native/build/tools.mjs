import { spawnSync } from 'node:child_process'
import { Failure } from './failure.mjs'

const windows = process.platform === 'win32'

function found(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore', shell: windows }).status === 0
}

// One missing tool, one line, before anything is fetched.
export function checkTools() {
  if (!found('npm'))
    throw new Failure('SEPN001', 'npm was not found. Debian/Ubuntu: apt install npm; macOS: brew install node; Windows: winget install OpenJS.NodeJS.LTS')
  if (!found('cmake'))
    throw new Failure('SEPN002', 'CMake was not found. Debian/Ubuntu: apt install cmake; macOS: brew install cmake; Windows: winget install Kitware.CMake')
  // On Windows CMake finds Visual Studio by itself, and its failure is reported as SEPN003 by the compiling step.
  const compilers = [process.env.CXX, 'c++', 'g++', 'clang++'].filter(Boolean)
  if (!windows && !(compilers.some(compiler => found(compiler)) && (found('make') || found('ninja'))))
    throw new Failure('SEPN003', compilerMissing)
}

export const compilerMissing =
  'A C++ compiler was not found. Debian/Ubuntu: apt install build-essential; macOS: xcode-select --install; ' +
  'Windows: winget install Microsoft.VisualStudio.2022.BuildTools with the C++ workload'
