import type { AuditEntry, Chat, Feedback, Link, Menu } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { FoundCode } from '../../ports/chats.ts';
import type { Spent } from '../../ports/spending.ts';
import type { KeptSend, KeptUpdate } from './letters.ts';
import { emptyLedger, type LedgerState } from './ledger-state.ts';
import { emptyShelf, type Shelf } from './shelf.ts';

/** Instants are milliseconds since 1970. */
type Ms = number;

/** What is kept of one chat. */
export interface Room {
  chat: Chat | null;
  links: Link[];
  turns: { readonly person: string; readonly text: string; readonly at: Ms }[];
  /** In the order in which they came. */
  menus: Menu[];
}

/** What store, mail, chats and ledger share; changed in place, each change within one turn of the event loop. */
export interface State {
  lastId: number;
  secret: string | null;
  /** By `channel update`. */
  readonly updates: Map<string, KeptUpdate>;
  readonly updatesById: Map<number, KeptUpdate>;
  /** By chat: what is not handled, in the order in which it is to be; never an empty list. */
  readonly openUpdates: Map<string, KeptUpdate[]>;
  /** By key. */
  readonly sends: Map<string, KeptSend>;
  readonly sendsById: Map<number, KeptSend>;
  /** By chat and lane: what is not settled, in order of queueing; never an empty list. */
  readonly openSends: Map<string, KeptSend[]>;
  readonly months: Map<string, number>;
  readonly leases: Map<string, { readonly holder: string; readonly until: Ms }>;
  /** What a chat is called now, by what it was called; never a chain. */
  readonly moves: Map<string, ChatKey>;
  readonly rooms: Map<string, Room>;
  /** Places, by `channel person`. */
  readonly leaders: Map<string, Set<string>>;
  readonly codes: Map<string, FoundCode>;
  misses: { readonly who: string; readonly at: Ms }[];
  /** By `channel menu person`, in the order in which they first came. */
  readonly feedback: Map<string, Feedback>;
  readonly audit: AuditEntry[];
  readonly ledger: LedgerState;
  /** By `day chat`. */
  readonly spending: Map<string, Spent & { readonly day: string }>;
  /** By model, then by hash. */
  readonly vectors: Map<string, ReadonlyMap<string, Float32Array>>;
  readonly shelf: Shelf;
}

export function emptyState(): State {
  return {
    lastId: 0,
    secret: null,
    updates: new Map(),
    updatesById: new Map(),
    openUpdates: new Map(),
    sends: new Map(),
    sendsById: new Map(),
    openSends: new Map(),
    months: new Map(),
    leases: new Map(),
    moves: new Map(),
    rooms: new Map(),
    leaders: new Map(),
    codes: new Map(),
    misses: [],
    feedback: new Map(),
    audit: [],
    ledger: emptyLedger(),
    spending: new Map(),
    vectors: new Map(),
    shelf: emptyShelf(),
  };
}

/** One name made of several. */
export function named(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

export function nameOf({ channel, chat }: ChatKey): string {
  return named(channel, chat);
}

/** The chat as it is called now. */
export function currentKey(state: State, { channel, chat }: ChatKey): ChatKey {
  return state.moves.get(named(channel, chat)) ?? { channel, chat };
}

/** What is kept of a chat; made where nothing is. */
export function roomOf(state: State, key: ChatKey): Room {
  const name = nameOf(key);
  const room = state.rooms.get(name) ?? { chat: null, links: [], turns: [], menus: [] };
  state.rooms.set(name, room);
  return room;
}

export function ms(at: string): Ms {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) throw new RangeError('no instant');
  return instant;
}

/** An instant as it is given back: ISO 8601 in UTC, to the millisecond. */
export function iso(at: Ms): string {
  return new Date(at).toISOString();
}
