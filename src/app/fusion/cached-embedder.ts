import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Embedder } from '../../ports/embedder.ts';

/** Texts that are embedded between two writes: what was paid for is kept when the rest fails. */
const BATCH = 256;

/** An embedder that keeps what it made in a folder, so that tuning asks a model for each text once. */
export async function cachedEmbedder(embedder: Embedder, folder: string): Promise<Embedder> {
  const name = createHash('sha256').update(embedder.model).digest('hex').slice(0, 16);
  const file = join(folder, `${name}.tsv`);
  await mkdir(dirname(file), { recursive: true });
  const known = new Map<string, Float32Array>();
  for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) {
    const [key, vector] = line.split('\t');
    if (key !== undefined && vector !== undefined) known.set(key, decoded(vector));
  }
  const keep = async (made: ReadonlyMap<string, Float32Array>): Promise<void> => {
    for (const [key, vector] of made) known.set(key, vector);
    await appendFile(file, [...made].map(([key, vector]) => `${key}\t${encoded(vector)}\n`).join(''));
  };
  const kept = (key: string): Float32Array => known.get(key) ?? new Float32Array();
  return {
    model: embedder.model,
    passages: async (texts, signal) => {
      const keyed = new Map(texts.map((text) => [keyOf('p', text), text] as const));
      const all = [...keyed].filter(([key]) => !known.has(key));
      for (let from = 0; from < all.length; from += BATCH) {
        const batch = all.slice(from, from + BATCH);
        const vectors = await embedder.passages(
          batch.map(([, text]) => text),
          signal,
        );
        await keep(new Map(batch.map(([key], at) => [key, vectors[at] ?? new Float32Array()])));
      }
      return texts.map((text) => kept(keyOf('p', text)));
    },
    query: async (text, signal) => {
      const key = keyOf('q', text);
      if (!known.has(key)) await keep(new Map([[key, await embedder.query(text, signal)]]));
      return kept(key);
    },
  };
}

function keyOf(kind: 'p' | 'q', text: string): string {
  return createHash('sha256').update(`${kind}\n${text}`).digest('hex');
}

function encoded(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

function decoded(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
