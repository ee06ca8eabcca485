import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { AnswerableDocument } from '../../src/app/answerer.ts';
import { originalOf, type Original } from '../../src/app/vary/original.ts';
import { varyPlans, type VariantTruth } from '../../src/app/vary/vary.ts';
import { readPlan } from '../../src/ingest/read.ts';

/** Documents made by varying real ones, with what they must be found to hold. */
export interface VariedCorpus {
  readonly originals: readonly Original[];
  readonly documents: readonly AnswerableDocument[];
  readonly truths: readonly VariantTruth[];
}

/** The documents of some folders that can be varied, as a reader delivers them. */
export function originalsIn(folders: readonly string[]): readonly Original[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8').normalize('NFC');
        return originalOf({ plan: parse(file).name, text }) ?? [];
      }),
  );
}

/** The originals of some folders and `count` variants of them, really read. */
export function variedCorpus(folders: readonly string[], count: number, seed = 1): VariedCorpus {
  const originals = originalsIn(folders);
  const variants = [...varyPlans(originals, { count, seed, names: [] })];
  const sources = [...originals, ...variants.map(({ text, truth: { plan } }) => ({ plan, text }))];
  const documents = sources.map(({ plan, text }) => ({ plan, text, register: readPlan({ plan, text }) }));
  return { originals, documents, truths: variants.map(({ truth }) => truth) };
}
