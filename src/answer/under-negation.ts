import type { FoundPassage } from '../domain/finding.ts';
import type { Passage } from '../domain/plan.ts';

/** What makes the items under it say the opposite of what they say alone. */
const NEGATES = /(?<!\p{L})(?:không|chưa|cấm|trừ|bãi bỏ|hủy bỏ|huỷ bỏ|tạm dừng|chấm dứt)(?!\p{L})/iu;
const LEADS_IN = /:\s*$/u;

/** Words over an item of a list that turn it round: a heading's, or those of the passage that leads in. */
export type Negation =
  { readonly of: 'heading'; readonly text: string } | { readonly of: 'passage'; readonly passage: Passage };

/**
 * What turns an item round ("Không thanh toán các khoản sau: a) …"), or null: alone it would say what its document does
 * not.
 */
export function negationOver({ plan, passage }: FoundPassage): Negation | null {
  const heading = passage.path.find((one) => NEGATES.test(one));
  if (heading !== undefined) return { of: 'heading', text: heading };
  const at = plan.passages.indexOf(passage);
  const before = plan.passages.slice(0, Math.max(0, at)).reverse();
  const other = before.findIndex(({ section }) => !isAbove(section, passage) && !isBeside(section, passage));
  const near = other < 0 ? before : before.slice(0, other);
  const leading = near.find(({ text, section }) => LEADS_IN.test(text) && isAbove(section, passage));
  return leading !== undefined && NEGATES.test(leading.text) ? { of: 'passage', passage: leading } : null;
}

/** True where something turns an item round that is not `shown`. */
export function isUnderNegation(found: FoundPassage, shown: (passage: Passage) => boolean): boolean {
  const negation = negationOver(found);
  return negation !== null && (negation.of === 'heading' || !shown(negation.passage));
}

const isAbove = (section: string, { section: own }: Passage): boolean =>
  section === own || own.startsWith(`${section}.`);

const isBeside = (section: string, { section: own }: Passage): boolean => parentOf(section) === parentOf(own);

const parentOf = (section: string): string => section.replace(/\.[^.]*$/u, '');
