import type { Readable, Writable } from 'node:stream';

/** One of several answers. */
export interface Choice {
  value: string;
  label: string;
  /** What helps to tell it from others. */
  hint?: string | undefined;
}

/** Asks a person at a terminal. Each question throws `Cancelled` when they give up (Ctrl-C, Escape). */
export interface Asker {
  /** A line of text, trimmed; '' where nothing is typed. `wrong` says what is wrong with an answer. */
  text(question: {
    message: string;
    example?: string | undefined;
    /** What stands there to begin with. */
    initial?: string | undefined;
    wrong?(answer: string): string | undefined;
  }): Promise<string>;
  /** One of many, found by typing a part of it. */
  choose(question: { message: string; choices: readonly Choice[] }): Promise<string>;
  /** Any number of many, found by typing. */
  chooseMany(question: { message: string; choices: readonly Choice[] }): Promise<string[]>;
  confirm(message: string): Promise<boolean>;
}

/** Thrown when a person gives up. */
export class Cancelled extends Error {
  constructor() {
    super('given up');
    this.name = 'Cancelled';
  }
}

/** Choices shown at once. */
const SHOWN = 8;

/** An asker at a terminal. */
export async function terminalAsker(streams: { input: Readable; output: Writable }): Promise<Asker> {
  const clack = await import('@clack/prompts');
  const answered = <T>(answer: T): Exclude<T, symbol> => {
    if (clack.isCancel(answer)) throw new Cancelled();
    return answer as Exclude<T, symbol>;
  };
  const options = (choices: readonly Choice[]) =>
    choices.map(({ value, label, hint }) => ({ value, label, ...(hint !== undefined && { hint }) }));
  // The label and the hint and the id: whatever of them is typed.
  const filter = (typed: string, { value, label, hint }: { value: string; label?: string; hint?: string }) =>
    typed
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${label ?? ''} ${hint ?? ''} ${value}`.toLowerCase().includes(word));
  return {
    async text({ message, example, initial, wrong }) {
      const answer = await clack.text({
        ...streams,
        message,
        ...(example !== undefined && { placeholder: example }),
        ...(initial !== undefined && { initialValue: initial }),
        validate: (typed) => wrong?.(typed?.trim() ?? ''),
      });
      return answered(answer)?.trim() ?? '';
    },
    async choose({ message, choices }) {
      return answered(
        await clack.autocomplete({
          ...streams,
          message,
          options: options(choices),
          maxItems: SHOWN,
          filter,
          // What is typed may be found in none of them.
          validate: (chosen) => (chosen === undefined ? 'choose one of the list, or type less' : undefined),
        }),
      );
    },
    async chooseMany({ message, choices }) {
      return answered(
        await clack.autocompleteMultiselect({
          ...streams,
          message,
          options: options(choices),
          maxItems: SHOWN,
          filter,
        }),
      );
    },
    async confirm(message) {
      return answered(await clack.confirm({ ...streams, message, initialValue: false }));
    },
  };
}
