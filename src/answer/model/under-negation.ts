import type { FoundPassage } from '../../domain/finding.ts';
import type { Passage } from '../../domain/plan.ts';

/** What makes the items under it say the opposite of what they say alone. */
const NEGATES = /(?<!\p{L})(?:không|chưa|cấm|trừ|bãi bỏ|hủy bỏ|huỷ bỏ|tạm dừng|chấm dứt)(?!\p{L})/iu;
const LEADS_IN = /:\s*$/u;

/**
 * True where an item of a list stands under words that turn it round ("Không thanh toán các khoản sau: a) …") and these
 * are not `shown`: alone it would say what its document does not.
 */
export function isUnderNegation({ plan, passage }: FoundPassage, shown: (passage: Passage) => boolean): boolean {
  if (passage.path.some((heading) => NEGATES.test(heading))) return true;
  const at = plan.passages.indexOf(passage);
  const before = plan.passages.slice(0, Math.max(0, at)).reverse();
  const other = before.findIndex(({ section }) => !isAbove(section, passage) && !isBeside(section, passage));
  const near = other < 0 ? before : before.slice(0, other);
  const leading = near.find(({ text, section }) => LEADS_IN.test(text) && isAbove(section, passage));
  return leading !== undefined && NEGATES.test(leading.text) && !shown(leading);
}

const isAbove = (section: string, { section: own }: Passage): boolean =>
  section === own || own.startsWith(`${section}.`);

const isBeside = (section: string, { section: own }: Passage): boolean => parentOf(section) === parentOf(own);

const parentOf = (section: string): string => section.replace(/\.[^.]*$/u, '');
