// Calls the running service through the compiled TypeScript client: node call.mjs CLIENT.js ADDRESS
import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'

const [, , module, address] = process.argv
const { SepsisClient, SepsisApiException } = await import(pathToFileURL(module))
const client = new SepsisClient(address.replace(/\/$/, ''))
const patient = { patient_id: 'P001', heart_rate: 118, respiratory_rate: 26, temperature: 38.6, wbc_count: 15.2, lactate_level: 3.1, age: 67, num_comorbidities: 2 }

const answer = await client.predict(patient)
assert.deepEqual(Object.keys(answer).sort(), ['risk_probability', 'sepsis_risk_prediction'])
assert.ok(answer.risk_probability >= 0 && answer.risk_probability <= 1)

const assessment = await client.assess(patient)
assert.equal(assessment.risk_probability, answer.risk_probability)
assert.equal(assessment.members.length, 2)
assert.ok((await client.assess(patient, true)).attributions.items.length > 0)

const batch = await client.assessBatch({ patients: [patient, { ...patient, temperature: 101.3 }] })
assert.equal(batch.results[1].problem.issues[0].field, 'temperature')

// NSwag throws the body of a documented error itself.
const refused = await client.predict({ ...patient, heart_rate: 500 }).then(() => null, error => error)
assert.equal(refused.result?.status ?? refused.status, 422)
assert.equal((refused.result ?? refused).issues[0].field, 'heart_rate')
console.log('ok')
