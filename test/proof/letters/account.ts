import { numberIn } from './asking.ts';

export interface Account {
  readonly findings: readonly string[];
  readonly answered: number;
  /** Listed as of unknown outcome: those that had arrived, and those that had not. */
  readonly unknown: { readonly arrived: number; readonly missing: number };
}

/**
 * Holds what was asked against what arrived and what an admin is shown: each message has one answer, or is listed as of
 * unknown outcome.
 * @param sent texts that reached the platform @param listed what `admin unknown` prints
 */
export function account(asked: readonly number[], sent: readonly string[], listed: string): Account {
  const answers = new Map<number, number>();
  const others = sent.filter((text) => numberIn(text) === null);
  for (const text of sent) {
    const number = numberIn(text);
    if (number !== null) answers.set(number, (answers.get(number) ?? 0) + 1);
  }
  const unknown = new Set(listed.split('\n').map(numberIn));
  const isLost = (number: number): boolean => !answers.has(number) && !unknown.has(number);
  const entries = listed.split('\n').filter((line) => / · \S+:\S+ · /u.test(line));
  const failed = entries.filter((line) => !line.includes('không rõ'));
  return {
    findings: [
      ...[...answers].filter(([, times]) => times > 1).map(([number, times]) => `${number} has ${times} answers`),
      ...asked.filter(isLost).map((number) => `${number} has no answer and is not listed`),
      ...others.map((text) => `said besides: ${text.slice(0, 80)}`),
      ...failed.map((line) => `failed: ${line}`),
    ],
    answered: answers.size,
    unknown: {
      arrived: asked.filter((number) => answers.has(number) && unknown.has(number)).length,
      missing: asked.filter((number) => !answers.has(number) && unknown.has(number)).length,
    },
  };
}
