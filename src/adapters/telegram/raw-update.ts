import { z } from 'zod';
import type { RawUpdate } from '../../ports/mail.ts';

/** The key of updates that are about no chat. */
export const NO_CHAT = '-';

/** Beyond the safe integers two numbers may be one: such an identifier identifies nothing. */
const numbered = z.looseObject({ update_id: z.int().min(0) });
const withChat = z.object({ chat: z.object({ id: z.int() }) });
/** The press of a button names its chat one step deeper. */
const withMessage = z.object({ message: withChat }).transform(({ message }) => message);
const place = z.union([withChat, withMessage]);

/** An element of a batch, or a webhook's body, as it is kept; null where it is no update. */
export function rawUpdateOf(element: unknown): RawUpdate | null {
  const parsed = numbered.safeParse(element);
  if (!parsed.success) return null;
  const raw = json(element);
  if (raw === null) return null;
  const { update_id: order, ...rest } = parsed.data;
  return { update: String(order), chat: chatOf(rest), order, raw };
}

/** Whichever part holds a chat: kinds of updates that are unknown today keep their order as well. */
function chatOf(parts: Readonly<Record<string, unknown>>): string {
  for (const part of Object.values(parts)) {
    const found = place.safeParse(part);
    if (found.success) return String(found.data.chat.id);
  }
  return NO_CHAT;
}

/** Null where it is nested too deep to be written again; no update of Telegram's comes near. */
function json(element: unknown): string | null {
  try {
    return JSON.stringify(element);
  } catch {
    return null;
  }
}
