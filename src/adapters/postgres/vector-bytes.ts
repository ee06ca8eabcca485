const FLOAT_BYTES = 4;

/** A vector as 32-bit floats, the lowest byte first, whatever the machine's own order is. */
export function bytesOf(vector: Float32Array): Buffer {
  const bytes = Buffer.allocUnsafe(vector.length * FLOAT_BYTES);
  const view = viewOf(bytes);
  vector.forEach((one, at) => {
    view.setFloat32(at * FLOAT_BYTES, one, true);
  });
  return bytes;
}

/** What `bytesOf` was given. @throws RangeError where there are not as many bytes as `dimension` floats have. */
export function vectorOf(bytes: Uint8Array, dimension: number): Float32Array {
  if (bytes.length !== dimension * FLOAT_BYTES) throw new RangeError('a vector cut short');
  const view = viewOf(bytes);
  const vector = new Float32Array(dimension);
  for (let at = 0; at < dimension; at += 1) vector[at] = view.getFloat32(at * FLOAT_BYTES, true);
  return vector;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
