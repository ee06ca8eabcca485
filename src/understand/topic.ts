import type { Token, Tokens } from './tokens.ts';
import { isNoTopic } from './words.ts';

/** Runs of syllables that ask, and carry no matter though their syllables may. Folded. */
const ASKING: readonly (readonly string[])[] = [
  'don vi nao',
  'co quan nao',
  'phong nao',
  'ban nao',
  'so nao',
  'nganh nao',
  'to chuc nao',
  'bo phan nao',
  'phong ban nao',
  'nguoi nao',
  'noi nao',
  'dia phuong nao',
  'doan the nao',
  'hoi nao',
  'ben nao',
  'nhung ai',
  'la ai',
  'bao nhieu don vi',
  'bao nhieu co quan',
  'bao nhieu phong ban',
  'may don vi',
  'may co quan',
  'duoc giao nhiem vu',
  'giao nhiem vu',
  'co nhiem vu',
  'tham gia thuc hien',
  'cac don vi',
  'cac co quan',
  'noi gi',
  'noi ve',
  'noi nhung gi',
  'mot lan',
  'ai la nguoi',
  'nguoi ky',
  'ai ky',
  'do ai',
  'giao',
  'chiu trach nhiem',
  'co trach nhiem',
  'phu trach',
  'chu tri',
  'phoi hop',
  'dam nhan',
  'duoc giao cho',
  'duoc giao',
  'giao cho',
  'lam dau moi',
  'dau moi',
  'to chuc thuc hien viec',
  'thuc hien viec',
  'lo viec',
  'tham muu',
  'khi nao',
  'bao gio',
  'ngay nao',
  'hom nao',
  'luc nao',
  'ngay may',
  'thang may',
  'thoi gian nao',
  'thoi han',
  'han chot',
  'bao nhieu',
  'bao lau',
  'may ngay nua',
  'may ngay',
  'o dau',
  'tu dau',
  'nhu the nao',
  'the nao',
  'ra sao',
  'thi sao',
  'la gi',
  'don vi toi',
  'don vi minh',
  'don vi em',
  'co quan toi',
  'chung toi',
  'chung em',
  'bat dau tu nam nao',
  'tu nam nao',
  'nam nao',
  'bat dau',
  'ket thuc',
  'keo dai',
  'dien ra',
  'den bao gio',
  'nhung moc',
  'moc nao',
  'han nao',
  'han gi',
  'co han',
  'sap toi',
  'toi day',
  'tuan nay',
  'tuan sau',
  'tuan toi',
  'thang nay',
  'thang sau',
  'thang toi',
  'quy nay',
  'hom nay',
  'ngay mai',
  'qua han',
  'den han',
  'con kip',
  'dia phuong nao',
  'huyen nao',
  'tinh nao',
  'thanh pho nao',
  'xa nao',
  'thong qua',
  'nhung noi nao',
  'lam gi',
  'nhung gi',
  'viec gi',
  'cai gi',
  'dieu gi',
  'vi sao',
  'tai sao',
  'co khong',
  'khong a',
  'de nghi',
  'duoc khong',
  'dung khong',
  'phai khong',
  'cho hoi',
  'cho biet',
  'xin hoi',
  'cho toi hoi',
  'cho em hoi',
  'cho minh hoi',
  'muon hoi',
  'muon biet',
  'giup toi',
  'giup em',
  'trong ke hoach nay',
  'trong ke hoach',
  'theo ke hoach',
  'cua ke hoach',
  'thuc hien ke hoach',
  'ke hoach nay',
  'ke hoach',
  'duoc quy dinh',
  'quy dinh',
  'duoc neu',
  'nhung noi dung',
  'noi dung gi',
]
  .map((words) => words.split(' '))
  .sort((a, b) => b.length - a.length);

interface Alias {
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
const ALIASES: readonly Alias[] = [
  { words: ['lay', 'tien'], toned: 'lấy', means: FUNDS },
  { words: ['nguon', 'tien'], toned: 'nguồn', means: FUNDS },
  { words: ['nguon', 'von'], toned: 'nguồn', means: FUNDS },
  { words: ['tien'], toned: 'tiền', means: FUNDS },
];
/** "tiến bộ", "tiến độ", typed without marks. */
const NOT_MONEY: ReadonlySet<string> = new Set(['bo', 'do', 'trinh', 'hanh', 'toi', 'phong']);
const NO_TOKEN: Token = { folded: '', toned: '', start: 0, end: 0, afterStop: false, capital: null };

/** The tokens that carry a message's matter: neither taken as names nor part of asking. In order. */
export function topicOf(tokens: Tokens, taken: ReadonlySet<number>): readonly Token[] {
  const { list } = tokens;
  const kept: Token[] = [];
  for (let i = 0; i < list.length;) {
    const token = list[i];
    const phrase = ASKING.find((words) => words.every((word, k) => list[i + k]?.folded === word && !taken.has(i + k)));
    const alias = ALIASES.find((one) => isAlias(one, list, i, taken));
    if (alias !== undefined) {
      kept.push(...alias.means.map((word) => ({ ...(token ?? NO_TOKEN), ...word })));
      i += alias.words.length;
    } else if (phrase !== undefined) i += phrase.length;
    else if (isDated(list, i)) i += 2;
    else if (/^20\d\d$/u.test(token?.folded ?? '')) i += 1;
    else {
      if (token !== undefined && !taken.has(i)) kept.push(token);
      i += 1;
    }
  }
  let from = 0;
  let to = kept.length;
  while (from < to && noTopic(kept[from])) from += 1;
  while (to > from && noTopic(kept[to - 1])) to -= 1;
  return kept.slice(from, to);
}

function noTopic(token: Token | undefined): boolean {
  return token !== undefined && isNoTopic(token.folded, token.toned);
}

/** "tháng 12", "quý IV", "ngày 25": a time, not a topic. */
function isDated(list: readonly Token[], at: number): boolean {
  const [unit, number] = [list[at]?.folded ?? '', list[at + 1]?.folded ?? ''];
  return /^(?:thang|quy|ngay|nam)$/u.test(unit) && /^(?:\d+|i{1,3}|iv)$/u.test(number);
}

function isAlias({ words, toned }: Alias, list: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const first = list[at];
  if (first === undefined || (first.toned !== first.folded && first.toned !== toned)) return false;
  if (!words.every((word, k) => list[at + k]?.folded === word && !taken.has(at + k))) return false;
  return !NOT_MONEY.has(list[at + words.length]?.folded ?? '');
}
