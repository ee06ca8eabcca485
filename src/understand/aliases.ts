import type { Token } from './tokens.ts';

export interface Alias {
  /** Folded, and the first word with its marks. */
  readonly words: readonly string[];
  readonly toned: string;
  readonly means: readonly { readonly folded: string; readonly toned: string }[];
}

const FUNDS = [
  { folded: 'kinh', toned: 'kinh' },
  { folded: 'phi', toned: 'phí' },
];
/** Words of the street for what plans call otherwise. */
export const ALIASES: readonly Alias[] = [
  { words: ['lay', 'tien'], toned: 'lấy', means: FUNDS },
  { words: ['nguon', 'tien'], toned: 'nguồn', means: FUNDS },
  { words: ['nguon', 'von'], toned: 'nguồn', means: FUNDS },
  { words: ['tien'], toned: 'tiền', means: FUNDS },
];
/** "tiến bộ", "tiến độ", typed without marks. */
const NOT_MONEY: ReadonlySet<string> = new Set(['bo', 'do', 'trinh', 'hanh', 'toi', 'phong']);

/** True where an alias begins at a token, with the marks that it needs. */
export function isAlias(
  { words, toned }: Alias,
  list: readonly Token[],
  at: number,
  taken: ReadonlySet<number>,
): boolean {
  const first = list[at];
  if (first === undefined || (first.toned !== first.folded && first.toned !== toned)) return false;
  if (!words.every((word, k) => list[at + k]?.folded === word && !taken.has(at + k))) return false;
  return !NOT_MONEY.has(list[at + words.length]?.folded ?? '');
}
