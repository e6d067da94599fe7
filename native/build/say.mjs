import { closeSync, openSync, writeSync } from 'node:fs'

// `dotnet run` and `dotnet test` swallow a build's messages, so two minutes would pass in silence:
// with a terminal the lines go straight to it, without one (CI) to the build's own output.
export function say(text) {
  const line = `native: ${text}\n`
  try {
    const terminal = openSync(process.platform === 'win32' ? '\\\\.\\CONOUT$' : '/dev/tty', 'w')
    writeSync(terminal, `\r${line}`)
    closeSync(terminal)
  } catch {
    process.stdout.write(line)
  }
}
