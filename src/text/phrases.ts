/** Phrases by their first two letters, longest first; built once a table. */
const INDEXES = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

function indexOf(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = INDEXES.get(phrases);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const key = phrase.slice(0, 2);
    index.set(key, [...(index.get(key) ?? []), phrase]);
  }
  INDEXES.set(phrases, index);
  return index;
}

/** The longest of the phrases with which folded text begins, ending at a syllable border, or null. */
export function beginsWith(folded: string, phrases: readonly string[]): string | null {
  for (const phrase of indexOf(phrases).get(folded.slice(0, 2)) ?? []) {
    if (folded.startsWith(phrase) && !/[a-z0-9]/u.test(folded.charAt(phrase.length))) return phrase;
  }
  return null;
}
