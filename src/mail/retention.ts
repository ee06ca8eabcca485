import type { Database } from '../ports/database.ts';
import type { Clock } from '../ports/system.ts';
import { isoOf, msNow } from './instants.ts';

const DAY_MS = 24 * 60 * 60_000;
const KEEP_MAIL_MS = 30 * DAY_MS;
const KEEP_MENUS_MS = 30 * DAY_MS;
/** Longer than the year that anybody asks about. */
const KEEP_REMINDERS_MS = 400 * DAY_MS;
/** Budgets are of one day; earlier days are for who looks back. */
const KEEP_SPENDING_MS = 30 * DAY_MS;
const EACH_MS = 10 * 60_000;

/**
 * A step, every ten minutes, that drops letters, menus and what a model was asked for after thirty days, reminders 400 days
 * after their end, and what was said in a conversation when it is over.
 * @param conversationMinutes how long a conversation may pause
 */
export function createRetention(
  { mail, spending }: Pick<Database, 'mail' | 'spending'>,
  clock: Clock,
  conversationMinutes: number,
): () => Promise<number> {
  return async () => {
    const now = msNow(clock);
    await mail.purge({
      mail: isoOf(now - KEEP_MAIL_MS),
      menus: isoOf(now - KEEP_MENUS_MS),
      turns: isoOf(now - conversationMinutes * 60_000),
      reminders: isoOf(now - KEEP_REMINDERS_MS),
    });
    await spending.forgetBefore(isoOf(now - KEEP_SPENDING_MS).slice(0, 10));
    return EACH_MS;
  };
}
