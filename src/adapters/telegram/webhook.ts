import { createHash, timingSafeEqual } from 'node:crypto';
import { ProductError } from '../../domain/errors.ts';
import type { Intake, WebhookRoute } from '../../ports/channel.ts';
import { storeFailed } from '../../text/vi/errors.ts';
import { TELEGRAM } from '../../text/vi/telegram.ts';
import { rawUpdateOf } from './raw-update.ts';

/** What Telegram calls. @param intake null while the channel receives nothing: Telegram then sends it again. */
export function webhookRoute(url: string, secret: string, intake: () => Intake | null): WebhookRoute {
  const expected = digest(secret);
  return {
    path: new URL(url).pathname,
    header: 'x-telegram-bot-api-secret-token',
    // Digests are of one length, whatever was sent.
    authorised: (header) => timingSafeEqual(digest(header ?? ''), expected) && header !== null,
    async receive(body) {
      const update = rawUpdateOf(decoded(body));
      if (update === null) throw unreadable();
      const keep = intake();
      if (keep === null) throw new ProductError('store-failed', storeFailed());
      await keep([update]);
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Bytes that are no UTF-8 are refused rather than mended: mended words would be answered as if they had been asked. */
function decoded(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw unreadable();
  }
}

function unreadable(): ProductError {
  return new ProductError('update-unreadable', TELEGRAM.updateUnreadable);
}
