import { addDays, localDate } from '../../../src/domain/calendar.ts';
import type { ChatChange } from '../../../src/domain/chat.ts';
import { wordsOfDeadline } from '../../../src/domain/correction.ts';
import type { Database } from '../../../src/ports/database.ts';
import type { Happening, History } from './history.ts';
import type { WorldAt } from './oracle.ts';
import type { Platform } from './platform.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Watch } from './watch.ts';
import { FOCAL, makeDocuments, MEMBERS, storedOf, type Document } from './world.ts';

/** What people, clerks and the platform do, all but the processes. */
export interface Acts {
  /** Brings the world into the state in which it begins. */
  settle(): Promise<void>;
  happen(what: Happening): Promise<void>;
  /** Somebody asks something in every chat that can be written to. */
  ask(): void;
  world(): Promise<WorldAt>;
  documents(): readonly Document[];
  /** Chats that the bot was ever taken out of, by whatever name. */
  readonly everGone: ReadonlySet<string>;
  judgeMoves(world: WorldAt): readonly string[];
}

export interface ActsParts {
  readonly db: Database;
  readonly time: VirtualTime;
  readonly history: History;
  readonly platform: Platform;
  readonly watch: Watch;
  readonly random: () => number;
}

const AGENCIES = ['Phòng Y tế', 'Phòng Tài chính - Kế hoạch', FOCAL, 'UBND xã Tịnh Hà', 'UBND xã Tịnh Bắc'] as const;
const LINKED_BEFORE_MS = 40 * 86_400_000;
const BY = 'telegram:1';

export function createActs({ db, time, history, platform, watch, random }: ActsParts): Acts {
  const { channel } = history;
  const members = MEMBERS.slice(0, history.chats);
  let documents = makeDocuments(history.documents, history.start, random);
  const all = [...documents];
  const dropped = new Map<string, Document>();
  const everGone = new Set<string>();
  const now = (): string => new Date(time.now()).toISOString();
  const as = (at: string): string => platform.moves.get(at) ?? at;

  const changeWorld = (act: () => Promise<unknown>): Promise<void> =>
    time.outside(async () => {
      await act();
      await watch.changed();
    });
  const change = (chat: string, changes: readonly ChatChange[], at = now()): Promise<void> =>
    changeWorld(() => db.chats.change({ channel, chat }, changes, at));
  const put = (document: Document): Promise<void> => {
    all.push(document);
    documents = [...documents.filter(({ plan }) => plan !== document.plan), document];
    return changeWorld(() => db.store.apply({ put: [storedOf(document)], remove: [], at: now() }));
  };
  const pressLike = (message: number, button: number, twice: boolean): void => {
    const messages = watch.delivered.filter(({ part }) => part.buttons.length > 0);
    const chosen = messages[messages.length - 1 - (message % Math.max(1, messages.length))];
    const buttons = chosen?.part.buttons.flat() ?? [];
    const one = buttons[button % Math.max(1, buttons.length)];
    if (chosen === undefined || one === undefined) return;
    const chat = as(chosen.chat);
    platform.say(
      chat,
      chat.startsWith('-') ? '301' : chat,
      { of: 'pressed', data: one.data, press: `${message}` },
      twice,
    );
  };
  const sayIn = (at: string, text: string, twice = false): void => {
    const chat = as(at);
    if (platform.gone.has(chat)) return;
    platform.say(chat, chat.startsWith('-') ? '301' : chat, { of: 'text', text, addressed: true }, twice);
  };

  const happen = async (what: Happening): Promise<void> => {
    const member = members['chat' in what && what.chat !== null ? what.chat % members.length : 0];
    const document = 'document' in what ? documents[what.document % Math.max(1, documents.length)] : undefined;
    if (member === undefined) return;
    const chat = as(member.chat);
    const { place } = member;
    switch (what.do) {
      case 'trouble': {
        const { of, seconds, times } = what;
        platform.trouble({ of, seconds, times, chat: what.chat === null ? null : chat });
        return;
      }
      case 'kick':
        everGone.add(chat);
        platform.kick(chat, what.tells);
        return;
      case 'let-in':
        platform.letIn(chat);
        return;
      case 'move': {
        if (!member.chat.startsWith('-') || platform.moves.has(member.chat) || platform.gone.has(member.chat)) return;
        platform.move(member.chat, `-9${member.chat.slice(1)}`, what.tells);
        return;
      }
      case 'press':
        pressLike(what.message, what.button, what.twice);
        return;
      case 'say':
        sayIn(member.chat, what.text, what.twice);
        return;
      case 'tell': {
        const known = watch.worlds.at(-1)?.occurrences.filter((one) => !one.isClass) ?? [];
        const one = known[what.occurrence % Math.max(1, known.length)];
        if (one === undefined) return;
        const status = { occurrence: one.id, act: what.act, by: BY, name: null, number: null, until: null, why: null };
        return change(chat, [{ set: 'status', status }]);
      }
      case 'link':
      case 'unlink': {
        const agency = AGENCIES[what.agency % AGENCIES.length] ?? FOCAL;
        return change(
          chat,
          what.do === 'link' ? [{ set: 'linked', place, agency, by: BY }] : [{ set: 'unlinked', place, agency }],
        );
      }
      case 'lead':
        return chat.startsWith('-') ? undefined : change(chat, [{ set: 'leader', person: chat, place }]);
      case 'unlead':
        return chat.startsWith('-') ? undefined : change(chat, [{ set: 'leader-ended', person: chat, place }]);
      case 'redate': {
        if (document === undefined) return;
        const clauses = document.clauses.map((clause, i) =>
          i === what.clause % document.clauses.length
            ? { ...clause, lastDay: addDays(clause.lastDay, what.days) }
            : clause,
        );
        return put({ ...document, clauses, version: document.version + 1 });
      }
      case 'drop': {
        // Of no documents at all nobody is reminded, and nothing is answered.
        if (document === undefined || documents.length === 1) return;
        dropped.set(document.plan, document);
        documents = documents.filter((one) => one !== document);
        return changeWorld(() => db.store.apply({ put: [], remove: [document.plan], at: now() }));
      }
      case 'put': {
        const [first] = dropped.values();
        if (first === undefined) return;
        dropped.delete(first.plan);
        return put({ ...first, version: first.version + 1 });
      }
      case 'approve': {
        if (document === undefined) return;
        const stored = storedOf(document);
        const deadline = stored.register.deadlines[what.clause % document.clauses.length];
        if (deadline === undefined) return;
        const decision = { kind: 'deadline-approved', entry: wordsOfDeadline(deadline), date: deadline.date } as const;
        const on = localDate(now(), 'Asia/Ho_Chi_Minh');
        return changeWorld(() => db.store.record({ of: 'correction', lineage: stored.lineage, on, decision }));
      }
      case 'run':
      case 'nap':
      case 'sleep':
      case 'kill':
      case 'store-fails':
      case 'meanwhile':
      case 'start':
      case 'stop':
      case 'pause':
      case 'clock':
        return;
      case 'day-off': {
        const day = addDays(now().slice(0, 10), what.days);
        return changeWorld(() => db.ledger.setDays([{ day, works: false, note: 'Nghỉ theo quyết định' }]));
      }
    }
  };
  return {
    happen,
    everGone,
    settle: async () => {
      const before = new Date(time.now() - LINKED_BEFORE_MS).toISOString();
      for (const { chat, place, agencies } of members) {
        const kind = chat.startsWith('-') ? 'group' : 'private';
        const links = agencies.map((agency) => ({ set: 'linked', place, agency, by: BY }) as const);
        const leads = agencies.length === 0 ? [{ set: 'leader', person: chat, place } as const] : [];
        await change(chat, [{ set: 'met', kind, title: null }, ...links, ...leads], before);
      }
      for (const document of [...documents]) await put(document);
    },
    ask: () => {
      for (const { chat } of members) sayIn(chat, '/han');
    },
    world: async () => {
      await time.outside(() => watch.changed());
      const world = watch.worlds.at(-1);
      if (world === undefined) throw new Error('there is no world');
      return world;
    },
    documents: () => all,
    judgeMoves: ({ chats }) =>
      members.flatMap(({ chat }) =>
        platform.toldMoved(chat) && chats.some((one) => one.chat === chat && one.links.length > 0)
          ? [`${chat} moved, and keeps its links`]
          : [],
      ),
  };
}
