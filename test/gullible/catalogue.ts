import type { Attack } from './attack.ts';
import { BROKEN, DEEDS, OTHER_CHATS, PROMPT, TOOLS } from './attacks/acting.ts';
import { BESIDE, DUTIES_MOVED, IDENTIFIERS, QUOTATIONS } from './attacks/choices.ts';
import { DISGUISED_ORDERS, DOCUMENT_ATTACKS, NAMED_ORDERS, PEOPLES_ORDERS } from './attacks/documents.ts';
import { DISGUISED_WORDS, INVENTED, LINKING, MARKUP } from './attacks/words.ts';

/** Every attack. */
export const CATALOGUE: readonly Attack[] = [
  ...[...DOCUMENT_ATTACKS, ...DISGUISED_ORDERS, ...NAMED_ORDERS, ...PEOPLES_ORDERS],
  ...[...INVENTED, ...QUOTATIONS, ...IDENTIFIERS, ...OTHER_CHATS],
  ...[...DUTIES_MOVED, ...LINKING, ...DISGUISED_WORDS, ...PROMPT],
  ...[...MARKUP, ...BESIDE, ...TOOLS, ...DEEDS, ...BROKEN],
];
