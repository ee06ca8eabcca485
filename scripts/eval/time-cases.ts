import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays, addMonths } from '../../src/domain/calendar.ts';

/** First and last day, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** An expression of time with what somebody else's reader makes of it. */
export interface TimeCase {
  readonly file: 'duckling' | 'chrono-vi';
  readonly text: string;
  /** ISO date on which it is said. */
  readonly today: string;
  /** For the screen. */
  readonly expected: string;
  readonly isNone: boolean;
  /** True where the reader was told to take only what is written as a date or a time. */
  readonly strict: boolean;
  readonly fits: (days: Days | null) => boolean;
}

const UNIT_MONTHS: Readonly<Record<string, number>> = { Month: 1, Quarter: 3, Year: 12 };

const ducklingRow = z.tuple([
  z.string(),
  z.enum(['value', 'interval', 'no_match']),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
]);
const chronoRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]);

/** The cases of both files, or null where one is missing. @param evalDir folder of the evaluation data */
export async function timeCases(evalDir: string): Promise<readonly TimeCase[] | null> {
  const [duckling, chrono] = ['duckling-time-vi.tsv', 'chrono-vi.tsv'].map((name) =>
    join(evalDir, 'data', 'dates', name),
  );
  if (duckling === undefined || chrono === undefined || ![duckling, chrono].every(existsSync)) return null;
  const cases = [
    ...(await rows(duckling)).map((row) => ducklingCase(ducklingRow.parse(row))),
    ...(await rows(chrono)).map((row) => chronoCase(chronoRow.parse(row))),
  ];
  return cases;
}

async function rows(path: string): Promise<readonly string[][]> {
  const lines = (await readFile(path, 'utf8')).split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** Times of day are cut to their day: a question about deadlines asks for days. */
function ducklingCase([text, kind, first, toExclusive, grain, reference]: z.output<typeof ducklingRow>): TimeCase {
  const from = first.slice(0, 10);
  const to = kind === 'interval' ? lastBefore(toExclusive) : lastOf(from, grain);
  return {
    file: 'duckling',
    text,
    today: reference.slice(0, 10),
    expected: kind === 'no_match' ? '-' : `${from}..${to}`,
    isNone: kind === 'no_match',
    strict: false,
    fits: (days) => (kind === 'no_match' ? days === null : days?.from === from && days.to === to),
  };
}

function lastOf(from: string, grain: string): string {
  if (grain === 'Week') return addDays(from, 6);
  const months = UNIT_MONTHS[grain];
  return months === undefined ? from : addDays(addMonths(from, months), -1);
}

/** The last day of a stretch that ends before an instant. */
function lastBefore(instant: string): string {
  return instant.endsWith('T00:00:00') ? addDays(instant.slice(0, 10), -1) : instant.slice(0, 10);
}

const CHECK = /(?<end>start|end)\.get\((?<unit>year|month|day)\) toBe (?<value>-?\d+)/gu;

/** Their checks of single fields: what they say of the start holds of the first day, of the end, where there is one, of the last. */
function chronoCase([, , text, reference, , kind, checks]: z.output<typeof chronoRow>): TimeCase {
  const isNone = kind.startsWith('none');
  const fields = [...checks.matchAll(CHECK)].map(({ groups = {} }) => groups);
  const holds = (date: string, which: string): boolean =>
    fields.every(({ end, unit = '', value }) => end !== which || partOf(date, unit) === Number(value));
  const oneDay = fields.some(({ unit }) => unit === 'day') && !fields.some(({ end }) => end === 'end');
  return {
    file: 'chrono-vi',
    text,
    today: reference.slice(0, 10),
    expected: isNone ? '-' : checks,
    isNone,
    strict: kind.endsWith('strict'),
    fits: (days) => {
      if (isNone || days === null) return isNone && days === null;
      return holds(days.from, 'start') && holds(days.to, 'end') && (!oneDay || days.from === days.to);
    },
  };
}

function partOf(date: string, unit: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return (unit === 'year' ? year : unit === 'month' ? month : day) ?? 0;
}
