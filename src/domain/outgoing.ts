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
  | { readonly do: 'rate'; readonly helpful: boolean; readonly rated: Rated };

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
  readonly deed: Deed;
}

/** A message to a chat, before it is rendered and split. */
export interface Outgoing {
  readonly blocks: readonly Block[];
  /** Rows of buttons. */
  readonly choices: readonly (readonly Choice[])[];
}

/** What a platform can do; every difference between platforms that the core knows of. */
export interface ChannelTraits {
  /** Longest text of one message, in UTF-16 units. */
  readonly maxUnits: number;
  readonly markup: 'html' | 'none';
  /** False: choices are printed as numbered lines. */
  readonly buttons: boolean;
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
}

export interface Button {
  readonly label: string;
  /** At most 64 bytes. */
  readonly data: string;
}
