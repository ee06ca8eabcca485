import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { VectorEntry } from '../../ports/vectors.ts';

/** Goes up where the graph is made otherwise, or the header says something else. */
const FORMAT = 1;

/** What a cached graph is of. Anything else than what is wanted, and it is made again. */
const headerSchema = z.object({
  format: z.literal(FORMAT),
  model: z.string(),
  dimension: z.number().int(),
  count: z.number().int(),
  /** Of every identifier and vector, in order. */
  corpus: z.string(),
  /** The file of the graph, beside the header, and its SHA-256. */
  graph: z.string().regex(/^[\w.-]+$/u),
  checksum: z.string(),
});
type Header = z.infer<typeof headerSchema>;

/** What a graph has to be of. */
export type Wanted = Pick<Header, 'model' | 'dimension' | 'count' | 'corpus'>;

/** Says what the graph of entries, in their order, is of. */
export function wantedOf(model: string, entries: readonly VectorEntry[]): Wanted {
  const hash = createHash('sha256');
  for (const { id, vector } of entries) {
    hash.update(`${String(id.length)} ${id}`);
    hash.update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
  }
  return { model, dimension: entries[0]?.vector.length ?? 0, count: entries.length, corpus: hash.digest('hex') };
}

/** The file of the graph that `header` names; null where there is none, or it is torn, or of something else. */
export async function cachedGraph(header: string, wanted: Wanted): Promise<string | null> {
  const known = headerSchema.safeParse(await readJson(header));
  if (!known.success) return null;
  const { graph, checksum, ...of } = known.data;
  const same = of.model === wanted.model && of.dimension === wanted.dimension;
  if (!same || of.count !== wanted.count || of.corpus !== wanted.corpus) return null;
  const file = join(dirname(header), graph);
  return (await checksumOf(file).catch(() => null)) === checksum ? file : null;
}

/**
 * Keeps a graph that `write` writes into a file. The header is replaced last and in one step, so that whenever the
 * process dies there is the old graph or the new one, each whole; then the old one goes.
 */
export async function keepGraph(header: string, of: Wanted, write: (file: string) => Promise<unknown>): Promise<void> {
  const folder = dirname(header);
  await mkdir(folder, { recursive: true });
  const unfinished = `${header}.${String(process.pid)}.new`;
  try {
    await write(unfinished);
    await sync(unfinished);
    const checksum = await checksumOf(unfinished);
    const graph = `${basename(header)}.${checksum.slice(0, 16)}.graph`;
    await rename(unfinished, join(folder, graph));
    await replace(header, JSON.stringify({ format: FORMAT, ...of, graph, checksum } satisfies Header));
    await sync(folder);
    await forgetOthers(header, graph);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function replace(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${String(process.pid)}.header`;
  const handle = await open(unfinished, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

async function forgetOthers(header: string, kept: string): Promise<void> {
  const own = `${basename(header)}.`;
  for (const name of await readdir(dirname(header))) {
    if (name.startsWith(own) && name.endsWith('.graph') && name !== kept) await rm(join(dirname(header), name));
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
