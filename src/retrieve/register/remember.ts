/** A function of two objects that works each pair out once, as long as both are in use. */
export function rememberedPair<A extends object, B extends object, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const known = new WeakMap<A, WeakMap<B, { readonly value: V }>>();
  return (a, b) => {
    const own = known.get(a) ?? new WeakMap<B, { readonly value: V }>();
    known.set(a, own);
    const found = own.get(b) ?? { value: make(a, b) };
    own.set(b, found);
    return found.value;
  };
}
