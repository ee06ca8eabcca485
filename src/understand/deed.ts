import type { Deed, Stretch } from '../domain/understood.ts';

const OVER: readonly (readonly [Stretch, RegExp])[] = [
  ['half-year', / (?:6 thang|bao cao sau thang|sau thang dau nam|nua nam|giua nam|giua ky|ban nien|so ket) /u],
  ['quarter', / (?:bao cao quy|hang quy|moi quy|theo quy) (?!dinh)/u],
  ['month', / (?:bao cao thang|hang thang|moi thang) /u],
  [
    'year',
    / (?:bao cao (?:ket qua |tong ket )?(?:ca |cuoi )?nam|(?<!thang )cuoi nam|ca nam|tong ket(?! (?:6|sau|hang) thang| quy| thang)|hang nam|12 thang) /u,
  ],
];

/** What has to be handed in: a report or a plan, and over which times. `words` are folded, a space at both ends. */
export function readDeed(words: string): Deed {
  const over = OVER.filter(([, pattern]) => pattern.test(words)).map(([stretch]) => stretch);
  const reports = / bao cao | so ket | tong ket /u.test(words);
  const plans = / (?:xay dung|ban hanh|lap|lam|len|nop|gui|trinh|soan|cu the hoa)(?: [a-z]+){0,3} ke hoach /u.test(
    words,
  );
  return { of: reports ? 'report' : plans ? 'plan' : null, over };
}
