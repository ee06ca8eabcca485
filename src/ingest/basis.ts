import type { Basis } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { datesIn } from './dates.ts';
import { tightNumber } from './header.ts';
import type { Block } from './outline.ts';

const NUMBERED =
  /(?:so\s*:?\s*)?(\d{1,6}[a-z]?(?:\s*\/\s*\d{4})?\s*[-/]\s*[a-z][a-z0-9]*(?:\s*[-/]\s*[a-z][a-z0-9]*)*)/gu;
const DATED = /^[\s,]*(?:ngay\s*)?(\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|thang\s+\d{1,2}\s+nam\s+\d{4}))/u;
const BY = /^[\s,]*cua\s+/u;
/** Words that end an issuer's name. */
const ISSUER_END =
  /\s+(?:về(?: việc)?|thực hiện|triển khai|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|tổ chức|công bố|giao|điều chỉnh|đề nghị|xây dựng|kèm theo|tại|thông qua|chỉ đạo|trên địa bàn|đối với|cho)(?=\s|$)|[;,.(:“"*]/u;

/** The numbered documents that an opening names, with date and issuer as printed. */
export function basisOf(opening: readonly Block[]): readonly Basis[] {
  const found: Basis[] = [];
  for (const block of opening) {
    const folded = foldInPlace(block.text);
    for (const match of folded.matchAll(NUMBERED)) {
      const end = match.index + match[0].length;
      const before = folded.slice(0, match.index);
      const printed = tightNumber(block.text.slice(end - (match[1] ?? '').length, end));
      if (
        !/so\s*:?\s*$/u.test(`${before}${/^so/u.test(match[0]) ? 'so ' : ''}`) &&
        !/(?:luat|nghi quyet|quyet dinh|ke hoach|cong van|chi thi|nghi dinh|thong tu|thong bao|chuong trinh|huong dan|ket luan)\s+$/u.test(
          before,
        )
      )
        continue;
      const rest = block.text.slice(end);
      const dated = DATED.exec(folded.slice(end));
      const date = dated === null ? null : (datesIn(`ngày ${rest.slice(0, dated[0].length)}`, null)[0]?.date ?? null);
      const behind = dated?.[0].length ?? 0;
      const by = BY.exec(folded.slice(end + behind));
      const words = by === null ? '' : rest.slice(behind + by[0].length);
      const issuer =
        words === '' ? null : words.slice(0, words.search(ISSUER_END) < 0 ? 80 : words.search(ISSUER_END)).trim();
      if (found.some((other) => other.number === printed && other.date === date)) continue;
      const stop = rest.search(/[;:]|\.\s|\.$/u);
      const start = Math.max(block.text.lastIndexOf(';', match.index) + 1, 0);
      const quote = block.text.slice(start, stop < 0 ? undefined : end + stop).trim();
      found.push({ number: printed, date, issuer, quote, span: { start: block.start, end: block.end } });
    }
  }
  return found;
}
