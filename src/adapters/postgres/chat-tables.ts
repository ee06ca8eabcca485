import type { Generated } from 'kysely';
import type { Chat } from '../../domain/chat.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import type { Instant, Json } from './columns.ts';

/** The tables of chats and people, as the migrations leave them. */
export interface ChatTables {
  chats: {
    channel: ChannelName;
    chat: string;
    kind: Generated<Chat['kind']>;
    title: string | null;
    suspended: Chat['suspended'];
    place: string | null;
  };
  /** What a chat is called now; never a chain. */
  chat_moves: {
    channel: string;
    from_chat: string;
    to_chat: string;
  };
  chat_links: {
    id: Generated<string>;
    channel: string;
    chat: string;
    place: string;
    agency: string;
    linked_by: string;
    linked_at: Instant;
  };
  chat_turns: {
    id: Generated<string>;
    channel: string;
    chat: string;
    person: string;
    said: string;
    said_at: Instant;
  };
  chat_menus: {
    seq: Generated<string>;
    channel: string;
    chat: string;
    id: string;
    person: string | null;
    made_at: Instant;
    choices: Json;
    expects: Json | null;
    reminds: Generated<boolean>;
    /** Of the message of reminders that it belongs to, by which it is forgotten. */
    bundle: string | null;
  };
  leaders: {
    channel: string;
    person: string;
    place: string;
  };
  codes: {
    hash: string;
    grants: Json;
    made_by: string;
    made_at: Instant;
    expires: Instant;
    used_by: string | null;
    used_at: Instant | null;
  };
  code_misses: {
    /** `channel:person`. */
    who: string;
    missed_at: Instant;
  };
  feedback: {
    seq: Generated<string>;
    channel: string;
    menu: string;
    person: string;
    helpful: boolean;
    rated: Json;
    rated_at: Instant;
  };
  audit: {
    id: Generated<string>;
    noted_at: Instant;
    who: string;
    chat: string | null;
    act: string;
    facts: Json;
  };
}
