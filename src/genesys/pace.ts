import pLimit from 'p-limit';

/** The clock that waits go by. */
export interface Clock {
  /** In ms. */
  readonly now: () => number;
  /** @throws where the run is interrupted meanwhile */
  readonly wait: (ms: number) => Promise<void>;
  /** Does something during which no wait is interrupted. */
  readonly unbroken?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Does something that an end of the run would leave half done. */
export function unbroken<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  return clock.unbroken === undefined ? work() : clock.unbroken(work);
}

/** Requests that are open at once at most. */
export const CONCURRENT = 4;

/** Requests within a minute: the org takes 300, and others may use the same client. */
const PER_MINUTE = 280;
const MINUTE_MS = 60_000;

/** How requests take their turns. */
export interface Pace {
  /** Runs a task when its turn comes: few at once, and not too many a minute. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs a task that another one waits for within its own turn: it has its place in the minute. */
  readonly within: <T>(task: () => Promise<T>) => Promise<T>;
}

export function createPace({ now, wait }: Clock): Pace {
  const limit = pLimit(CONCURRENT);
  const started: number[] = [];
  const within = async <T>(task: () => Promise<T>): Promise<T> => {
    for (;;) {
      const since = now() - MINUTE_MS;
      while ((started[0] ?? Infinity) <= since) started.shift();
      const oldest = started[started.length - PER_MINUTE];
      if (oldest === undefined) break;
      await wait(oldest - since);
    }
    started.push(now());
    return task();
  };
  return { inTurn: (task) => limit(() => within(task)), within };
}
