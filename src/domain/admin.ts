import type { Bound, IsoDate } from './plan.ts';

/** A document as a clerk names it. */
export interface FileRef {
  /** As typed: a path, or a name with or without its ending. */
  readonly words: string;
  /** The file's name without folders, in NFC. */
  readonly name: string;
  /** Hash of the file's bytes, where the words lead to a file outside the corpus folder; null where they are a name. */
  readonly hash: string | null;
}

/** What is to become of an entry. */
export type Change =
  | { readonly set: 'date'; readonly date: IsoDate; readonly bound: Bound | null }
  | { readonly set: 'binds'; readonly binds: readonly string[] }
  | { readonly set: 'name'; readonly name: string }
  | { readonly set: 'parties'; readonly parties: readonly string[] }
  | { readonly set: 'requested'; readonly requested: boolean }
  /** A doubtful day is right: `date` is the deadline's, of a recurring one the day that is meant. */
  | { readonly set: 'approved'; readonly date: IsoDate }
  | { readonly set: 'dropped' };

/** What a clerk asks of the product. `entry` is a number of the read-back: H1, C2, C2.1. */
export type AdminCommand =
  | { readonly of: 'show'; readonly file: FileRef; readonly json: boolean }
  | { readonly of: 'correct'; readonly file: FileRef; readonly entry: string; readonly change: Change }
  | { readonly of: 'uncorrect'; readonly file: FileRef; readonly number: number }
  | { readonly of: 'version-of'; readonly file: FileRef; readonly other: FileRef }
  | { readonly of: 'own'; readonly file: FileRef }
  | { readonly of: 'documents' }
  | { readonly of: 'reindex' }
  /** How far the passages have vectors; they are made all the same. */
  | { readonly of: 'embed' }
  | ChatCommand
  | ReminderCommand;

/** What an admin asks about chats and people, from the terminal. */
export type ChatCommand =
  /** One-time codes: of one office, of the leaders, or of every office of a place, ready to print. */
  | { readonly of: 'code'; readonly office: string; readonly place: string }
  | { readonly of: 'codes'; readonly place: string }
  | { readonly of: 'chats' }
  /** Undoes what links a chat to an agency; `chat` is `telegram:-100123`. */
  | { readonly of: 'unlink'; readonly chat: string; readonly agency: string }
  | { readonly of: 'leaders' }
  /** Takes a leader's role away; `person` is `telegram:1000`. */
  | { readonly of: 'unlead'; readonly person: string; readonly place: string }
  | { readonly of: 'feedback'; readonly json: boolean }
  | { readonly of: 'audit' }
  /** Sends of unknown outcome and failed ones. */
  | { readonly of: 'unknown' }
  /** Takes one off that list. */
  | { readonly of: 'settled'; readonly number: number };

const CHAT_COMMANDS: Readonly<Record<ChatCommand['of'], true>> = {
  code: true,
  codes: true,
  chats: true,
  unlink: true,
  leaders: true,
  unlead: true,
  feedback: true,
  audit: true,
  unknown: true,
  settled: true,
};

/** True for what is about chats and people rather than about a document. */
export function isChatCommand<T extends { readonly of: string }>(command: T): command is Extract<T, ChatCommand> {
  return Object.hasOwn(CHAT_COMMANDS, command.of);
}

/** What an admin asks about reminders. */
export type ReminderCommand =
  /** What is planned in a period, both days included; nothing is sent. */
  | {
      readonly of: 'reminders';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly place: string | null;
      readonly agency: string | null;
      readonly json: boolean;
    }
  /** What became of the reminders that were due, the latest first. */
  | { readonly of: 'ledger'; readonly json: boolean }
  /** Days on which people work, or do not, by decision of the year. */
  | { readonly of: 'days' }
  | { readonly of: 'set-days'; readonly text: string };

const REMINDER_COMMANDS: Readonly<Record<ReminderCommand['of'], true>> = {
  reminders: true,
  ledger: true,
  days: true,
  'set-days': true,
};

/** True for what is about reminders. */
export function isReminderCommand<T extends { readonly of: string }>(
  command: T,
): command is Extract<T, ReminderCommand> {
  return Object.hasOwn(REMINDER_COMMANDS, command.of);
}
