import type { Choice, Outgoing } from '../domain/outgoing.ts';

/** Names to choose from; choosing one says what `words` makes of it. */
export function offerWords(text: string, names: readonly string[], words: (name: string) => string): Outgoing {
  const choices = names.map((name): readonly Choice[] => [
    { label: name, words: [], shown: true, deed: { do: 'say', text: words(name) } },
  ]);
  return { blocks: [{ of: 'paragraph', text }], choices };
}
