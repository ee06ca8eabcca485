import { fold } from '../text/fold.ts';

/** Places of a task table's columns, from 0; null for one that the header does not name. */
export interface Columns {
  readonly count: number;
  readonly number: number | null;
  readonly task: number;
  readonly lead: number;
  readonly time: number | null;
}

const NUMBER = /^(?:s?tt|so (?:tt|thu tu)|so)\W*$/u;
const BODY = '(?:co quan|don vi|bo phan|to chuc|ca nhan|nguoi|dia phuong|cap|noi)';
/** What a header calls the column of those who do the work, the surest words first. Folded. */
const LEADS: readonly RegExp[] = [
  /\bchu tri\b/u,
  /\b(?:phu trach|chiu trach nhiem|dau moi)\b/u,
  new RegExp(
    `^(?:cac )?${BODY}(?:\\W+(?:va )?${BODY})*(?: duoc giao| chiu trach nhiem)? (?:thuc hien|tham muu|trien khai)`,
    'u',
  ),
  /^(?:thuc hien|trach nhiem(?: thuc hien)?|phan cong(?: thuc hien| nhiem vu)?)\W*$/u,
];
/** A bare "Đơn vị", "Cơ quan, đơn vị": the lead's column only beside one that names the work outright. Folded. */
const BARE_LEAD = new RegExp(
  `^(?:cac )?(?:co quan|don vi|bo phan)(?:\\W+(?:va )?(?:co quan|don vi|bo phan|dia phuong|to chuc))*$`,
  'u',
);
const OUTRIGHT = /\b(?:nhiem vu|noi dung|cong viec|dau viec)\b/u;
/** What it calls the column of the work, the surest words first. Folded. */
const TASKS: readonly RegExp[] = [
  /\bnhiem vu\b/u,
  /\b(?:noi dung|cong viec|dau viec)\b/u,
  /\b(?:giai phap|hoat dong)\b/u,
  /\b(?:chi tieu|de an|du an|chuong trinh|san pham)\b/u,
];
const TIMES: readonly RegExp[] = [
  /\b(?:hoan thanh|ket thuc|thoi han|han)\b/u,
  /\b(?:thoi gian|thoi diem|tien do|moc)\b/u,
];
/** Columns that tell how, with what or with whom: no task, no lead. */
const BESIDE = /^(?:(?:thoi|tien|kinh phi|nguon|ket qua|ghi chu|dia diem|muc tieu)\b|.*\bphoi hop\b)/u;

/** "Nhóm nhiệm vụ": what the tasks in the column beside it are parts of. Folded. */
const GATHERS = /^(?:nhom|linh vuc|chuyen de)\b/u;

const bestOf = (names: readonly string[], patterns: readonly RegExp[], taken: readonly (number | null)[]): number => {
  for (const pattern of patterns) {
    const at = names.findIndex((name, i) => !taken.includes(i) && pattern.test(name));
    if (at >= 0) return at;
  }
  return -1;
};

/** The columns that header cells name, or null where they are not those of a table of tasks and who leads them. */
export function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map(fold);
  const tasks = names.filter((name) => TASKS.some((pattern) => pattern.test(name)));
  const beside = names.flatMap((name, i) =>
    (BESIDE.test(name) && !/\bchu tri\b/u.test(name)) || (GATHERS.test(name) && tasks.length > 1) ? [i] : [],
  );
  const number = names.findIndex((name) => NUMBER.test(name));
  const named = bestOf(names, LEADS, [...beside, number]);
  const outright = names.some((name) => OUTRIGHT.test(name));
  const lead = named < 0 && outright ? names.findIndex((name) => BARE_LEAD.test(name)) : named;
  const task = bestOf(names, TASKS, [...beside, number, lead]);
  if (lead < 0 || task < 0) return null;
  const time = bestOf(names, TIMES, [number, lead, task]);
  return { count: names.length, number: number < 0 ? null : number, task, lead, time: time < 0 ? null : time };
}

/** A header cell that spans those of a second row: "Cơ quan" over "Chủ trì" and "Phối hợp". Folded. */
const SPANNING = /^(?:(?:cac )?(?:co quan|don vi|bo phan|to chuc)\b|phan cong|trach nhiem|thuc hien)/u;
const SECOND = /^(?:(?:co quan|don vi) )?(?:chu tri|phoi hop|tham gia|thuc hien)\b/u;

/**
 * The names of a header printed in two rows as those of one: the second row's stand in place of the cell that spans them
 * (or in their own places, where both rows have all cells); null where the rows are no such header.
 */
export function mergedHeader(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const lower = second.filter((name) => name !== '');
  if (lower.length < 2 || !lower.every((name) => SECOND.test(fold(name)))) return null;
  if (!lower.some((name) => /\bchu tri\b/u.test(fold(name)))) return null;
  if (second.length === first.length) return first.map((name, i) => (second[i] === '' ? name : (second[i] ?? name)));
  if (first.includes('') || second.includes('')) return null;
  const at = first.findIndex((name) => SPANNING.test(fold(name)) && !/\bchu tri\b/u.test(fold(name)));
  return at < 0 ? null : [...first.slice(0, at), ...second, ...first.slice(at + 1)];
}
