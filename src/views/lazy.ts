/** A value made when first asked for, and once. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A lookup in an index that is made when first asked for; an empty list for an unknown key. */
export function lazyMap<T>(make: () => ReadonlyMap<string, readonly T[]>): (key: string) => readonly T[] {
  const index = lazy(make);
  return (key) => index().get(key) ?? [];
}

/**
 * The same function, which works out each answer once; objects are the same question if they are the same object. For few
 * different questions: answers are never forgotten.
 */
export function remembered<Q, T>(answer: (question: Q) => T): (question: Q) => T {
  const known = new Map<Q, T>();
  return (question) => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}
