import { createHash } from 'node:crypto';
import type { ZaloUpdate } from 'zalo-bot-sdk';
import type { RawUpdate } from '../../ports/mail.ts';

/** The key of updates that are about no chat. */
export const NO_CHAT = '-';

/** True for an identifier as Zalo makes them, which are hexadecimal. Without a colon: two of them are joined by one. */
export function isIdentifier(id: string): boolean {
  return /^[\x21-\x39\x3b-\x7e]{1,128}$/u.test(id);
}

/**
 * An update as it is kept, the same whether it was polled or posted: Zalo numbers messages, not updates. What is no
 * message we know goes by its content, so that an event about a message is never taken for the message itself.
 * @returns null where it is nested too deep to be written again
 */
export function rawUpdateOf(update: ZaloUpdate): RawUpdate | null {
  const raw = json(update.raw);
  if (raw === null) return null;
  const { message } = update;
  const chat = message !== null && isIdentifier(message.chat.id) ? message.chat.id : null;
  const numbered = update.event_name !== 'unknown' && message !== null && isIdentifier(message.message_id);
  return {
    update: chat !== null && numbered ? `${chat}:${message.message_id}` : hash(raw),
    chat: chat ?? NO_CHAT,
    order: orderOf(message?.date ?? null),
    raw,
  };
}

/** A message without a date goes first: what lies before it in its chat is mostly handled by then. */
function orderOf(date: number | null): number {
  const milliseconds = Math.trunc(date ?? 0);
  return Number.isSafeInteger(milliseconds) ? milliseconds : 0;
}

function hash(raw: string): string {
  return createHash('sha256').update(raw).digest('hex');
}

function json(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}
