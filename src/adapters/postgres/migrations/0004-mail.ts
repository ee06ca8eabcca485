import { sql, type Migration } from 'kysely';

/**
 * Letters in and out, and the chats they belong to. `inbox_chats` and `outbox_lines` know the next letter of each queue,
 * so that claiming thirty of ten thousand reads thirty rows, however they are spread over chats; and their rows are what
 * whoever changes a queue locks.
 */
export const mail: Migration = {
  async up(db) {
    for (const statement of [...INBOX, ...OUTBOX, ...CHATS, ...PEOPLE, ...UPKEEP]) await sql.raw(statement).execute(db);
  },
};

const INBOX = [
  `create table inbox (
    id bigint generated always as identity primary key,
    channel text not null,
    update_id text not null,
    chat text not null,
    in_order bigint not null,
    raw text,
    received_at timestamptz not null,
    attempt integer not null default 0,
    fence bigint not null default 0,
    due timestamptz,
    handled_at timestamptz,
    outcome text,
    unique (channel, update_id)
  )`,
  `create index inbox_open on inbox (channel, chat, in_order, id) where handled_at is null`,
  `create index inbox_held on inbox (channel, chat, due) where handled_at is null and due is not null`,
  `create index inbox_handled on inbox (handled_at) where handled_at is not null`,
  `create table inbox_chats (
    channel text not null,
    chat text not null,
    next_id bigint,
    next_order bigint,
    due timestamptz,
    primary key (channel, chat)
  )`,
  `create index inbox_chats_open on inbox_chats (channel, next_id) where next_id is not null`,
];

const OUTBOX = [
  `create table outbox (
    id bigint generated always as identity primary key,
    key text not null unique,
    channel text not null,
    chat text not null,
    lane text not null,
    part jsonb,
    state text not null default 'queued',
    tries integer not null default 0,
    fence bigint not null default 0,
    due timestamptz,
    queued_at timestamptz not null,
    settled_at timestamptz,
    reason text,
    message_id text
  )`,
  `create index outbox_open on outbox (channel, chat, lane, id) where settled_at is null`,
  `create index outbox_held on outbox (channel, chat, lane, due) where settled_at is null and due is not null`,
  `create index outbox_sending on outbox (channel, due) where state = 'sending'`,
  `create index outbox_unsettled on outbox (settled_at, id) where state in ('unknown', 'failed')`,
  `create index outbox_settled on outbox (settled_at) where settled_at is not null`,
  `create table outbox_lines (
    channel text not null,
    chat text not null,
    lane text not null,
    next_id bigint,
    due timestamptz,
    primary key (channel, chat, lane)
  )`,
  `create index outbox_lines_open on outbox_lines (channel, lane, next_id) where next_id is not null`,
  `create index outbox_lines_due on outbox_lines (channel, due, next_id) where next_id is not null`,
];

// Names of agencies and places may be longer than an index takes, so their hashes are indexed.
const CHATS = [
  `create table chats (
    channel text not null,
    chat text not null,
    kind text not null default 'private',
    title text,
    suspended text,
    place text,
    primary key (channel, chat)
  )`,
  `create table chat_moves (
    channel text not null,
    from_chat text not null,
    to_chat text not null,
    primary key (channel, from_chat)
  )`,
  `create table chat_links (
    id bigint generated always as identity primary key,
    channel text not null,
    chat text not null,
    place text not null,
    agency text not null,
    linked_by text not null,
    linked_at timestamptz not null
  )`,
  `create unique index chat_links_once on chat_links (channel, chat, md5(place), md5(agency))`,
  `create table chat_turns (
    id bigint generated always as identity primary key,
    channel text not null,
    chat text not null,
    person text not null,
    said text not null,
    said_at timestamptz not null
  )`,
  `create index chat_turns_of on chat_turns (channel, chat, person, said_at)`,
  `create index chat_turns_old on chat_turns (said_at)`,
  `create table chat_menus (
    seq bigint generated always as identity primary key,
    channel text not null,
    chat text not null,
    id text not null,
    person text,
    made_at timestamptz not null,
    choices jsonb not null,
    unique (channel, chat, id)
  )`,
  `create index chat_menus_latest on chat_menus (channel, chat, made_at)`,
  `create index chat_menus_old on chat_menus (made_at)`,
];

const PEOPLE = [
  `create table leaders (
    channel text not null,
    person text not null,
    place text not null
  )`,
  `create unique index leaders_once on leaders (channel, person, md5(place))`,
  `create table codes (
    hash text primary key,
    grants jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    expires timestamptz not null,
    used_by text,
    used_at timestamptz
  )`,
  `create table code_misses (
    who text not null,
    missed_at timestamptz not null
  )`,
  `create index code_misses_of on code_misses (who, missed_at)`,
  `create table feedback (
    seq bigint generated always as identity primary key,
    channel text not null,
    menu text not null,
    person text not null,
    helpful boolean not null,
    rated jsonb not null,
    rated_at timestamptz not null,
    unique (channel, menu, person)
  )`,
  `create index feedback_latest on feedback (rated_at, seq)`,
  `create table audit (
    id bigint generated always as identity primary key,
    noted_at timestamptz not null,
    who text not null,
    chat text,
    act text not null,
    facts jsonb not null
  )`,
  `create index audit_latest on audit (noted_at, id)`,
];

const UPKEEP = [
  `create table leases (
    name text primary key,
    holder text not null,
    until timestamptz not null
  )`,
  `create table month_counts (
    channel text not null,
    month text not null,
    way text not null,
    letters bigint not null,
    primary key (channel, month, way)
  )`,
];
