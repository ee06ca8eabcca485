import type { Ledger } from '../ports/ledger.ts';
import type { Clock } from '../ports/system.ts';

/**
 * The instant up to which reminders are due, in UTC: the earlier of this process's clock and the store's own. A clock
 * that was set wrongly sends nothing early; at most it sends later.
 */
export async function dueNow(clock: Clock, ledger: Pick<Ledger, 'time'>): Promise<string> {
  const own = clock.now();
  const stores = await ledger.time();
  return stores !== null && stores < own ? stores : own;
}
