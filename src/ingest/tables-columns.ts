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
  const beside = names.flatMap((name, i) => (BESIDE.test(name) && !/\bchu tri\b/u.test(name) ? [i] : []));
  const number = names.findIndex((name) => NUMBER.test(name));
  const lead = bestOf(names, LEADS, [...beside, number]);
  const task = bestOf(names, TASKS, [...beside, number, lead]);
  if (lead < 0 || task < 0) return null;
  const time = bestOf(names, TIMES, [number, lead, task]);
  return { count: names.length, number: number < 0 ? null : number, task, lead, time: time < 0 ? null : time };
}
