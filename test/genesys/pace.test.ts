import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/genesys/pace.js';
import { createClock, START } from '../support/genesys-clock.js';

const MINUTE = 60_000;

/** Runs tasks of some length all at once, and tells when each started and how many were under way at most. */
async function run(
  count: number,
  ms: (index: number) => number,
): Promise<{ starts: number[]; mostOpen: number; end: number }> {
  const clock = createClock();
  const inTurn = createPace(clock).inTurn;
  const starts: number[] = [];
  let open = 0;
  let mostOpen = 0;
  const given = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      inTurn(async () => {
        starts.push(clock.now() - START);
        mostOpen = Math.max(mostOpen, ++open);
        await clock.pass(ms(index));
        open--;
        return index;
      }),
    ),
  );
  expect(given).toEqual(Array.from({ length: count }, (_, index) => index));
  return { starts, mostOpen, end: clock.now() - START };
}

/** The most starts within any span of so many ms. */
function mostWithin(ms: number, starts: readonly number[]): number {
  return Math.max(
    ...starts.map((start) => starts.filter((at) => at >= start && at < start + ms).length),
  );
}

describe('the pace', () => {
  it('lets four tasks run at once, and starts the next when one ends', async () => {
    const { starts, mostOpen, end } = await run(10, () => 100);
    expect(starts).toEqual([0, 0, 0, 0, 100, 100, 100, 100, 200, 200]);
    expect([mostOpen, end]).toEqual([4, 300]);
  });

  it('starts fewer than 300 tasks within any minute, over a thousand of them', async () => {
    const { starts, mostOpen } = await run(1000, (index) => 5 + (index % 7) * 40);
    // They arrive when they arrive: a little more than a minute is not too much either.
    expect(mostWithin(MINUTE + 200, starts)).toBeLessThan(300);
    expect(mostOpen).toBe(4);
    // But it does not dawdle: three minutes are enough for four lots.
    expect(starts.at(-1)).toBeLessThan(3.1 * MINUTE);
  });

  it('does so for tasks that take no time', async () => {
    const { starts } = await run(1000, () => 0);
    expect(mostWithin(MINUTE, starts)).toBeLessThan(300);
  });

  it('holds a fast lot back after a slow one, and no longer than needed', async () => {
    const slow = 100;
    const { starts } = await run(600, (index) => (index < slow ? 1000 : 0));
    expect(mostWithin(MINUTE, starts)).toBeLessThan(300);
    expect(starts.at(-1)).toBeLessThan(2.5 * MINUTE);
  });

  it('gives the failure of a task to who asked for it, and goes on', async () => {
    const inTurn = createPace(createClock()).inTurn;
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        inTurn(() =>
          index % 3 === 0 ? Promise.reject(new Error(`task ${String(index)}`)) : Promise.resolve(7),
        ),
      ),
    );
    const failed = (index: number): object => ({
      status: 'rejected',
      reason: new Error(`task ${String(index)}`),
    });
    const done = { status: 'fulfilled', value: 7 };
    expect(results).toEqual([failed(0), done, done, failed(3), done, done, failed(6), done, done]);
  });

  it('starts no task whose wait was interrupted', async () => {
    let started = 0;
    const interrupted = new Error('the run was interrupted');
    const inTurn = createPace({ now: () => START, wait: () => Promise.reject(interrupted) }).inTurn;
    const results = await Promise.allSettled(
      Array.from({ length: 400 }, () => inTurn(() => Promise.resolve(started++))),
    );
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [String(result.reason)] : [],
    );
    expect(started).toBeGreaterThan(250);
    expect(started).toBeLessThan(300);
    expect(new Set(reasons)).toEqual(new Set([String(interrupted)]));
    expect(started + reasons.length).toBe(400);
  });
});
