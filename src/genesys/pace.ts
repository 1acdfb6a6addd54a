import pLimit from 'p-limit';

/** The clock that waits go by. */
export interface Clock {
  /** In ms. */
  readonly now: () => number;
  /** @throws where the run is interrupted meanwhile */
  readonly wait: (ms: number) => Promise<void>;
}

/** Requests that are open at once at most. */
const CONCURRENT = 4;

/** Requests within a minute: the org takes 300, and others may use the same client. */
const PER_MINUTE = 280;
const MINUTE_MS = 60_000;

/** Runs tasks, each when its turn comes: few at once, and not too many a minute. */
export function createPace({ now, wait }: Clock): <T>(task: () => Promise<T>) => Promise<T> {
  const limit = pLimit(CONCURRENT);
  const started: number[] = [];
  return (task) =>
    limit(async () => {
      for (;;) {
        const since = now() - MINUTE_MS;
        while ((started[0] ?? Infinity) <= since) started.shift();
        const oldest = started[started.length - PER_MINUTE];
        if (oldest === undefined) break;
        await wait(oldest - since);
      }
      started.push(now());
      return task();
    });
}
