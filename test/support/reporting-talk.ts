import { TELEGRAM_TRAITS } from '../../src/adapters/telegram/traits.ts';
import { ZALO_TRAITS } from '../../src/adapters/zalo/traits.ts';
import { buttonData } from '../../src/chat/render/menu-id.ts';
import { renderParts } from '../../src/chat/render/parts.ts';
import type { Choice } from '../../src/domain/outgoing.ts';
import type { NewReminder } from '../../src/domain/reminder.ts';
import { standingOf, type Standing, type StatusEvent } from '../../src/domain/standing.ts';
import { collectAbout } from '../../src/remind/collection.ts';
import { composeMessage } from '../../src/remind/compose.ts';
import { standingsOf } from '../../src/remind/standings.ts';
import type { Heard, Voice } from './talk.ts';
import { startTrackedTalk, type TrackedTalk } from './tracked-talk.ts';

/** A message to another chat than the one that was answered. */
export interface Letter {
  readonly chat: string;
  readonly text: string;
}

/** A talk in which agencies are reminded and answer; what they say is read from the store's ledger. */
export interface ReportingTalk extends Omit<TrackedTalk, 'tell' | 'letters'> {
  /** Reminds a chat of what its agencies owe, or collect, by these last days, in this order. */
  remind(voice: Voice, items: readonly Reminded[]): Promise<string>;
  /** Presses the latest button of the chat that has these words on it, whatever message it belongs to; `before`: one of those before. */
  press(voice: Voice, label: string, name?: string, before?: number): Promise<Heard>;
  say(voice: Voice, text: string, name?: string): Promise<Heard>;
  /** What the last message made it write to other chats. */
  letters(): readonly Letter[];
  events(agency: string, lastDay?: string): Promise<readonly StatusEvent[]>;
  standing(agency: string, lastDay?: string): Promise<Standing>;
}

export interface Reminded {
  readonly agency: string;
  readonly lastDay?: string;
  /** True for what the focal agency collects of it. */
  readonly collect?: boolean;
}

/** Of Sơn Tịnh's report. */
export const DUE = '2024-11-24';
const ZONE = 'Asia/Ho_Chi_Minh';
const TRAITS = { telegram: TELEGRAM_TRAITS, zalo: ZALO_TRAITS };

export function startReportingTalk(): ReportingTalk {
  const talk = startTrackedTalk();
  const { database, tools } = talk;
  /** The buttons that each chat has got, the latest message's first: label and data. */
  const buttons = new Map<string, readonly { readonly label: string; readonly data: string }[]>();
  let letters: readonly Letter[] = [];
  let presses = 0;

  const noted = (voice: Voice, heard: Heard): Heard => {
    const made = new Map<string, { label: string; data: string }[]>();
    for (const { channel, chat, part } of heard.sends) {
      const name = `${channel}:${chat}`;
      made.set(name, [...(made.get(name) ?? []), ...part.buttons.flat()]);
    }
    for (const [name, those] of made) buttons.set(name, [...those, ...(buttons.get(name) ?? [])]);
    const own = `${voice.channel}:${voice.chat}`;
    letters = heard.sends
      .map(({ channel, chat, part }) => ({ chat: `${channel}:${chat}`, text: part.text }))
      .filter(({ chat }) => chat !== own);
    return heard;
  };
  const sender = (voice: Voice, name: string | undefined) =>
    name === undefined ? {} : { sender: { id: voice.person, name } };

  const remind: ReportingTalk['remind'] = async (voice, items) => {
    const all = await tools.occurrences();
    const owed = await Promise.all(items.map(({ agency, lastDay = DUE }) => talk.owed(agency, lastDay)));
    const standings = await standingsOf(all, database.ledger);
    const chats = await database.chats.chats();
    const links = chats.find(({ channel, chat }) => channel === voice.channel && chat === voice.chat)?.links ?? [];
    const say = owed.map((one, i): NewReminder => {
      const isCollected = items[i]?.collect === true;
      return {
        ...{ channel: voice.channel, chat: voice.chat, place: one.place, term: one.lastDay },
        about: isCollected ? (collectAbout(one) ?? '') : one.id,
        ...{
          kind: isCollected ? 'collect' : 'before',
          milestone: 3,
          again: false,
          at: tools.now(),
          until: tools.now(),
        },
      };
    });
    const traits = TRAITS[voice.channel];
    const outgoing = composeMessage(say, {
      ...{ occurrences: new Map(all.map((one) => [one.id, one])), standings, links, traits },
      ...{ plansOf: () => [], isLinked: () => true, calendar: tools.calendar(), now: tools.now() },
      settings: {
        ...{ milestones: [10, 5, 3, 1, 0], time: '08:00', digestTime: '08:00', timeZone: ZONE },
        ...{ quiet: { from: '20:00', to: '06:30' }, approval: 'none', onUnknown: 'auto' },
      },
    });
    const id = `reminder-${++presses}`;
    const { parts, choices } = renderParts(outgoing, traits, id);
    await keep(voice, id, choices);
    const name = `${voice.channel}:${voice.chat}`;
    const made = choices.map(({ label }, index) => ({ label, data: buttonData({ menu: id, index }) }));
    buttons.set(name, [...made, ...(buttons.get(name) ?? [])]);
    return parts.map(({ text }) => text).join('\n');
  };
  const keep = async (voice: Voice, id: string, choices: readonly Choice[]): Promise<void> => {
    const { mail } = database;
    const { channel, chat } = voice;
    const now = tools.now();
    await mail.receive(channel, [{ update: id, chat, order: 0, raw: '{}' }], now);
    const until = new Date(Date.parse(now) + 60_000).toISOString();
    const [claim] = await mail.claimUpdates(channel, { limit: 1, now, until });
    if (claim === undefined) throw new Error('nothing to answer');
    const menus = [{ id, person: null, at: now, choices, reminds: true }];
    await mail.finish(claim, { outcome: 'answered', changes: [], menus, sends: [] }, now);
  };
  const events: ReportingTalk['events'] = async (agency, lastDay = DUE) =>
    database.ledger.events([(await talk.owed(agency, lastDay)).id]);

  return {
    ...talk,
    remind,
    events,
    standing: async (agency, lastDay = DUE) => standingOf(await events(agency, lastDay)),
    letters: () => letters,
    say: async (voice, text, name) =>
      noted(voice, await talk.hear(voice, { of: 'text', text, addressed: true }, undefined, sender(voice, name))),
    press: async (voice, label, name, before = 0) => {
      const all = buttons.get(`${voice.channel}:${voice.chat}`) ?? [];
      const button = all.filter((one) => one.label.includes(label))[before];
      if (button === undefined) throw new Error(`no button “${label}”`);
      const press = `press-${++presses}`;
      return noted(
        voice,
        await talk.hear(voice, { of: 'pressed', data: button.data, press }, undefined, sender(voice, name)),
      );
    },
  };
}
