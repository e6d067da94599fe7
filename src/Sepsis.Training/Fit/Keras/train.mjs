// Fits one Keras network and exits. Called by KerasProcess:
//   node train.mjs MODULES
// Standard input: one line of JSON (the job), then little-endian float32: features, labels, stopping features,
// stopping labels. Standard output: one line of JSON for each epoch, and a last one with the result. Patients' data
// are never written to disk.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readJob } from './job.mjs';

process.on('uncaughtException', fault => {
  writeSync(2, `${String(fault?.message ?? fault).split('\n')[0]}\n`);
  process.exit(1);
});

// Ctrl-C reaches every process of the terminal. The parent decides, and ends this one: by itself it would look like a fault.
process.on('SIGINT', () => {});

const require = createRequire(path.join(path.resolve(process.argv[2]), 'package.json'));
const tf = require('@tensorflow/tfjs-core');
const layers = require('@tensorflow/tfjs-layers');
const wasm = require('@tensorflow/tfjs-backend-wasm');

const { job, train, stopping } = await readJob(process.stdin);

// Initialisers, dropout and shuffling all draw from Math.random; a dropout layer's own seed would give the same mask
// in every step. Mulberry32 (Tommy Ettinger, public domain).
let state = job.seed >>> 0;
Math.random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

wasm.setWasmPaths(path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + path.sep);
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // sums in another order would be another network
await tf.setBackend('wasm');

const model = build();
const x = moved(train, 'features', [job.rows, job.columns]);
const y = moved(train, 'labels', [job.rows, 1]);
const held = job.stoppingRows > 0 ? moved(stopping, 'features', [job.stoppingRows, job.columns]) : null;
const epochs = await fit();
const probabilities = await predict(x);
const kept = await keep();
await say({ epochs, model: kept.json, weights: kept.weights, probabilities: base64(probabilities) });
process.exit(0); // standard input is still open, so that the end of the parent is seen

/** The backend has a copy of its own; the rows are let go. */
function moved(set, name, shape) {
  const tensor = tf.tensor2d(set[name], shape);
  set[name] = null;
  return tensor;
}

function build() {
  const network = layers.sequential({ name: 'sepsis_risk' });
  job.hidden.forEach((units, i) => {
    network.add(layers.layers.dense({
      name: `hidden_${i + 1}`, units, activation: 'relu', kernelInitializer: 'heNormal',
      ...(i === 0 ? { inputShape: [job.columns] } : {}),
    }));
    network.add(layers.layers.dropout({ name: `dropout_${i + 1}`, rate: job.dropout }));
  });
  network.add(layers.layers.dense({ name: 'risk', units: 1, activation: 'sigmoid' }));
  network.compile({ optimizer: tf.train.adam(job.learningRate), loss: 'binaryCrossentropy' });
  return network;
}

async function fit() {
  const classWeight = job.positiveClassWeight === 1 ? undefined : { 0: 1, 1: job.positiveClassWeight };
  let best = { loss: Infinity, epoch: 0, weights: null };
  for (let epoch = 1; epoch <= job.epochs; epoch++) {
    const history = await model.fit(x, y, {
      epochs: 1, batchSize: job.batchSize, shuffle: true, classWeight, verbose: 0, yieldEvery: 'never',
    });
    const loss = history.history.loss[0];
    if (!Number.isFinite(loss)) throw new Error(`the loss of epoch ${epoch} is not a number`);
    const stoppingLoss = held ? logLoss(await predict(held), stopping.labels) : null;
    await say({ epoch, loss, stoppingLoss });
    if (!held) continue;
    if (stoppingLoss < best.loss)
      best = { loss: stoppingLoss, epoch, weights: model.getWeights().map(w => ({ shape: w.shape, data: w.dataSync().slice() })) };
    else if (epoch - best.epoch >= job.patience) break;
  }
  if (!held) return job.epochs;
  // tf.callbacks.earlyStopping knows restoreBestWeights only as "not implemented".
  model.setWeights(best.weights.map(w => tf.tensor(w.data, w.shape)));
  return best.epoch;
}

async function predict(rows) {
  const answer = model.predict(rows, { batchSize: 4096 });
  const values = await answer.data();
  answer.dispose();
  return values;
}

function logLoss(predicted, labels) {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const p = Math.min(Math.max(predicted[i], 1e-7), 1 - 1e-7);
    sum -= labels[i] === 1 ? Math.log(p) : Math.log1p(-p);
  }
  return sum / labels.length;
}

/** What tf.loadLayersModel reads: model.json and weights.bin. */
async function keep() {
  let kept;
  await model.save(tf.io.withSaveHandler(async artifacts => {
    kept = {
      json: {
        format: 'layers-model',
        generatedBy: artifacts.generatedBy,
        convertedBy: null,
        modelTopology: artifacts.modelTopology,
        weightsManifest: [{ paths: ['weights.bin'], weights: artifacts.weightSpecs }],
      },
      weights: Buffer.from(new tf.io.CompositeArrayBuffer(artifacts.weightData).slice()).toString('base64'),
    };
    return { modelArtifactsInfo: {} };
  }));
  return kept;
}

function base64(floats) {
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength).toString('base64');
}

// Waiting for the write also lets the end of standard input be noticed between two epochs.
function say(message) {
  return new Promise(done => process.stdout.write(JSON.stringify(message) + '\n', () => setImmediate(done)));
}
