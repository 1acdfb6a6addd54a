import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, probe } from '../../src/commands/probe.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { LOYALTY } from '../support/audit-objects.js';
import { callsOf, connect, openStandIn, quickClock } from '../support/audit-org.js';
import { orgWith, probeOf } from '../support/audit-probe.js';

const ANY_FUNCTION: unknown = expect.any(Function);

const TOO_SLOW = { status: 408, message: 'the org failed at the data action (408)' };
const BROKEN = { status: 500, message: 'the org failed at the data action (500)' };

/** The whole numbers from 1 on, the greatest first. */
function countdown(from: number): number[] {
  return Array.from({ length: from }, (_, index) => from - index);
}

describe('a percentile', () => {
  it.each([
    [[7], 50, 7],
    [[7], 99, 7],
    [[1, 2], 50, 1],
    [[1, 2], 95, 2],
    [[15, 20, 35, 40, 50], 40, 20],
    [[15, 20, 35, 40, 50], 50, 35],
    [[15, 20, 35, 40, 50], 0, 15],
    [[15, 20, 35, 40, 50], 100, 50],
  ])('of %j, %d in a hundred, is %d', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });

  it('is the least value that enough of them do not exceed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 1000 }),
        fc.constantFrom(50, 95, 99),
        (values, share) => {
          const sorted = [...values].sort((a, b) => a - b);
          const isEnough = (limit: number): boolean =>
            sorted.filter((value) => value <= limit).length * 100 >= share * sorted.length;
          expect(percentile(sorted, share)).toBe(sorted.find(isEnough));
        },
      ),
    );
  });

  it('is at the exact rank for every number of runs', () => {
    const values = countdown(1000).reverse();
    for (const share of [50, 95, 99]) {
      for (const runs of values) {
        const rank = Math.floor((share * runs + 99) / 100);
        expect(percentile(values.slice(0, runs), share)).toBe(rank);
      }
    }
  });
});

describe('a probe', () => {
  it('runs the data action so often, one run after the other, with the input', async () => {
    const { org, calls } = orgWith([120]);
    const progress: string[] = [];
    await probe({
      org,
      id: 'custom_-_7c4e2b90',
      runs: 3,
      input: '{"member": 12345678901234567890}',
      isInterrupted: () => false,
      onRun: (done, total) => progress.push(`${String(done)} of ${String(total)}`),
    });
    expect(calls).toEqual(
      Array.from({ length: 3 }, () => ({
        what: 'the data action custom_-_7c4e2b90',
        permission: 'integrations:action:execute',
        method: 'POST',
        path: '/api/v2/integrations/actions/custom_-_7c4e2b90/execute',
        body: '{"member": 12345678901234567890}',
        isRepeatable: false,
        timeoutMs: 90_000,
        onLatency: ANY_FUNCTION,
      })),
    );
    expect(progress).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  it.each([
    ['one run', [340], { min: 340, p50: 340, p95: 340, p99: 340 }],
    ['ten runs', countdown(10).map((n) => n * 100), { min: 100, p50: 500, p95: 1000, p99: 1000 }],
    ['twenty runs', countdown(20), { min: 1, p50: 10, p95: 19, p99: 20 }],
    ['a hundred runs', countdown(100), { min: 1, p50: 50, p95: 95, p99: 99 }],
    ['a thousand runs', countdown(1000), { min: 1, p50: 500, p95: 950, p99: 990 }],
  ])('measures %s', async (_, runs, latency) => {
    const outcome = await probeOf(runs);
    expect(outcome).toMatchObject({ runs: runs.length, failures: 0, timeouts: 0, latency });
  });

  it.each([
    [1, 1000],
    [666, 1000],
    [667, 1500],
    [1000, 1500],
    [1001, 2000],
    [4200, 6500],
    [20_000, 30_000],
    [60_000, 30_000],
  ])('suggests from a p99 of %d ms a timeout of %d ms', async (time, suggested) => {
    expect(await probeOf([time])).toMatchObject({ suggested });
  });

  it('tells the share of failures, and measures the runs that came back', async () => {
    const runs = [400, BROKEN, 200, { message: 'no answer from the org' }, 300];
    expect(await probeOf(runs)).toEqual({
      runs: 5,
      failures: 2,
      timeouts: 0,
      failure: 'no answer from the org',
      latency: { min: 200, p50: 300, p95: 400, p99: 400 },
      suggested: 1000,
    });
  });

  it('tells timeouts apart, and suggests the longest one where there are any', async () => {
    expect(await probeOf([400, TOO_SLOW, BROKEN, TOO_SLOW])).toEqual({
      runs: 4,
      failures: 3,
      timeouts: 2,
      failure: TOO_SLOW.message,
      latency: { min: 400, p50: 400, p95: 400, p99: 400 },
      suggested: 30_000,
    });
  });

  it('suggests nothing where no run came back', async () => {
    expect(await probeOf([BROKEN, BROKEN])).toEqual({
      runs: 2,
      failures: 2,
      timeouts: 0,
      failure: BROKEN.message,
    });
  });

  it.each([401, 403, 404])(
    'ends at once where the org answers the first run with %d',
    async (status) => {
      const { org, calls } = orgWith([{ status, message: 'refused' }]);
      const request = { id: 'a-1', runs: 5, input: '{}', isInterrupted: () => false };
      await expect(probe({ org, ...request })).rejects.toEqual(new OrgError('refused', { status }));
      expect(calls).toHaveLength(1);
    },
  );

  it('keeps what it measured where the org refuses a later run', async () => {
    const refused = { status: 404, message: 'the data action is not in the org (404)' };
    expect(await probeOf([400, 600, refused])).toMatchObject({
      failure: refused.message,
      latency: { min: 400, p99: 600 },
    });
  });

  it('ends after the run at hand where somebody wants it to', async () => {
    let done = 0;
    const outcome = await probeOf([100, 200, 300, 400], {
      isInterrupted: () => done === 2,
      onRun: (runs) => (done = runs),
    });
    expect(outcome).toMatchObject({ runs: 2, latency: { min: 100, p99: 200 } });
  });

  it('passes on a fault of the tool', async () => {
    const { org } = orgWith([]);
    const broken = { ...org, ask: () => Promise.reject(new TypeError('a fault')) };
    const request = { id: 'a-1', runs: 2, input: '{}', isInterrupted: () => false };
    await expect(probe({ org: broken, ...request })).rejects.toThrow(TypeError);
  });
});

describe('a probe of an org', () => {
  const EXECUTE = `POST /api/v2/integrations/actions/${LOYALTY.id}/execute`;
  const BASE = { id: LOYALTY.id, input: '{}', isInterrupted: () => false };

  it('counts what the data action took alone, not the sign-in before it', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [LOYALTY] } });
    standIn.addFault({ kind: 'slow', ms: 400, on: ({ path }) => path === '/oauth/token' });
    const clock = quickClock();
    const { latency } = await probe({ ...BASE, org: connect(standIn, clock), runs: 3 });
    expect(latency?.p99).toBeLessThan(300);
  });

  it('counts none of the waits that the org asks for', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [LOYALTY] } });
    const isRun = ({ path }: { path: string }): boolean => path.endsWith('/execute');
    standIn.addFault({ kind: 'rate-limit', retryAfter: '20', on: isRun, times: 2 });
    const clock = quickClock();
    const outcome = await probe({ ...BASE, org: connect(standIn, clock), runs: 3 });
    expect(callsOf(standIn)).toEqual([
      `${EXECUTE} 429`,
      `${EXECUTE} 429`,
      ...Array.from({ length: 3 }, () => `${EXECUTE} 200`),
    ]);
    expect(outcome).toMatchObject({ runs: 3, failures: 0 });
    expect(outcome.latency?.p99).toBeLessThan(1000);
  });

  it('sends no run again of which nobody knows what became', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [LOYALTY] } });
    const isRun = ({ path }: { path: string }): boolean => path.endsWith('/execute');
    standIn.addFault({ kind: 'reset', after: true, on: isRun });
    standIn.addFault({ kind: 'status', status: 503, on: isRun });
    const clock = quickClock();
    const outcome = await probe({ ...BASE, org: connect(standIn, clock), runs: 4 });
    expect(outcome).toMatchObject({ runs: 4, failures: 2, timeouts: 0 });
    expect(callsOf(standIn)).toHaveLength(4);
  });
});
