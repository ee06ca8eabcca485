import type { FoundPassage } from '../../domain/finding.ts';
import type { Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { JOINING } from '../../text/office/name.ts';
import { writtenOut } from '../../text/office/short.ts';
import { syllables } from '../../text/syllables.ts';

/** Parts of a document that name many and order nothing. */
const NO_ORDERS: ReadonlySet<string> = new Set(['header', 'recipients', 'signature']);
/** How a document says to whom it gives an order, folded: an item's letter or number, and "Giao", "Đề nghị". */
const LEAD = /^(?:(?:[a-z]|\d+) )?(?:(?:giao|de nghi|yeu cau|dong chi|bo truong) )*/u;

/**
 * The sentences that begin with an office, in documents that give it no section of its own: how conclusions and
 * directives give their orders ("c) Bộ X chủ trì …").
 */
export function ordersTo(plans: readonly Plan[], mention: OfficeMention): readonly FoundPassage[] {
  const name = `${wordsOf(mention.words)} `;
  return plans.flatMap((plan) =>
    plan.passages
      .filter(({ section, text }) => !NO_ORDERS.has(section) && beginsWith(wordsOf(text), name))
      .map((passage) => ({ plan, passage })),
  );
}

function beginsWith(words: string, name: string): boolean {
  return words.startsWith(name) || words.replace(LEAD, '').startsWith(name);
}

function wordsOf(text: string): string {
  return syllables(writtenOut(text))
    .filter((word) => !JOINING.has(word))
    .join(' ');
}
