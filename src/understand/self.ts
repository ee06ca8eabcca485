import type { Token } from './tokens.ts';

const I: ReadonlyMap<string, string> = new Map([
  ['toi', 'tôi'],
  ['em', 'em'],
  ['minh', 'mình'],
  ['tui', 'tui'],
]);
/** "tuần tới", "trẻ em", "Hồ Chí Minh", "thông minh": the syllable belongs to the word before it. */
const NOT_AFTER: ReadonlySet<string> = new Set(
  'sap tuan thang quy nam ngay gian lan dot den tre chi thong van binh quang dan anh chung nao hoi giup biet nho xin'.split(
    ' ',
  ),
);
const NOT_BEFORE: ReadonlySet<string> = new Set([
  'pham',
  'han',
  'ngay',
  'thieu',
  'da',
  'uu',
  'hoi',
  'muon',
  'can',
  'nhi',
  'gai',
  'bach',
  'nay',
]);
const OUR =
  / (?:chung (?:toi|ta|em|minh|tui)|(?:don vi|co quan|phong|ban|ben|xa|phuong|thon|truong|tram|hoi|nganh|trung tam|phia) (?:cua )?(?:toi|em|minh|ta|tui|chung (?:toi|em|minh|ta))) /u;

/** "ngày mấy vậy em?": whom the message is said to. */
const CALLS: ReadonlySet<string> = new Set(['vay', 'nhe', 'nhi', 'a', 'ha']);

/** True where the writer speaks of their own agency: "đơn vị tôi", "chúng tôi", "hạn của mình"; `taken` tokens are names ("xã Đức Minh"). */
export function speaksOfSelf(list: readonly Token[], taken: ReadonlySet<number>): boolean {
  const words = list.map((token, i) => (taken.has(i) ? 'NAME' : token.toned === 'tới' ? 'TOI' : token.word));
  if (OUR.test(` ${words.join(' ')} `)) return true;
  return list.some((token, i) => {
    const tone = I.get(token.folded);
    if (taken.has(i) || tone === undefined || (token.toned !== token.folded && token.toned !== tone)) return false;
    if (token.folded === 'em' && list[i + 1] === undefined && CALLS.has(list[i - 1]?.folded ?? '')) return false;
    return !NOT_AFTER.has(list[i - 1]?.folded ?? '') && !NOT_BEFORE.has(list[i + 1]?.folded ?? '');
  });
}
