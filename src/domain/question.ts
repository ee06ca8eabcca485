/** What a person asked, with what their chat knows about them. */
export interface Question {
  readonly text: string;
  /** The locality that the chat is bound to. */
  readonly place: string | null;
  /** The agency that the chat is bound to: "chúng tôi", "đơn vị tôi". */
  readonly agency: string | null;
  /** The same person's earlier messages, oldest first. */
  readonly history: readonly string[];
  /** ISO 8601 instant at which the question was asked. */
  readonly now: string;
}

/** Where a question comes from, as far as answering it needs to know. */
export interface Origin {
  /** `telegram:1000`, by which budgets are kept; null where askers are not told apart. */
  readonly chat: string | null;
  /**
   * Who has handed in what, in the product's own words, as far as whoever asks may know it; null where nobody knows who
   * asks. The words given choose what is told and are never repeated.
   */
  readonly status: ((question: string) => Promise<string>) | null;
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A question of nobody that is known. */
export const FROM_NOWHERE: Origin = { chat: null, status: null };

/** Longest question that is read, in UTF-16 units; a longer one is refused with a sentence that says so. */
export const MAX_QUESTION_LENGTH = 4000;
