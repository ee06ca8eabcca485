import type { DeadlineWords } from './correction.ts';
import type { IsoDate } from './plan.ts';

/** One part of what is said, whatever platform says it. Text is plain; how it looks is the platform's matter. */
export type Block =
  | { readonly of: 'paragraph'; readonly text: string }
  /** A short line that names what follows. */
  | { readonly of: 'heading'; readonly text: string }
  | {
      readonly of: 'list';
      readonly items: readonly string[];
      /** Number of the first item; null for a list without numbers. */
      readonly from: number | null;
    }
  /** Words of a document, and where they stand; `quote` is shown whole and unchanged. */
  | { readonly of: 'citation'; readonly quote: string; readonly source: string };

/** What choosing does. */
export type Deed =
  /** As if the person had written it. */
  | { readonly do: 'say'; readonly text: string }
  /** The same, and it names the locality that the chat asks about from now on. */
  | { readonly do: 'place'; readonly place: string; readonly text: string }
  /** The same, speaking for one of the chat's agencies. */
  | { readonly do: 'speak-for'; readonly agency: string; readonly place: string; readonly text: string }
  /** Shows what did not fit; `total` items there are in all. */
  | { readonly do: 'more'; readonly rest: readonly Block[]; readonly total: number }
  /** Says whether an answer helped. */
  | { readonly do: 'rate'; readonly helpful: boolean; readonly rated: Rated }
  /** Says where occurrences stand. `until`: which day was asked for, where an extension is granted or refused. */
  | {
      readonly do: 'status';
      readonly act: StatusDeed;
      readonly occurrences: readonly string[];
      readonly until?: IsoDate | undefined;
      /** What was said along with it: the number of what was handed in; until when and why more time is asked for. */
      readonly number?: string | undefined;
      readonly words?: string | undefined;
    }
  /** Gives what was handed in the number of its document. */
  | { readonly do: 'number'; readonly number: string; readonly occurrences: readonly string[] }
  /** Asks what is to be said of an occurrence: a bare number named it. */
  | { readonly do: 'which-status'; readonly occurrence: string }
  /** Decides about a doubtful deadline. */
  | { readonly do: 'review'; readonly act: 'approve' | 'edit' | 'drop' | 'skip'; readonly subject: Reviewed }
  /** Leaves what was asked unanswered; null for a question of yes or no. */
  | { readonly do: 'leave'; readonly asked: Expected | null };

/** Đã nhận, đã nộp, xin gia hạn, rút lại; của đầu mối: xác nhận, trả lại; về gia hạn: đồng ý, không. */
export type StatusDeed =
  'received' | 'handed-in' | 'ask-extension' | 'taken-back' | 'confirmed' | 'returned' | 'granted' | 'refused';

/** A doubtful deadline as `/duyet` shows it. */
export interface Reviewed {
  readonly lineage: string;
  readonly entry: DeadlineWords;
  /** The day in question: of a recurring deadline that of one occurrence. */
  readonly date: IsoDate;
}

/** What the words that answer a message are taken for. */
export type Expected =
  /** The number of the document that was handed in; words that are none are a message like any other. */
  | { readonly of: 'number'; readonly occurrences: readonly string[] }
  /** Until when, and why. */
  | { readonly of: 'extension'; readonly occurrence: string }
  /** Why more time was asked for. */
  | { readonly of: 'why'; readonly occurrence: string }
  /** Why the focal agency returns what came. */
  | { readonly of: 'return'; readonly occurrence: string }
  /** The right day of a doubtful deadline. */
  | { readonly of: 'date'; readonly subject: Reviewed };

/** An answer as it is kept beside what a person thought of it. */
export interface Rated {
  readonly question: string;
  readonly answer: string;
  /** `plan section` of each citation. */
  readonly sources: readonly string[];
}

/** Something to choose under a message: a button, or a number and words where there are none. */
export interface Choice {
  readonly label: string;
  /** Other words that mean it; where a platform has no buttons a choice that is not `shown` is known by them alone. */
  readonly words: readonly string[];
  /** False: offered by button only, never printed as a numbered line. */
  readonly shown: boolean;
  /** The item of a numbered list of the message that it belongs to; its number alone then means it. */
  readonly item?: number | undefined;
  readonly deed: Deed;
}

/** A message to a chat, before it is rendered and split. */
export interface Outgoing {
  readonly blocks: readonly Block[];
  /** Rows of buttons. */
  readonly choices: readonly (readonly Choice[])[];
  /** What the next words are taken for; null where what was expected no longer is, undefined where nothing changes. */
  readonly expects?: Expected | null | undefined;
  /** A file to go with it, where the platform can send one. */
  readonly file?: AttachedFile | undefined;
}

/** A small text file: a calendar. */
export interface AttachedFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** What a platform can do; every difference between platforms that the core knows of. */
export interface ChannelTraits {
  /** Longest text of one message, in UTF-16 units. */
  readonly maxUnits: number;
  readonly markup: 'html' | 'none';
  /** False: choices are printed as numbered lines. */
  readonly buttons: boolean;
  readonly files: boolean;
  /** How much of a long list goes into one message, in UTF-16 units. */
  readonly pageUnits: number;
}

/** One message as it goes over the wire. */
export interface Part {
  /** As a person reads it, without markup; at most `maxUnits`. */
  readonly text: string;
  /** The same with markup; null where it is plain. */
  readonly html: string | null;
  readonly buttons: readonly (readonly Button[])[];
  /** The message that this one answers, where the platform can show it. */
  readonly answers?: string | undefined;
  /** Sent with the text as its caption; a platform without files sends the text alone. */
  readonly file?: AttachedFile | undefined;
}

export interface Button {
  readonly label: string;
  /** At most 64 bytes. */
  readonly data: string;
}
