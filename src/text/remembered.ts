/** A function of words that works out the latest `most` of them once. */
export function rememberedWords<V>(most: number, make: (...words: readonly string[]) => V): (...words: string[]) => V {
  const known = new Map<string, { readonly value: V }>();
  return (...words) => {
    const key = words.join('\n');
    const found = known.get(key) ?? { value: make(...words) };
    if (known.size >= most && !known.has(key)) known.clear();
    known.set(key, found);
    return found.value;
  };
}
