import type { Clock } from '../../src/genesys/pace.js';

/** A clock that goes by itself: who waits is woken in turn, and the time is then what it would be. */
export interface FakeClock extends Clock {
  /** The waits that were asked for, in ms. */
  readonly waits: readonly number[];
  /** Lets time pass for what is no wait of the code under test: an answer that takes its time. */
  readonly pass: (ms: number) => Promise<void>;
  /** Turns the clock forward at once. */
  readonly advance: (ms: number) => void;
}

/** When the clock starts. */
export const START = Date.parse('2026-11-21T10:00:00Z');

export function createClock(): FakeClock {
  let time = START;
  const waits: number[] = [];
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const wakeNext = (): void => {
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    if (next === undefined) return;
    time = Math.max(time, next.at);
    next.wake();
  };
  const pass = (ms: number): Promise<void> =>
    new Promise((wake) => {
      sleepers.push({ at: time + ms, wake });
      setImmediate(wakeNext);
    });
  return {
    now: () => time,
    wait(ms) {
      waits.push(ms);
      return pass(ms);
    },
    waits,
    pass,
    advance(ms) {
      time += ms;
    },
  };
}
