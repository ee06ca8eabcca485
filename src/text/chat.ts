import { stripTones } from './fold.ts';

/** Spellings of chats, as typed in lower case, and what they stand for. */
const CHAT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ko: 'không',
    k: 'không',
    kg: 'không',
    kh: 'không',
    khg: 'không',
    hok: 'không',
    j: 'gì',
    ji: 'gì',
    lm: 'làm',
    dc: 'được',
    đc: 'được',
    bh: 'bao giờ',
    baoh: 'bao giờ',
    bgio: 'bao giờ',
    bn: 'bao nhiêu',
    bnhieu: 'bao nhiêu',
    bnhiêu: 'bao nhiêu',
    ntn: 'như thế nào',
    tnao: 'thế nào',
    vs: 'với',
    cx: 'cũng',
    trc: 'trước',
    ng: 'người',
    thg: 'tháng',
    ms: 'mới',
    r: 'rồi',
    đg: 'đang',
    fai: 'phải',
    fải: 'phải',
    hnay: 'hôm nay',
    cv: 'công việc',
    nv: 'nhiệm vụ',
    đv: 'đơn vị',
    cq: 'cơ quan',
    vb: 'văn bản',
    hd: 'hướng dẫn',
    tg: 'thời gian',
    trg: 'trong',
    nhg: 'nhưng',
    bt: 'biết',
  }),
);

/** After these a single letter or a short mark names an item of a document. */
const ITEM_WORDS: ReadonlySet<string> = new Set(['muc', 'diem', 'khoan', 'phan', 'lop', 'loai', 'to', 'nhom']);
/** Before these an "h" is an hour: "bao h", "mấy h", "bây h". As typed, in lower case. */
const ASKING_HOUR: ReadonlySet<string> = new Set(['bao', 'mấy', 'may', 'bây', 'bay']);
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Writes out the spellings of chats ("k", "j", "lm", "ntn") in a message, everything else untouched. Run it after
 * `expandAbbreviations`, which knows the administrative readings of "KH", "NV", "CV" from their context. Words in
 * capitals are left alone unless the whole message is in capitals.
 */
export function normaliseChat(text: string): string {
  const source = text.normalize('NFC');
  const shouting = !/\p{Ll}/u.test(source);
  let before = '';
  let typedBefore = '';
  return source.replace(WORD, (word, offset: number) => {
    const previous = before;
    const isHour = word.toLowerCase() === 'h' && ASKING_HOUR.has(typedBefore);
    before = stripTones(word);
    typedBefore = word.toLowerCase();
    if (isHour) return 'giờ';
    const isCapital = !shouting && word.length > 1 && word === word.toUpperCase();
    const inCode = /[\d/]/u.test(source[offset - 1] ?? '') || source[offset + word.length] === '/';
    if (isCapital || inCode || ITEM_WORDS.has(previous) || (word.length === 1 && /^\d+$/u.test(previous))) return word;
    return CHAT.get(word.toLowerCase()) ?? word;
  });
}
