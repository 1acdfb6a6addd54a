import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodConfig } from '../support/check-config.js';
import { fixText } from '../support/fix-text.js';

/** Where each format has its timeout: two agree on a place but not on the values, one stands beside them. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  lookups: ['limits', 'wait'],
  calls: ['limits', 'wait'],
  queues: ['limits', 'ring'],
  rings: ['ring'],
};

const SECONDS = { owners: '$.steps[*]', unit: 's', max: 60 };

/** Formats of which one is content with a value only when another one has had its way. */
const CONFIG = await goodConfig({
  formats: {
    lookups: { ...SECONDS, timeout: '$.limits.wait', min: 1 },
    calls: { ...SECONDS, timeout: '$.limits.wait', min: 10 },
    queues: { ...SECONDS, timeout: '$.limits.ring', min: 2 },
    rings: { ...SECONDS, timeout: '$.ring', min: 3 },
  },
  targets: { lookups: 5, calls: 15, queues: 25, rings: 35 },
});

const timeout = fc.oneof(
  fc.integer({ min: -2, max: 70 }),
  fc.constantFrom<unknown>(null, 'soon', '7', {}, 5000, undefined, undefined),
);

const step = fc
  .record({
    ring: timeout,
    limits: fc.option(
      fc.record({ ring: timeout, tries: fc.constantFrom(2, undefined), wait: timeout }),
      {
        nil: undefined,
      },
    ),
  })
  .chain((members) => fc.shuffledSubarray(Object.entries(members)))
  .map((members) => Object.fromEntries(members));

const plans = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  '))
  .map(([steps, indent]) => JSON.stringify({ steps }, null, indent));

/** What stands at a place of a parsed document. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

describe('the value that a fix tells of each finding', () => {
  it('is the one that stands in the file in the end, however many formats speak for it', () => {
    let lookups = 0;
    fc.assert(
      fc.property(plans, (text) => {
        const { after, fixed } = fixText(text, CONFIG);
        const plan: unknown = JSON.parse(after.toString());
        for (const { format = '', pointer, suggested, actual } of fixed) {
          const [, steps = '', index = ''] = pointer.split('/');
          const stands = valueAt(plan, [steps, index, ...(PLACES[format] ?? [])]);
          expect({ format, pointer, actual, suggested }).toMatchObject({ suggested: stands });
        }
        if (fixed.some(({ format }) => format === 'lookups')) lookups++;
      }),
      { numRuns: 2000, seed: 20_261_122 },
    );
    expect(lookups).toBeGreaterThan(500);
  });
});
