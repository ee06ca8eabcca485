import { sql, type Migration } from 'kysely';

/**
 * The ledger of reminders, and what was said of occurrences. `reminder_chats` is what whoever changes a chat's reminders
 * locks, and says when the chat may be claimed. Days are text (`2026-11-30`), which the driver hands over as it is.
 */
export const reminders: Migration = {
  async up(db) {
    for (const statement of [...LEDGER, ...MESSAGES, ...STANDING]) await sql.raw(statement).execute(db);
  },
};

// What a reminder is about is a hash, but nothing stops it from being longer than an index takes: its hash is indexed.
const LEDGER = [
  `create table reminders (
    id bigint generated always as identity primary key,
    channel text not null,
    chat text not null,
    about text not null,
    kind text not null,
    milestone integer not null,
    term text not null,
    again boolean not null,
    place text not null,
    at timestamptz not null,
    until timestamptz not null,
    state text not null default 'planned',
    send text,
    on_day text,
    reason text,
    ended_at timestamptz
  )`,
  `create unique index reminders_once on reminders (channel, chat, md5(about), kind, milestone, term, again)`,
  `create index reminders_turn on reminders (channel, term, id) where state = 'planned'`,
  `create index reminders_planned on reminders (channel, chat, term, id) where state = 'planned'`,
  `create index reminders_useful on reminders (until) where state = 'planned'`,
  `create index reminders_about on reminders (md5(about))`,
  `create index reminders_carried on reminders (send) where send is not null`,
  `create index reminders_days on reminders (channel, chat, on_day) where on_day is not null`,
  `create index reminders_at on reminders (at, id)`,
  `create index reminders_open on reminders (at, id) where state in ('claimed', 'unknown', 'failed')`,
  `create index reminders_ended on reminders (ended_at) where ended_at is not null`,
  `create table reminder_chats (
    channel text not null,
    chat text not null,
    due timestamptz,
    lease timestamptz,
    not_before timestamptz,
    fence bigint not null default 0,
    primary key (channel, chat)
  )`,
  `create index reminder_chats_due on reminder_chats (channel, due) where due is not null`,
];

const MESSAGES = [
  `alter table outbox add column bundle text, add column revision bigint, add column good_until timestamptz`,
  `create index outbox_bundle on outbox (bundle) where bundle is not null`,
  `create index outbox_bundles_open on outbox (channel, bundle) where bundle is not null and settled_at is null`,
  `alter table chat_menus
    add column expects jsonb, add column reminds boolean not null default false, add column bundle text`,
  `create index chat_menus_reminding on chat_menus (channel, chat, made_at, seq) where reminds`,
  `create index chat_menus_bundle on chat_menus (bundle) where bundle is not null`,
];

const STANDING = [
  `create table status_events (
    id bigint generated always as identity primary key,
    occurrence text not null,
    act text not null,
    by_whom text not null,
    name text,
    number text,
    until_day text,
    why text,
    channel text not null,
    chat text not null,
    at timestamptz not null
  )`,
  `create index status_events_of on status_events (md5(occurrence), id)`,
  `create index status_events_old on status_events (at)`,
  `create table day_overrides (
    day text primary key,
    works boolean not null,
    note text not null
  )`,
];
