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

/** That a clerk corrected an entry: the day of the latest correction, and the entry as it was read. */
export interface Corrected<Entry> {
  readonly on: IsoDate;
  readonly read: Entry;
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
  /** Present where a clerk corrected it. */
  readonly corrected?: Corrected<Agency>;
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
  /** Days on which it is right though doubtful, as an admin said; of a recurring one each occurrence has its own. */
  readonly approved?: readonly IsoDate[];
  /** Present where a clerk corrected it; the quotation is still the document's own. */
  readonly corrected?: Corrected<Deadline>;
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

/**
 * What a document does to an earlier one: changes parts of it (sửa đổi, điều chỉnh, thay thế một phần), adds to it (bổ
 * sung), gives more time (gia hạn), puts a slip right (đính chính), or ends it as a whole (thay thế, bãi bỏ).
 */
export type Amending = 'amend' | 'supplement' | 'extend' | 'correct' | 'replace' | 'repeal';

/** What ends an earlier document as a whole; everything else leaves it in force beside the one that changes it. */
export const ENDING: ReadonlySet<Amending> = new Set(['replace', 'repeal']);

/** An earlier document that this one changes or ends. */
export interface Amendment {
  readonly how: Amending;
  readonly number: string;
  readonly date: IsoDate | null;
  /** As named behind the number; null where none is, which means the issuer of this document. */
  readonly issuer: string | null;
  readonly section: string;
  /** The clause that says so, word for word. */
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

/** A document that another one brings into force or encloses, printed behind it. */
export interface Attached {
  /** `kế hoạch`, …, folded to lower case. */
  readonly kind: string;
  readonly title: string | null;
  /** Its own number; null where it has none or none is filled in. */
  readonly number: string | null;
  /** Its own date of issue. */
  readonly issued: PartialDate;
  /** Its own list, where it has one. */
  readonly recipients: readonly string[];
}

/** Something that looks wrong in a document. */
export interface Remark {
  /** One Vietnamese sentence. */
  readonly message: string;
  /** The document's words that it is about, word for word; null where it is about the whole, or about what is missing. */
  readonly quote: string | null;
  readonly section: string | null;
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
  /** A decision's plan, a letter's enclosure: what is read out of it stands among the document's own entries. */
  readonly attached: Attached | null;
  readonly basis: readonly Basis[];
  /** Earlier documents that it changes or ends; empty for nearly all. */
  readonly amends: readonly Amendment[];
  readonly agencies: readonly Agency[];
  readonly deadlines: readonly Deadline[];
  readonly periods: readonly Period[];
  readonly recipients: readonly string[];
  readonly passages: readonly Passage[];
  readonly lines: readonly HeaderLine[];
  /** What looks wrong in the document itself, in Vietnamese. */
  readonly warnings: readonly string[];
  /** The warnings, each beside the words that it is about. */
  readonly remarks: readonly Remark[];
  /** Present where a clerk's corrections are laid over the register: the register as it was read. */
  readonly asRead?: Plan;
}
