/** Work that is done when there is something new, and not too often. */
export interface Steady {
  /** There is something new: the work is done now or soon. Throws what the work throws, where it is done now. */
  changed(): void;
  /** No more is done from now on. */
  end(): void;
}

/**
 * Does some work after each change: at once, and while changes come fast again and again after so many milliseconds, so that no
 * more than these are ever lost.
 */
export function steadily(work: () => void, gap: number): Steady {
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  const hold = () => {
    timer = setTimeout(again, gap).unref();
  };
  const again = () => {
    timer = undefined;
    if (!isDue) return;
    isDue = false;
    hold();
    try {
      work();
    } catch {
      // From a timer nobody hears of it: the next change tries again, and tells.
    }
  };
  return {
    changed() {
      isDue = timer !== undefined;
      if (isDue) return;
      hold();
      work();
    },
    end() {
      clearTimeout(timer);
    },
  };
}
