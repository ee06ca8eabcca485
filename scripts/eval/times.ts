import { timeReasons } from '../../src/text/vi/eval.ts';
import type { KindScore, Scores } from './scores.ts';
import { timeCases, type Days, type TimeCase } from './time-cases.ts';
import { decided, outOfScope } from './time-classes.ts';

/** Its name on the command line and in the table. */
export const TIMES = 'times';
/** The least share of expressions in scope that agree; what differs without a decision fails at any share. */
export const TIMES_FLOOR = 0.85;

export interface TimeScores extends Scores {
  /** Lines that say what was left out and what is read otherwise, and why. */
  readonly notes: readonly string[];
}

type Outcome =
  { readonly of: 'agrees' | 'differs' } | { readonly of: 'decided' | 'out of scope'; readonly why: string };

/**
 * How far a reading of times agrees with the expressions of two date readers, by kind: dates, and what is no date.
 * @returns null where a file is missing
 */
export async function scoreTimes(
  evalDir: string,
  read: (text: string, today: string) => Days | null,
): Promise<TimeScores | null> {
  const cases = await timeCases(evalDir);
  if (cases === null) return null;
  const judged = cases.map((one) => {
    const days = read(one.text, one.today);
    return { one, days, outcome: outcomeOf(one, days) };
  });
  const asked = judged.filter(({ outcome }) => outcome.of !== 'out of scope');
  const kinds = [...new Set(asked.map(({ one }) => kindOf(one)))].map((kind): KindScore => {
    const all = asked.filter(({ one }) => kindOf(one) === kind);
    return { kind, right: all.filter(({ outcome }) => outcome.of === 'agrees').length, all: all.length };
  });
  const right = kinds.reduce((sum, kind) => sum + kind.right, 0);
  return {
    answers: { right, all: asked.length, medianMs: null, kinds },
    extract: null,
    faults: judged
      .filter(({ outcome }) => outcome.of === 'differs')
      .map(({ one, days }) => `${one.file} «${one.text}» @ ${one.today}: ${shown(days)} | ${one.expected}`),
    notes: notesOf(judged),
  };
}

function outcomeOf(one: TimeCase, days: Days | null): Outcome {
  const why = outOfScope(one);
  if (why !== null) return { of: 'out of scope', why };
  if (one.fits(days)) return { of: 'agrees' };
  const reason = decided(one);
  return reason === null ? { of: 'differs' } : { of: 'decided', why: reason };
}

function kindOf({ file, isNone }: TimeCase): string {
  return `${file}${isNone ? ': none' : ''}`;
}

function shown(days: Days | null): string {
  return days === null ? '-' : `${days.from}..${days.to}`;
}

function notesOf(judged: readonly { readonly one: TimeCase; readonly outcome: Outcome }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { one, outcome } of judged) {
    if (!('why' in outcome)) continue;
    const line = timeReasons(one.file, outcome.of === 'decided', outcome.why);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line}: ${count}`).sort();
}
