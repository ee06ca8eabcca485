import type { Basis } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { citedAt } from './cited.ts';
import { tightNumber } from './header.ts';
import type { Block } from './outline.ts';

const NUMBERED =
  /(?:so\s*:?\s*)?(\d{1,6}[a-z]?(?:\s*\/\s*\d{4})?\s*[-/]\s*[a-z][a-z0-9]*(?:\s*[-/]\s*[a-z][a-z0-9]*)*)/gu;

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
      const { date, issuer } = citedAt(block.text, folded, end);
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
