import type { Basis } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { citedAt } from './cited.ts';
import { tightNumber } from './header.ts';
import type { Block } from './outline.ts';

const NUMBERED =
  /(?:so\s*:?\s*)?(\d{1,6}[a-z]?(?:\s*\/\s*\d{4})?\s*[-/]\s*[a-z][a-z0-9]*(?:\s*[-/]\s*[a-z][a-z0-9]*)*)/gu;

/** Further numbers of one list: ", 02/CĐ-UBND và số 03/CĐ-UBND". */
const LISTED =
  /^(?:\s*(?:,|;|va)\s*(?:va\s+)?(?:so\s*:?\s*)?\d{1,6}[a-z]?(?:\s*\/\s*\d{4})?\s*[-/]\s*[a-z][a-z0-9]*(?:\s*[-/]\s*[a-z][a-z0-9]*)*)+(?=[\s,]*ngay\s)/u;

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
        !/(?:luat|nghi quyet|quyet dinh|ke hoach|cong van|chi thi|nghi dinh|thong tu|thong bao|chuong trinh|huong dan|ket luan|phuong an|de an|cong dien|to trinh|bao cao|quy che|quy dinh|du an)\s+$/u.test(
          before,
        )
      )
        continue;
      const rest = block.text.slice(end);
      const cited = citedAt(block.text, folded, end);
      // "số 008/CĐ-UBND và số 009/CĐ-UBND ngày …": listed documents share what stands behind the last.
      const listed = cited.date === null && cited.issuer === null ? LISTED.exec(folded.slice(end)) : null;
      const { date, issuer } = listed === null ? cited : citedAt(block.text, folded, end + listed[0].length);
      // "(Nghị quyết số 50/NQ-CP)" behind the same with its date is the same document.
      if (found.some((other) => other.number === printed && (other.date === date || date === null))) continue;
      const stop = rest.search(/[;:]|\.\s|\.$/u);
      const start = Math.max(block.text.lastIndexOf(';', match.index) + 1, 0);
      const quote = block.text.slice(start, stop < 0 ? undefined : end + stop).trim();
      found.push({ number: printed, date, issuer, quote, span: { start: block.start, end: block.end } });
    }
  }
  return found;
}
