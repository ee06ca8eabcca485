import type { Token } from './tokens.ts';

const HEADS: ReadonlySet<string> = new Set([
  'don vi',
  'co quan',
  'to chuc',
  'doan the',
  'phong',
  'ban',
  'hoi',
  'nganh',
]);
const HEAD_TONES: ReadonlySet<string> = new Set(['phòng', 'ban', 'hội', 'ngành']);
const POINTS: ReadonlySet<string> = new Set(['nay', 'do', 'ay', 'tren']);
const POINT_TONES: ReadonlySet<string> = new Set(['này', 'đó', 'ấy', 'trên']);
/** "họ tên", "họ hàng": no pronoun. */
const NOT_THEY: ReadonlySet<string> = new Set(['ten', 'hang', 'toc', 'va']);
/** Around an unmarked "ho", which is "hộ" and "hồ" too. */
const BEFORE_THEY: ReadonlySet<string> = new Set(['cua', 'nao', 'gio', 'the', 'vay', 'thi']);
const AFTER_THEY: ReadonlySet<string> = new Set(['phai', 'co', 'nop', 'bao', 'lam', 'duoc', 'thi', 'han', 'can']);

/** The tokens that stand for an office spoken of before: "họ", "đơn vị đó", "cơ quan này". */
export function findPronouns(list: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, token] of list.entries()) {
    if (isThey(list, at)) found.add(at);
    if (!POINTS.has(token.folded) || !isOneOf(token, POINT_TONES)) continue;
    const head = list[at - 1];
    const size = HEADS.has(`${list[at - 2]?.folded ?? ''} ${head?.folded ?? ''}`)
      ? 2
      : head !== undefined && HEADS.has(head.folded) && isOneOf(head, HEAD_TONES)
        ? 1
        : 0;
    // "các đơn vị này" are several, and "văn bản này", "đơn vị trên địa bàn" no office.
    const many = /^(?:cac|nhung|van)$/u.test(list[at - size - 1]?.folded ?? '');
    if (size === 0 || many || list[at + 1]?.folded === 'dia') continue;
    for (let i = at - size; i <= at; i += 1) found.add(i);
  }
  return found;
}

function isThey(list: readonly Token[], at: number): boolean {
  const [before, token, next] = [list[at - 1]?.folded, list[at], list[at + 1]?.folded];
  if (token?.folded !== 'ho' || NOT_THEY.has(next ?? '')) return false;
  if (token.toned === 'họ') return true;
  if (token.toned !== 'ho') return false;
  const opens = before === undefined || BEFORE_THEY.has(before);
  return opens && (next === undefined || AFTER_THEY.has(next) || before === 'cua');
}

function isOneOf({ folded, toned }: Token, tones: ReadonlySet<string>): boolean {
  return toned === folded || tones.has(toned);
}
