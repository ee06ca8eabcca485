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

/** Longest question that is read, in UTF-16 units; a longer one is refused with a sentence that says so. */
export const MAX_QUESTION_LENGTH = 4000;
