import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProductError } from '../../domain/errors.ts';
import { fileMissing } from '../../text/vi/errors.ts';
import { nothingToVary, VARY_USAGE } from '../../text/vi/vary.ts';
import { readOriginals } from './original.ts';
import { varyPlans } from './vary.ts';

export interface WriteRequest {
  /** A new or empty folder. */
  readonly out: string;
  readonly count: number;
  readonly seed: number;
  /** Folders of the originals. */
  readonly from: readonly string[];
  /** A file with a name of a place on each line, or null for invented names. */
  readonly places: string | null;
}

/** What was written where. */
export interface Written {
  readonly count: number;
  readonly originals: number;
  /** Path of the truth: a JSON line for each document, beside the folder, since the folder is a corpus. */
  readonly truth: string;
}

/**
 * Writes varied documents into a folder, and `truth.jsonl` beside it.
 * @throws ProductError `usage` where the folder holds something, `input-missing` where there is nothing to vary.
 */
export async function writeVaried({ out, count, seed, from, places }: WriteRequest): Promise<Written> {
  const originals = await readOriginals(from);
  if (originals.length === 0) throw new ProductError('input-missing', nothingToVary(from));
  const names = places === null ? [] : await namesIn(places);
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw new ProductError('usage', VARY_USAGE, { out });
  const truth = join(dirname(out), 'truth.jsonl');
  const lines: string[] = [];
  for (const variant of varyPlans(originals, { count, seed, names })) {
    await writeFile(join(out, `${variant.truth.plan}.txt`), variant.text);
    lines.push(`${JSON.stringify(variant.truth)}\n`);
  }
  await writeFile(truth, lines.join(''));
  return { count: lines.length, originals: originals.length, truth };
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    const lines = (await readFile(path, 'utf8')).normalize('NFC').split('\n');
    return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
  } catch (error) {
    throw new ProductError('input-missing', fileMissing(path), { path }, { cause: error });
  }
}
