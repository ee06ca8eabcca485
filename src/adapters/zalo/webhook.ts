import { createWebhook, parseUpdate, type Webhook, WEBHOOK_HEADER, ZaloWebhookError } from 'zalo-bot-sdk';
import { ProductError } from '../../domain/errors.ts';
import type { Intake, WebhookRoute } from '../../ports/channel.ts';
import { storeFailed } from '../../text/vi/errors.ts';
import { ZALO } from '../../text/vi/zalo.ts';
import { rawUpdateOf } from './raw-update.ts';

/**
 * What Zalo calls. Its trial request after setWebhook, of which nothing is documented, wants a 200: any JSON that holds
 * no update is taken, and kept nowhere.
 * @param intake null while the channel receives nothing: refused, so that Zalo may send it again
 */
export function webhookRoute(url: string, secret: string, intake: () => Intake | null): WebhookRoute {
  const webhook = createWebhook({ secret });
  return {
    path: new URL(url).pathname,
    header: WEBHOOK_HEADER,
    authorised: (header) => webhook.authorised(header),
    async receive(body) {
      const update = parseUpdate(decoded(body, webhook));
      if (update === null) return;
      const raw = rawUpdateOf(update);
      if (raw === null) throw unreadable();
      const keep = intake();
      if (keep === null) throw new ProductError('store-failed', storeFailed());
      await keep([raw]);
    },
  };
}

/** The client takes objects alone; other JSON holds no update, and is none the worse as a trial request. */
function decoded(body: Uint8Array, webhook: Webhook): unknown {
  try {
    return webhook.decode(body);
  } catch (error) {
    if (error instanceof ZaloWebhookError && error.status === 400 && isJson(body)) return null;
    throw unreadable();
  }
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return true;
  } catch {
    return false;
  }
}

function unreadable(): ProductError {
  return new ProductError('update-unreadable', ZALO.updateUnreadable);
}
