import type { IsoDate } from '../domain/plan.ts';
import { datesIn } from './dates.ts';

const DATED = /^[\s,]*(?:ngay\s*)?(\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|thang\s+\d{1,2}\s+nam\s+\d{4}))/u;
const BY = /^[\s,]*cua\s+/u;
/** Words that end an issuer's name. */
const ISSUER_END =
  /\s+(?:về(?: việc)?|thực hiện|triển khai|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|tổ chức|công bố|giao|điều chỉnh|đề nghị|xây dựng|kèm theo|tại|thông qua|chỉ đạo|trên địa bàn|đối với|cho)(?=\s|$)|[;,.(:“"*]/u;
const LONGEST_ISSUER = 80;

/** What stands behind a document's number, as printed. */
export interface Cited {
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  /** Offset behind the date, or behind the issuer where one is named. */
  readonly end: number;
}

/** The date and the issuer of a numbered document that a text names; `folded` is the text folded in place. */
export function citedAt(text: string, folded: string, numberEnd: number): Cited {
  const dated = DATED.exec(folded.slice(numberEnd));
  const behind = numberEnd + (dated?.[0].length ?? 0);
  const date = dated === null ? null : (datesIn(`ngày ${text.slice(numberEnd, behind)}`, null)[0]?.date ?? null);
  const by = BY.exec(folded.slice(behind));
  if (by === null) return { date, issuer: null, end: behind };
  const words = text.slice(behind + by[0].length);
  const stop = words.search(ISSUER_END);
  const length = stop < 0 ? LONGEST_ISSUER : stop;
  const issuer = words.slice(0, length).trim();
  return { date, issuer: issuer === '' ? null : issuer, end: Math.min(text.length, behind + by[0].length + length) };
}
