import { z } from 'zod';
import { id } from './results.ts';
import type { ZaloMessage, ZaloUpdate } from './update.ts';

const word = z.string().nullable().catch(null);

const head = z.object({
  message_id: id,
  date: z.number().nullable().catch(null),
  from: z
    .object({ id, display_name: word, first_name: word, is_bot: z.boolean().catch(false) })
    .transform(({ id, display_name, first_name, is_bot }) => ({
      id,
      display_name: display_name ?? first_name,
      is_bot,
    })),
  chat: z.object({
    id,
    chat_type: z.preprocess(
      (type) => (typeof type === 'string' ? type.toUpperCase() : type),
      z.enum(['PRIVATE', 'GROUP', 'UNKNOWN']).catch('UNKNOWN'),
    ),
  }),
});

/** Newer and older names of the contents, all of them optional; `photo_url` is what some clients read. */
const content = z
  .object({
    text: word,
    photo: word,
    photo_url: word,
    caption: word,
    sticker: word,
    url: word,
    voice_url: word,
  })
  .transform(({ photo, photo_url, ...rest }) => ({ ...rest, photo: photo ?? photo_url }));

type Content = z.infer<typeof content>;

const update = z.object({ event_name: z.string().catch(''), message: z.unknown().optional() });
const envelope = z.object({ ok: z.boolean(), result: z.unknown().optional() });

/** The update inside `{ ok, result }`, or what was given where it has no such envelope. */
export function unwrap(body: unknown): unknown {
  const wrapped = envelope.safeParse(body);
  return wrapped.success ? wrapped.data.result : body;
}

/** Older answers of getUpdates have no event name: what the message holds tells. */
function inferred(has: Content | null): string {
  if (has === null) return '';
  if (has.photo !== null) return 'message.image.received';
  if (has.voice_url !== null) return 'message.voice.received';
  if (has.sticker !== null) return 'message.sticker.received';
  return has.text === null ? '' : 'message.text.received';
}

/**
 * Reads what Zalo sent, in or out of its envelope. Total: never throws.
 * @returns null where it is no update at all (no object, or neither an event name nor a message)
 */
export function parseUpdate(raw: unknown): ZaloUpdate | null {
  const inner = unwrap(raw);
  const parsed = update.safeParse(inner);
  if (!parsed.success) return null;
  const { event_name, message } = parsed.data;
  if (event_name === '' && (message === undefined || message === null)) return null;
  const common = head.safeParse(message).data ?? null;
  const has = content.safeParse(message).data ?? null;
  return build(event_name === '' ? inferred(has) : event_name, common, has, inner);
}

function build(name: string, head: ZaloMessage | null, has: Content | null, raw: unknown): ZaloUpdate {
  const unknown: ZaloUpdate = { event_name: 'unknown', name, message: head, raw };
  if (name === 'message.unsupported.received') return { event_name: name, message: head, raw };
  if (head === null || has === null) return unknown;
  switch (name) {
    case 'message.text.received':
      return has.text === null ? unknown : { event_name: name, message: { ...head, text: has.text }, raw };
    case 'message.image.received':
      return { event_name: name, message: { ...head, photo: has.photo, caption: has.caption }, raw };
    case 'message.sticker.received':
      return { event_name: name, message: { ...head, sticker: has.sticker, url: has.url }, raw };
    case 'message.voice.received':
      return { event_name: name, message: { ...head, voice_url: has.voice_url }, raw };
    case 'message.link.received':
      return { event_name: name, message: { ...head, text: has.text, url: has.url }, raw };
    default:
      return unknown;
  }
}

/**
 * True where a bot wrote it: Zalo hands a bot's own messages back to it. `ownId` is the id that getMe gives, for
 * messages that do not say `is_bot`.
 */
export function isFromBot(update: ZaloUpdate, ownId?: string): boolean {
  const from = update.message?.from;
  return from !== undefined && (from.is_bot || from.id === ownId);
}
