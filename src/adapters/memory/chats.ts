import type { ChatContext, Leader } from '../../domain/chat.ts';
import type { Chats, ContextOf, LinkedChat } from '../../ports/chats.ts';
import { applyChanges, refuseConflicts } from './chat-changes.ts';
import { storableCopy } from './copy.ts';
import { freshMenus, latestReminder } from './menus.ts';
import { currentKey, ms, named, nameOf, type Room, type State } from './state.ts';

const EMPTY: Room = { chat: null, links: [], turns: [], menus: [] };

/** Chats and people in memory; `whileOpen` runs what is asked while the database is open, and copies what it gives. */
export function chatsOf(state: State, whileOpen: <T>(act: () => T) => Promise<T>): Chats {
  return {
    context: (of) => whileOpen(() => contextOf(state, storableCopy(of))),
    code: (hash) => whileOpen(() => state.codes.get(hash) ?? null),
    change: (key, changes, at) =>
      whileOpen(() => {
        change(state, storableCopy({ key, changes }), at);
      }),
    issue: (codes, audit, at) =>
      whileOpen(() => {
        const issued = codes.map((code) => ({ set: 'code-issued' as const, code }));
        const noted = audit.map((entry) => ({ set: 'audit' as const, entry }));
        // Neither belongs to a chat, so none is named.
        change(
          state,
          storableCopy({ key: { channel: 'telegram' as const, chat: '' }, changes: [...issued, ...noted] }),
          at,
        );
      }),
    chats: () => whileOpen(() => linkedChats(state)),
    named: (keys) =>
      whileOpen(() => {
        const names = new Set(storableCopy(keys).map((key) => nameOf(currentKey(state, key))));
        return linkedChats(state).filter((chat) => names.has(nameOf(chat)));
      }),
    leaders: () => whileOpen(() => leadersIn(state)),
    secret: (fresh) => whileOpen(() => (state.secret ??= fresh)),
    feedback: (limit) =>
      whileOpen(() =>
        [...state.feedback.values()]
          .reverse()
          .sort((a, b) => ms(b.at) - ms(a.at))
          .slice(0, limit),
      ),
    audit: (limit) =>
      whileOpen(() =>
        state.audit
          .toReversed()
          .sort((a, b) => ms(b.at) - ms(a.at))
          .slice(0, limit),
      ),
  };
}

function change(
  state: State,
  { key, changes }: { key: Parameters<Chats['change']>[0]; changes: Parameters<Chats['change']>[1] },
  at: string,
): void {
  refuseConflicts(state, changes);
  applyChanges(state, currentKey(state, key), changes, at);
}

function contextOf(state: State, { key: asked, person, pressed, freshSince, missesSince }: ContextOf): ChatContext {
  const key = currentKey(state, asked);
  const room = state.rooms.get(nameOf(key)) ?? EMPTY;
  const { chat, links, turns, menus } = room;
  const who = person === null ? null : `${key.channel}:${person}`;
  return {
    chat,
    links,
    leads: person === null ? [] : leadsOf(state, key.channel, person),
    turns: turns.filter((turn) => turn.person === person && turn.at >= ms(freshSince)).map(({ text }) => text),
    menus: freshMenus(room, person, freshSince),
    reminded: latestReminder(room, person),
    pressed: menus.find(({ id }) => id === pressed) ?? null,
    missedCodes: state.misses.filter((miss) => miss.who === who && miss.at >= ms(missesSince)).length,
  };
}

function leadsOf(state: State, channel: string, person: string): readonly string[] {
  return [...(state.leaders.get(named(channel, person)) ?? [])].sort();
}

function leadersIn(state: State): readonly Leader[] {
  return [...state.leaders].sort().flatMap(([name, places]) => {
    const [channel, person] = JSON.parse(name) as [Leader['channel'], string];
    return [...places].sort().map((place) => ({ channel, person, place }));
  });
}

function linkedChats(state: State): readonly LinkedChat[] {
  const name = (chat: LinkedChat): string => `${chat.channel}\n${chat.chat}`;
  return [...state.rooms.values()]
    .flatMap(({ chat, links }) => (chat ? [{ ...chat, links }] : []))
    .sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
