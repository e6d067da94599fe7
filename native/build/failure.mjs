// A failure the reader can act on: SEPN001 Node.js, 002 CMake, 003 compiler, 004 platform, 005 fetching, 006 compiling.
// SEPN001 is raised by Native.targets, which has to find Node.js before anything here can run.
export class Failure extends Error {
  constructor(code, message) {
    super(message)
    this.code = code
  }
}
