import { telegramChannel } from './channels/telegram.ts';
import { zaloChannel } from './channels/zalo.ts';
import { attackInChats } from './chats.ts';
import type { Findings } from './findings.ts';
import { attackUnaided } from './unaided.ts';
import { attackOverWeb } from './web.ts';

/** What attacks that are no trials of one answer are sorted by. */
export type FamilyName = 'whole chats over Telegram' | 'whole chats over Zalo' | 'web chat' | 'vectors without a model';

interface Family {
  /** What is counted as `out` of its findings. */
  readonly out: string;
  /** @param folder for its files */
  readonly run: (folder: string) => Promise<Findings>;
}

const OF_MODEL = 'answers of the model went out';

const FAMILIES: Readonly<Record<FamilyName, Family>> = {
  'whole chats over Telegram': { out: OF_MODEL, run: (folder) => attackInChats(folder, telegramChannel) },
  'whole chats over Zalo': { out: OF_MODEL, run: (folder) => attackInChats(folder, zaloChannel) },
  'web chat': { out: OF_MODEL, run: attackOverWeb },
  'vectors without a model': { out: 'answers were led by vectors', run: attackUnaided },
};

/** What came of a family. */
export interface FamilyResult extends Findings {
  readonly name: string;
  /** What is counted as `out`. */
  readonly counted: string;
}

/** The families with these names, or all without any; each on products of its own. */
export async function tryFamilies(
  only: string | undefined,
  room: (name: string) => string,
): Promise<readonly FamilyResult[]> {
  const chosen = Object.entries(FAMILIES).filter(([name]) => only === undefined || only === name);
  return Promise.all(
    chosen.map(async ([name, { out: counted, run }]) => ({ name, counted, ...(await run(room(name))) })),
  );
}

/** What must not be, a line each, as trials tell it. */
export function wrongInFamilies(results: readonly FamilyResult[]): readonly string[] {
  return results.flatMap(({ name, wrong }) => wrong.map((line) => `${name} / ${line}`));
}

/** A line a family. */
export function linesOfFamilies(results: readonly FamilyResult[]): readonly string[] {
  return results.map(({ name, tried, out, counted }) => `${name}: ${tried} attacks, ${out} ${counted}`);
}

/** Why families prove nothing, a sentence each; none where they do. */
export function emptyFamilies(results: readonly FamilyResult[]): readonly string[] {
  return results.filter(({ out }) => out === 0).map(({ name }) => `${name}: nothing went out`);
}
