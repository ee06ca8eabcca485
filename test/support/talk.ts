import { createHash } from 'node:crypto';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { TELEGRAM_TRAITS } from '../../src/adapters/telegram/traits.ts';
import { ZALO_TRAITS } from '../../src/adapters/zalo/traits.ts';
import { botTools } from '../../src/app/channels/bot-tools.ts';
import { createHandler } from '../../src/app/channels/handle.ts';
import { liveAnswerer } from '../../src/app/live-answerer.ts';
import { createLookout } from '../../src/app/reminders/outlook.ts';
import { telling } from '../../src/app/reminders/telling.ts';
import type { BotTools } from '../../src/chat/tools.ts';
import { loadSettings, type Settings } from '../../src/config.ts';
import type { ChannelName, Content, Incoming } from '../../src/domain/incoming.ts';
import type { Part } from '../../src/domain/outgoing.ts';
import { createFlood } from '../../src/mail/flood.ts';
import type { Reply } from '../../src/mail/handling.ts';
import type { Database } from '../../src/ports/database.ts';
import { corpus } from './corpus.ts';
import { keptIn } from './kept-in.ts';

/** Somebody who writes somewhere. */
export interface Voice {
  readonly channel: ChannelName;
  readonly chat: string;
  readonly kind: 'private' | 'group';
  readonly person: string;
  readonly title?: string;
}

/** What came of a message. */
export interface Heard extends Reply {
  /** What was sent to the chat, as read there. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** The labels of the buttons, in order. */
  readonly buttons: readonly string[];
}

export interface Talk {
  readonly database: Database;
  /** A message in words. */
  say(voice: Voice, text: string): Promise<Heard>;
  /** Presses a button of the last message that `voice`'s chat got, by a piece of its label. */
  press(voice: Voice, label: string): Promise<Heard>;
  /** Anything else that comes in. */
  hear(voice: Voice, content: Content, update?: string, more?: Partial<Incoming>): Promise<Heard>;
  /** Messages to other chats that have been queued since the last call. */
  letters(): Promise<readonly { chat: string; text: string }[]>;
  /** Moves the time on, by minutes. */
  pass(minutes: number): void;
  readonly tools: BotTools;
}

const START = Date.parse('2024-11-20T01:00:00Z');

export interface TalkOptions {
  readonly admins?: Settings['admins'];
  readonly documents?: typeof corpus;
  readonly publicUrl?: string;
}

/** The bot over the repository's five plans and a store in memory; the time stands unless it is moved. */
export function startTalk(options: TalkOptions = {}): Talk {
  const { admins = [{ channel: 'telegram', id: '1' }], documents = corpus } = options;
  const database = memoryDatabase();
  const product = keptIn(database, documents);
  const answerer = liveAnswerer(() => product.register(), {});
  let now = START;
  let updates = 0;
  const clock = { now: () => new Date(now).toISOString() };
  const lookout = createLookout(product, clock, loadSettings({}).timeZone);
  const settings = { ...loadSettings({}), admins, publicUrl: options.publicUrl ?? null };
  const tools = botTools({ product, answerer, lookout, calendarSecret: 'talk', clock, settings });
  const traits = new Map([
    ['telegram', TELEGRAM_TRAITS],
    ['zalo', ZALO_TRAITS],
  ] as const);
  const handle = createHandler({
    ...{ chats: database.chats, tools, traits, clock },
    flood: createFlood(),
    conversationMinutes: 30,
  });
  const last = new Map<string, readonly Part[]>();

  const hear: Talk['hear'] = async (voice, content, update = `u${String(++updates)}`, more = {}) => {
    const { channel, chat, kind, person, title = null } = voice;
    const incoming: Incoming = {
      channel,
      chat,
      kind,
      title,
      update,
      sender: { id: person, name: null },
      content,
      ...more,
    };
    const { mail } = database;
    await mail.receive(channel, [{ update, chat, order: updates, raw: '{}' }], clock.now());
    const until = new Date(now + 60_000).toISOString();
    const [claim] = await mail.claimUpdates(channel, { limit: 1, now: clock.now(), until });
    if (claim === undefined) throw new Error(`${update} was handled before`);
    const reply = await handle(incoming, { attempt: 1, signal: new AbortController().signal });
    await telling(mail, {
      refresh: () => product.refresh(),
      changed: () => {
        lookout.forget();
      },
    }).finish(claim, reply, clock.now());
    const parts = reply.sends.filter((send) => send.chat === chat && send.lane === 'answer').map(({ part }) => part);
    if (parts.length > 0) last.set(`${channel}:${chat}`, parts);
    const buttons = parts.flatMap((part) => part.buttons.flat().map(({ label }) => label));
    return { ...reply, parts, buttons, text: parts.map(({ text }) => text).join('\n') };
  };
  const letters: Talk['letters'] = async () => {
    const sent: { chat: string; text: string }[] = [];
    for (const channel of ['telegram', 'zalo'] as const) {
      for (;;) {
        const until = new Date(now + 60_000).toISOString();
        const claim = { limit: 100, now: clock.now(), until, held: [], lanes: ['answer', 'bulk'] as const };
        const claimed = await database.mail.claimSends(channel, claim);
        if (claimed.length === 0) break;
        for (const send of claimed) {
          await database.mail.begin(send, until);
          await database.mail.settle(send, { of: 'sent', messageId: '1' }, clock.now());
          if (send.lane === 'bulk') sent.push({ chat: `${channel}:${send.chat}`, text: send.part.text });
        }
      }
    }
    return sent;
  };

  return {
    database,
    tools,
    hear,
    letters,
    say: (voice, text) => hear(voice, { of: 'text', text, addressed: true }),
    press: (voice, label) => {
      const parts = last.get(`${voice.channel}:${voice.chat}`) ?? [];
      const button = parts.flatMap(({ buttons }) => buttons.flat()).find((one) => one.label.includes(label));
      if (button === undefined) throw new Error(`no button “${label}”`);
      const press = createHash('md5').update(button.data).digest('hex');
      return hear(voice, { of: 'pressed', data: button.data, press });
    },
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
