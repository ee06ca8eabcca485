import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Lane, NewSend, RawUpdate } from '../../../src/ports/mail.ts';

/** A message to a chat, in words. */
export function letter(key: string, chat: string, lane: Lane = 'answer', html: string | null = null): NewSend {
  return { key, channel: 'telegram', chat, lane, part: { text: key, html, buttons: [] } };
}

/** Somebody's message in a private chat, as a scripted channel sends it. */
export function said(update: number, chat: string, text: string): RawUpdate {
  return incoming(update, chat, { of: 'text', text, addressed: true });
}

export function incoming(update: number, chat: string, content: Incoming['content']): RawUpdate {
  const read: Incoming = {
    channel: 'telegram',
    chat,
    update: String(update),
    kind: 'private',
    title: null,
    sender: { id: chat, name: null },
    content,
  };
  return { update: String(update), chat, order: update, raw: JSON.stringify(read) };
}
