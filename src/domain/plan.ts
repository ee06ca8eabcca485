import type { Span } from './span.ts';

/** A date of which a document may have left the day or the month blank. */
export interface PartialDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
}

/** ISO 8601 calendar date, `2024-11-25`. */
export type IsoDate = string;

export type Recurrence = 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

/** How a date limits: `before` excludes the date itself, `by` includes it, `on` is that day. */
export type Bound = 'before' | 'by' | 'on';

/** What a duty makes of its agency: chủ trì, phối hợp, tham mưu. */
export type Role = 'lead' | 'cooperate' | 'advise';

/** One paragraph or marked item of an agency's section, word for word. */
export interface Duty {
  /** Source text without mark, Markdown emphasis and repeated white space. */
  readonly text: string;
  /** Heading path of the item as printed: `IV.4`. */
  readonly section: string;
  readonly span: Span;
  readonly role: Role | null;
}

/** An agency as one heading, line or table row of a plan names it. */
export interface Agency {
  readonly section: string;
  /** The heading's words without number, "Đề nghị" and closing punctuation. */
  readonly name: string;
  /** The offices that the name holds; one for most. */
  readonly parties: readonly string[];
  /** True where the plan asks ("Đề nghị …") rather than orders. */
  readonly requested: boolean;
  readonly duties: readonly Duty[];
  readonly span: Span;
}

/** A clause that binds somebody to a date. */
export interface Deadline {
  readonly section: string;
  /** The date as written; of a recurring one the first occurrence in the plan's year. */
  readonly date: IsoDate;
  /** `17:00`, where an hour is written. */
  readonly time: string | null;
  readonly bound: Bound;
  /** The last day on which handing in is in time. */
  readonly lastDay: IsoDate;
  readonly recurs: Recurrence | null;
  /** The words that are bound, as written. */
  readonly responsible: string;
  /** The same words, one entry a class or agency. */
  readonly binds: readonly string[];
  /** The agency bound, as its heading names it, or null where a class is bound. */
  readonly agency: string | null;
  readonly action: string;
  readonly to: readonly string[];
  /** The focal agency that collects; it owes nothing to itself. */
  readonly via: string | null;
  /** The whole clause, word for word; holds the date. */
  readonly quote: string;
  readonly span: Span;
  /** False where date, year or bound party had to be guessed, or the day may lie before the document. */
  readonly certain: boolean;
  readonly why: string | null;
}

/** A stretch of time that a plan names ("Tháng hành động …"): not a deadline. */
export interface Period {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly recurs: Recurrence | null;
  readonly section: string;
  readonly quote: string;
  readonly span: Span;
}

/** A document named in the opening as what the plan carries out. */
export interface Basis {
  readonly number: string;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  readonly quote: string;
  readonly span: Span;
}

/** A leaf of the outline, for search and citation. */
export interface Passage {
  /** Unique within its plan, stable for the same text. */
  readonly id: string;
  readonly section: string;
  /** The headings above it, outermost first. */
  readonly path: readonly string[];
  readonly text: string;
  readonly span: Span;
}

export interface Signer {
  readonly name: string;
  readonly title: string;
}

/** A quotable part of the header: where the number, the date or the signer stands. */
export interface HeaderLine {
  readonly of: 'number' | 'issued' | 'title' | 'signer';
  readonly section: string;
  readonly quote: string;
}

/** Everything that was read out of one document: an entry of the register. */
export interface Plan {
  /** The document's file name without its ending. */
  readonly plan: string;
  /** `kế hoạch`, `quyết định`, …, folded to lower case. */
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  /** `xã`, `huyện`, `thành phố`, `tỉnh`, … */
  readonly level: string | null;
  /** The province that the document's own words put the place in. */
  readonly province: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly issued: PartialDate;
  readonly signer: Signer | null;
  readonly basis: readonly Basis[];
  readonly agencies: readonly Agency[];
  readonly deadlines: readonly Deadline[];
  readonly periods: readonly Period[];
  readonly recipients: readonly string[];
  readonly passages: readonly Passage[];
  readonly lines: readonly HeaderLine[];
  /** What looks wrong in the document itself, in Vietnamese. */
  readonly warnings: readonly string[];
}
