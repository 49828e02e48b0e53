/** An actor's part in an incident, as far as it tells whether another says the same. */
interface Part {
  id: string;
  role?: string | undefined;
  basis?: string | undefined;
}

/**
 * Parts of actors, each once: an actor that was merged into another may be listed beside it. One that rests on nothing named
 * adds nothing to the same part with a basis; two with different bases are both said.
 */
export function partsOnce<P extends Part>(parts: readonly P[]): P[] {
  return parts.filter(
    (part, n) =>
      !parts.some(
        (other, m) =>
          m !== n &&
          other.id === part.id &&
          other.role === part.role &&
          (other.basis === part.basis ? m < n : part.basis === undefined),
      ),
  );
}

/** The ids of the actors that some parts name, of all or of one role, each once: one may have several parts. */
export function actorIds(parts: readonly Part[] = [], role?: string): string[] {
  return [...new Set(parts.flatMap((part) => (role === undefined || part.role === role ? part.id : [])))];
}
