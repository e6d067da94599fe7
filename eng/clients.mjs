// Generates the C# and the TypeScript client from the OpenAPI document, by NSwag.
//
//   node eng/clients.mjs            writes clients/csharp and clients/typescript
//   node eng/clients.mjs --check    changes nothing; exit code 1 if they are stale
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheKey, cacheRoot } from '../native/build/cache.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const document = join(root, 'tests/Sepsis.Api.Tests/Contracts/openapi.v1.json')
const nswag = join(cacheRoot, cacheKey, 'nswag/Net100/dotnet-nswag.dll')
const check = process.argv.includes('--check')

const clients = [
  {
    file: 'clients/csharp/SepsisClient.cs',
    command: ['openapi2csclient', '/className:SepsisClient', '/namespace:Sepsis.Client', '/jsonLibrary:SystemTextJson',
      '/injectHttpClient:true', '/useBaseUrl:false', '/generateClientInterfaces:true', '/generateExceptionClasses:true',
      '/exceptionClass:SepsisApiException', '/generateOptionalPropertiesAsNullable:true', '/generateNullableReferenceTypes:true',
      '/generateOptionalParameters:true', '/dateTimeType:System.DateTimeOffset', '/arrayType:System.Collections.Generic.ICollection', '/operationGenerationMode:SingleClientFromOperationId'],
  },
  {
    file: 'clients/typescript/sepsis-client.ts',
    command: ['openapi2tsclient', '/className:SepsisClient', '/template:Fetch', '/typeStyle:Interface', '/generateOptionalParameters:true', '/dateTimeType:String',
      '/exceptionClass:SepsisApiException', '/operationGenerationMode:SingleClientFromOperationId', '/typeScriptVersion:5.0'],
  },
]

if (!existsSync(nswag)) execFileSync('node', [join(root, 'native/build.mjs')], { stdio: 'inherit' })

const work = mkdtempSync(join(tmpdir(), 'sepsis-clients-'))
let stale = 0
try {
  for (const { file, command } of clients) {
    const output = join(work, 'generated')
    execFileSync('dotnet', [nswag, ...command, `/input:${document}`, `/output:${output}`], { stdio: ['ignore', 'ignore', 'inherit'] })
    const generated = readFileSync(output, 'utf8').replaceAll('\r\n', '\n')
      // Node has no window; both it and browsers have globalThis.
      .replaceAll('window as any', 'globalThis as any')
      // System.Text.Json does not read EnumMember: "male" would be sent as "Male", and refused.
      .replaceAll('[System.Runtime.Serialization.EnumMember(Value = ', '[System.Text.Json.Serialization.JsonStringEnumMemberName(')
    const target = join(root, file)
    const current = existsSync(target) ? readFileSync(target, 'utf8') : ''
    if (generated === current) console.log(`${file} is up to date`)
    else if (check) {
      console.error(`${file} is stale: run node eng/clients.mjs and commit it`)
      stale = 1
    } else {
      writeFileSync(target, generated)
      console.log(`${file} written`)
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = stale
