import type { Token } from './tokens.ts';

/** What may still follow the "không" or "chưa" that closes a question. */
const AFTER: ReadonlySet<string> = new Set('a nhi vay the nhe ad ban em anh chi ha hay'.split(' '));
const OPENS: ReadonlySet<string> = new Set('co duoc can phai da'.split(' '));

/** True where yes or no is asked: "có phải … không", "có … gì không", "… đúng không", "… phải không", "đã … chưa". */
export function asksYesNo(list: readonly Token[]): boolean {
  return list.some((token, at) => {
    const next = list[at + 1];
    const closes = next === undefined || next.afterStop || AFTER.has(next.word);
    if (!closes || (token.word !== 'khong' && token.word !== 'chua')) return false;
    const before = list.slice(0, at).map(({ word }) => word);
    return before.some((word) => OPENS.has(word)) || before.at(-1) === 'dung';
  });
}
