/** Reads the job's line and the numbers behind it. Input that ends, then or later, means the parent is gone. */
export function readJob(input) {
  let line = Buffer.alloc(0);
  let rows = null;
  return new Promise((done, fail) => {
    input.on('end', () => process.exit(1));
    input.on('error', fail);
    input.on('data', chunk => {
      if (rows === null) {
        line = Buffer.concat([line, chunk]);
        const end = line.indexOf(10);
        if (end < 0) return;
        rows = new Rows(JSON.parse(line.toString('utf8', 0, end)));
        chunk = line.subarray(end + 1);
      }
      if (rows.take(chunk)) done(rows);
    });
  });
}

/** Bytes go where they stay: chunks kept until all are there would take the memory of the rows two times more. */
class Rows {
  #parts;
  #filled = 0;

  constructor(job) {
    const set = rows => ({ features: new Float32Array(rows * job.columns), labels: new Float32Array(rows) });
    this.job = job;
    this.train = set(job.rows);
    this.stopping = set(job.stoppingRows);
    this.#parts = [this.train, this.stopping].flatMap(part => [part.features, part.labels])
      .map(numbers => new Uint8Array(numbers.buffer)).filter(bytes => bytes.length > 0);
  }

  /** Whether all are there. */
  take(chunk) {
    while (chunk.length > 0 && this.#parts.length > 0) {
      const part = this.#parts[0];
      const taken = chunk.subarray(0, part.length - this.#filled);
      part.set(taken, this.#filled);
      this.#filled += taken.length;
      chunk = chunk.subarray(taken.length);
      if (this.#filled < part.length) continue;
      this.#parts.shift();
      this.#filled = 0;
    }
    return this.#parts.length === 0;
  }
}
