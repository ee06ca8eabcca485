/** Short forms of offices and of their fields, on folded text; a dash, "&" or "và" between letters may be missing. */
const AND = String.raw`\s?(?:[-&.,+]|va)?\s?`;

const FORMS: readonly (readonly [string, string])[] = [
  [String.raw`ub\s?(?:nd|m)?tt?q(?:\s?vn)?`, 'uy ban mat tran to quoc viet nam'],
  [String.raw`mttq(?:\s?vn)?`, 'mat tran to quoc viet nam'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  [`p?ld${AND}tb${AND}xh`, 'lao dong thuong binh xa hoi'],
  [`p?gd${AND}dt`, 'giao duc dao tao'],
  [`s?vh${AND}tt${AND}dl`, 'van hoa the thao du lich'],
  [`vh${AND}kh${AND}tt`, 'van hoa khoa hoc thong tin'],
  [`p?vh${AND}tt`, 'van hoa thong tin'],
  [`p?vh${AND}xh`, 'van hoa xa hoi'],
  [`p?tc${AND}kh`, 'tai chinh ke hoach'],
  [`s?kh${AND}dt`, 'ke hoach dau tu'],
  [`s?kh${AND}cn`, 'khoa hoc cong nghe'],
  [`p?tn${AND}mt`, 'tai nguyen moi truong'],
  [`p?nn${AND}ptnt`, 'nong nghiep phat trien nong thon'],
  [`p?nn${AND}mt`, 'nong nghiep moi truong'],
  [`p?kt${AND}ht`, 'kinh te ha tang'],
  [`p?qldt`, 'quan ly do thi'],
  [`tt${AND}tt`, 'thong tin truyen thong'],
  ['gtvt', 'giao thong van tai'],
  ['lhpn', 'lien hiep phu nu'],
  ['hpn', 'hoi lien hiep phu nu'],
  ['ldld', 'lien doan lao dong'],
  ['ccb', 'cuu chien binh'],
  [String.raw`(?:doan )?tncs(?: hcm| ho chi minh)?`, 'doan thanh nien'],
  [String.raw`(?:ban )?chqs|bch(?: ?qs| quan su)`, 'ban chi huy quan su'],
  ['bchqs', 'ban chi huy quan su'],
  ['bhxh', 'bao hiem xa hoi'],
  ['ttyt', 'trung tam y te'],
  ['tyt', 'tram y te'],
  ['vks(?:nd)?', 'vien kiem sat'],
  ['tand', 'toa an'],
  ['bdg', 'binh dang gioi'],
  ['vstbc?pn', 'vi su tien bo cua phu nu'],
  ['ct-?xh', 'chinh tri xa hoi'],
  ['kt-?xh', 'kinh te xa hoi'],
  ['tp(?=[. ])(?! ?ho chi minh)', 'thanh pho'],
];

const PATTERN = new RegExp(`(?<![a-z0-9])(?:${FORMS.map(([form]) => `(${form})`).join('|')})(?![a-z0-9])`, 'gu');

/** One short form as it stands in a folded text. Offsets are UTF-16 units of that text. */
export interface ShortForm {
  readonly start: number;
  readonly end: number;
  readonly expansion: string;
}

/** The short forms of a folded text, in order. */
export function shortForms(folded: string): ShortForm[] {
  return [...folded.matchAll(PATTERN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    expansion: FORMS[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? match[0],
  }));
}

/** A folded text with every short form written out. */
export function expandShort(folded: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, expansion } of shortForms(folded)) {
    out += folded.slice(at, start) + expansion;
    at = end;
  }
  return out + folded.slice(at);
}
