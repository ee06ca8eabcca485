import type { ChatKey } from '../../src/domain/incoming.ts';
import type { Part } from '../../src/domain/outgoing.ts';
import type { Database } from '../../src/ports/database.ts';
import type { ClaimedSend, ClaimedUpdate, Handled, Mail, NewSend, RawUpdate } from '../../src/ports/mail.ts';

/** The instant so many seconds after a test began. */
export function second(seconds: number): string {
  return new Date(Date.UTC(2026, 10, 22, 1) + seconds * 1000).toISOString();
}

/** Long after everything that a test does. */
export const FAR = second(1e9);

/** Purges nothing of what a test does. */
export const NOTHING_OLD = { mail: second(0), menus: second(0), turns: second(0), reminders: second(0) } as const;

let made = 0;
/** A name that nothing else in the test file has. */
export function unused(what: string): string {
  return `${what}-${(made += 1)}`;
}

/** An update about a chat; its text says which one it is. */
export function updateOf(chat: string, order: number, update = unused('u')): RawUpdate {
  return { update, chat, order, raw: JSON.stringify({ of: update }) };
}

/** An update handled without anything to say or to keep. */
export const IGNORED: Handled = { outcome: 'ignored', changes: [], menus: [], sends: [] };

export function partOf(text: string): Part {
  return { text, html: `<b>${text}</b>`, buttons: [[{ label: 'Xem tiếp', data: 'm1:1' }]] };
}

/** A message to a Telegram chat whose text is its key. */
export function sendTo(chat: string, lane: NewSend['lane'] = 'answer', key = unused('s')): NewSend {
  return { channel: 'telegram', chat, lane, key, part: partOf(key) };
}

/** Claims updates at a second, for ten seconds. */
export function claimAt(mail: Mail, seconds: number, limit = 100): Promise<readonly ClaimedUpdate[]> {
  return mail.claimUpdates('telegram', { limit, now: second(seconds), until: second(seconds + 10) });
}

/** Claims messages at a second, for ten seconds. */
export function claimSendsAt(
  mail: Mail,
  seconds: number,
  { limit = 100, held = [], lanes = ['answer', 'bulk'] }: Partial<Parameters<Mail['claimSends']>[1]> = {},
): Promise<readonly ClaimedSend[]> {
  return mail.claimSends('telegram', { limit, held, lanes, now: second(seconds), until: second(seconds + 10) });
}

/** Keeps and handles an update about a chat, with what follows. */
export async function handle({ mail }: Database, { chat }: ChatKey, what: Partial<Handled>, at = 0): Promise<boolean> {
  const update = updateOf(chat, 0);
  await mail.receive('telegram', [update], second(at));
  const claim = (await claimAt(mail, at)).find((one) => one.update === update.update);
  if (!claim) throw new Error('the chat is busy');
  return mail.finish(claim, { ...IGNORED, ...what }, second(at));
}

/** Ends everything that is open, so that the next test finds nothing to claim; what is kept of chats stays. */
export async function settleAll({ mail }: Database): Promise<void> {
  const claim = { limit: 1000, now: FAR, until: FAR };
  for (const channel of ['telegram', 'zalo'] as const) {
    await mail.giveUpCutShort(channel, FAR);
    for (;;) {
      const updates = await mail.claimUpdates(channel, claim);
      const sends = await mail.claimSends(channel, { ...claim, held: [], lanes: ['answer', 'bulk'] });
      for (const update of updates) await mail.finish(update, IGNORED, second(0));
      for (const send of sends) await mail.settle(send, { of: 'failed', reason: 'end of test' }, second(0));
      if (updates.length + sends.length === 0) break;
    }
  }
  const later = second(2e9);
  await mail.purge({ mail: later, menus: later, turns: later, reminders: later });
}
