/** Earlier messages that a model reads with a question, and how much of each, in UTF-16 units. */
const MOST_MESSAGES = 4;
const LONGEST = 500;

/** The latest messages of a history, oldest first, each its beginning. */
export function saidBefore(history: readonly string[]): readonly string[] {
  return history.slice(-MOST_MESSAGES).map((text) => text.slice(0, LONGEST).toWellFormed());
}
