import type { Answer, Citation } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';

/** A document as its page shows it. */
export interface WebDocument {
  readonly plan: string;
  /** `kế hoạch`, `quyết định`, … */
  readonly kind: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly place: string | null;
  readonly year: number | null;
  /** The source text in NFC. */
  readonly text: string;
}

/** A document as lists and source lines name it. */
export type WebDocumentName = Omit<WebDocument, 'text'>;

/** What the running product counted and measured, as its page gives it. */
export interface Figures {
  readonly contentType: string;
  text(): Promise<string>;
}

/** What the web chat needs of the product. */
export interface WebProduct {
  /**
   * `signal`: aborted where nobody waits for the answer any more.
   * @throws ProductError with the sentence that the person reads.
   */
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** The localities that the plans cover. */
  places(): readonly string[];
  /** Null where there is no such document. */
  document(plan: string): WebDocument | null;
  documents(): readonly WebDocumentName[];
  /** Where in the document's text what a citation of `answer` quotes begins, or null to look for its words alone. */
  placeOf(citation: Citation, answer: Answer): number | null;
  /** An agency's deadlines as an iCalendar text; null where the token, which came with the address, is of none. */
  readonly calendar: (token: string) => Promise<string | null>;
  /** True where the store answers. */
  ready(): Promise<boolean>;
  /** The product's present as an ISO 8601 instant. */
  now(): string;
}
