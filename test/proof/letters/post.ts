import type { Written } from './crowd.ts';
import type { Arrival } from './judge.ts';

/** Requests at a time; what the product asks Telegram for. */
const CONNECTIONS = 40;

/** Posts updates to a webhook in their order, many at a time. @throws Error where one is not taken. */
export async function post(
  deliveries: readonly Written[],
  address: string,
  secret: string,
): Promise<ReadonlyMap<number, Arrival>> {
  const arrivals = new Map<number, Arrival>();
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  let next = 0;
  const postAll = async (): Promise<void> => {
    for (let delivery = deliveries[next++]; delivery; delivery = deliveries[next++]) {
      const { number, update } = delivery;
      const offered = Math.min(performance.now(), arrivals.get(number)?.offered ?? Infinity);
      // Until it is kept nothing can be said to be later than it.
      arrivals.set(number, { offered, kept: arrivals.get(number)?.kept ?? Infinity });
      const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(update) });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`the webhook answered ${response.status}`);
      arrivals.set(number, { offered, kept: Math.min(performance.now(), arrivals.get(number)?.kept ?? Infinity) });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, postAll));
  return arrivals;
}
