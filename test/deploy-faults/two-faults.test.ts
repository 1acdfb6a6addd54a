import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mishap, requestsOfRun, wrongAfter } from '../support/fault-matrix.js';
import { changeDescription } from '../support/fault-objects.js';
import type { FaultKind } from '../support/org/start-org.js';

const faults: fc.Arbitrary<FaultKind> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(302, 400, 401, 403, 404, 409),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(500, 502, 503, 504),
    after: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('rate-limit' as const),
    retryAfter: fc.constantFrom('0', '2', '60', '3600', 'soon', 'Sat, 01 Jan 2000 00:00:00 GMT'),
  }),
  fc.record({ kind: fc.constant('reset' as const), after: fc.boolean() }),
  fc.constantFrom<FaultKind>({ kind: 'truncated' }, { kind: 'garbage' }, { kind: 'lie' }),
);

/** Faults at any two requests, each for one of them or for a few in a row. */
const twoFaults: fc.Arbitrary<Mishap[]> = fc.array(
  fc.record({
    at: fc.nat(24),
    what: faults,
    times: fc.constantFrom(1, 1, 2, 3, 6),
  }),
  { minLength: 2, maxLength: 2 },
);

test('two faults in one run lose nothing either, and are told truly', async () => {
  const { length } = await requestsOfRun();
  await fc.assert(
    fc.asyncProperty(twoFaults, async ([one, other]) => {
      fc.pre(one !== undefined && other !== undefined && one.at < length);
      expect(await wrongAfter([one, other])).toEqual([]);
    }),
    { seed: 20_261_121, numRuns: 60 },
  );
});

test('a fault and then a change by somebody else lose nothing either, and are told truly', async () => {
  const { length } = await requestsOfRun();
  const change: FaultKind = { kind: 'change-behind', change: changeDescription };
  const places = fc.record({ at: fc.nat(length - 2), later: fc.integer({ min: 1, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(places, faults, async ({ at, later }, what) => {
      const mishaps = [
        { at, what },
        { at: at + later, what: change },
      ];
      expect(await wrongAfter(mishaps)).toEqual([]);
    }),
    { seed: 20_261_121, numRuns: 40 },
  );
});
