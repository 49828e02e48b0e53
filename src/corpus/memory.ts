import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedBody } from '../markdown/body.ts';
import type { Translation } from './corpus.ts';
import type { FileRead, Raw } from './raw.ts';

type Report = (found: Diagnostic) => void;
type Make<T> = (report: Report) => T;

/**
 * What was made of the files of a site by what stands in them alone, kept from one reading to the next: where a site is read
 * again and again as it is written, or at two of its commits, nearly all files are as they were. What is kept is never altered.
 */
export interface ReadMemory {
  /** Begins a reading: what the one before it had no use for is forgotten. */
  begin(): void;
  files: TextRecall<FileRead>;
  translations: TextRecall<readonly Raw[]>;
  /** What the schema makes of a record: of the type that goes with its kind. */
  parsed: Recall<Raw, unknown>;
  bodies: Recall<Raw, ParsedBody | undefined>;
  translated: Recall<Raw, Translation>;
}

/** Gives again what was made of a text at that place before, and reports again what was wrong with it. */
export type TextRecall<T> = (place: string, text: string, make: Make<T>, report: Report) => T;

/** Likewise of an object. */
export type Recall<K extends object, T> = (of: K, make: Make<T>, report: Report) => T;

interface Made<T> {
  value: T;
  found: readonly Diagnostic[];
}

/** A memory of nothing. */
export function createMemory(): ReadMemory {
  const turns: (() => void)[] = [];
  const byText = <T>(): TextRecall<T> => {
    let before = new Map<string, Made<T> & { text: string }>();
    let now: typeof before = new Map();
    turns.push(() => {
      before = now;
      now = new Map();
    });
    return (place, text, make, report) => {
      const known = now.get(place) ?? before.get(place);
      const made = known?.text === text ? known : { text, ...noting(make) };
      now.set(place, made);
      return told(made, report);
    };
  };
  return {
    begin() {
      for (const turn of turns) turn();
    },
    files: byText(),
    translations: byText(),
    parsed: byObject(),
    bodies: byObject(),
    translated: byObject(),
  };
}

function byObject<K extends object, T>(): Recall<K, T> {
  const made = new WeakMap<K, Made<T>>();
  return (of, make, report) => {
    const known = made.get(of) ?? noting(make);
    made.set(of, known);
    return told(known, report);
  };
}

function noting<T>(make: Make<T>): Made<T> {
  const found: Diagnostic[] = [];
  return { value: make((one) => void found.push(one)), found };
}

function told<T>({ value, found }: Made<T>, report: Report): T {
  for (const one of found) report(one);
  return value;
}
