import { dataMark } from './data-mark.ts';

/** A piece of work done, and everything it read. */
export interface Traced<T> {
  readonly made: T;
  /** Names of reads, as `mark` takes them. */
  readonly reads: ReadonlySet<string>;
}

/**
 * Notes what work reads, so that work whose inputs are all as they were need not be done again. What may be read is
 * reached through doors; a door answers questions, and a mark stands for an answer: as long as the mark is the same,
 * work that asked would be told the same. Work is a function of what it reads, so nobody has to keep a list of it.
 */
export interface Tracer {
  /** A door. Its name has no space; `mark` stands for all of an answer that may be made use of. */
  door<A>(
    name: string,
    answer: (question: string) => A,
    mark: (answer: A) => string,
  ): (question: string) => A;
  /** Something made when first asked for, and once. Everyone who asks is taken to have read what it was made from. */
  shared<T>(make: () => T): () => T;
  /**
   * Something small that is worked out from much: plain data, made when first asked for, and once for each question. Everyone
   * who asks is taken to have read what came of it, and not what it was worked out from.
   */
  gist<T>(name: string, make: (question: string) => T): (question?: string) => T;
  /** Does work and notes what it reads. */
  trace<T>(work: () => T): Traced<T>;
  /** What stands for the answer to a read as things are now; undefined if there is no such door. */
  mark(read: string): string | undefined;
}

/** Makes a tracer. All work is taken to have made the reads named in `always`. */
export function makeTracer(always: readonly string[] = []): Tracer {
  const doors = new Map<string, (question: string) => string>();
  const marks = new Map<string, string>();
  let reads: Set<string> | undefined;

  const trace = <T>(work: () => T): Traced<T> => {
    const outer = reads;
    const own = new Set(always);
    reads = own;
    try {
      return { made: work(), reads: own };
    } finally {
      reads = outer;
    }
  };
  const door: Tracer['door'] = (name, answer, mark) => {
    if (name.includes(' ') || doors.has(name)) throw new Error(`a second door “${name}”`);
    doors.set(name, (question) => mark(answer(question)));
    return (question) => {
      reads?.add(`${name} ${question}`);
      return answer(question);
    };
  };
  return {
    trace,
    door,
    gist(name, make) {
      const known = new Map<string, ReturnType<typeof make>>();
      const ask = door(
        name,
        (question) => {
          if (!known.has(question)) known.set(question, trace(() => make(question)).made);
          return known.get(question) as ReturnType<typeof make>;
        },
        dataMark,
      );
      return (question = '') => ask(question);
    },
    shared(make) {
      let known: Traced<ReturnType<typeof make>> | undefined;
      return () => {
        known ??= trace(make);
        if (reads) for (const read of known.reads) reads.add(read);
        return known.made;
      };
    },
    mark(read) {
      const known = marks.get(read);
      if (known !== undefined) return known;
      const at = read.indexOf(' ');
      const mark = doors.get(read.slice(0, at))?.(read.slice(at + 1));
      if (mark !== undefined) marks.set(read, mark);
      return mark;
    },
  };
}
