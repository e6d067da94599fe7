/** Reads the job's line and the numbers behind it. Input that ends, then or later, means the parent is gone. */
export function readJob(input) {
  const chunks = [];
  let size = 0;
  let wanted = Infinity;
  let header = null;
  return new Promise((done, fail) => {
    input.on('end', () => process.exit(1));
    input.on('error', fail);
    input.on('data', chunk => {
      chunks.push(chunk);
      size += chunk.length;
      if (header === null && chunk.includes(10)) {
        const whole = Buffer.concat(chunks.splice(0));
        const end = whole.indexOf(10);
        header = JSON.parse(whole.toString('utf8', 0, end));
        chunks.push(whole.subarray(end + 1));
        size = whole.length - end - 1;
        wanted = 4 * (header.rows + header.stoppingRows) * (header.columns + 1);
      }
      if (header !== null && size >= wanted) done(split(header, Buffer.concat(chunks.splice(0))));
    });
  });
}

function split(job, bytes) {
  let offset = 0;
  const take = count => {
    const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + 4 * count));
    offset += 4 * count;
    return floats;
  };
  const set = rows => ({ features: take(rows * job.columns), labels: take(rows) });
  return { job, train: set(job.rows), stopping: set(job.stoppingRows) };
}
