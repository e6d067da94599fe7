// node load-model.mjs PACKAGES MODEL_FOLDER COLUMNS: what Keras' own reader makes of the kept model, for a row of 0.5.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [, , packages, folder, columns] = process.argv;
const require = createRequire(path.join(packages, 'package.json'));
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const layers = require('@tensorflow/tfjs-layers');

const json = JSON.parse(readFileSync(path.join(folder, 'model.json'), 'utf8'));
const weights = readFileSync(path.join(folder, json.weightsManifest[0].paths[0]));
const artifacts = await tf.io.getModelArtifactsForJSON(json, async manifest =>
  [manifest[0].weights, weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength)]);
const model = await layers.loadLayersModel(tf.io.fromMemory(artifacts));
console.log(model.predict(tf.fill([1, Number(columns)], 0.5)).dataSync()[0]);
