import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJudge, type Judge, levelOf } from '../../src/engine/judge.js';
import type { SiteState } from '../../src/formats/site.js';
import { TUTORIAL_SETTING } from '../../src/formats/tutorial-setting.js';
import { timeoutMissing } from '../../src/rules/timeout-missing.js';
import { type SomeSettings, settingsWith } from '../support/lint-text.js';
import { ABSENT, invalid, literal, SECONDS } from '../support/sites.js';

/** The judge of the tutorials' formats. */
function judgeIn(settings: SomeSettings = {}, target = 5000): Judge {
  return createJudge(TUTORIAL_SETTING, 'tutorial', target, settingsWith(settings));
}

/** The rule that speaks, and the value that it suggests. */
function outline(judge: Judge, state: SiteState): unknown {
  const verdict = judge(state);
  return verdict && [verdict.rule, verdict.suggested];
}

describe('levelOf', () => {
  it('is that of the rule unless the config gives one', () => {
    expect([
      levelOf(timeoutMissing, 'tutorial', {}),
      levelOf(timeoutMissing, 'platform', {}),
      levelOf(timeoutMissing, 'tutorial', { 'timeout-missing': 'warning' }),
      levelOf(timeoutMissing, 'platform', { 'timeout-missing': 'off', 'timeout-type': 'error' }),
    ]).toEqual(['error', 'warning', 'warning', 'off']);
  });
});

describe('a judge', () => {
  it('tells rule, severity, message and the value to write', () => {
    expect(judgeIn()(literal(8))).toEqual({
      rule: 'timeout-unit',
      severity: 'error',
      message: '8 ms looks like 8 s: this timeout is in milliseconds',
      suggested: 8000,
    });
  });

  it.each([
    [ABSENT, ['timeout-missing', 5000]],
    [literal(3000), ['timeout-default', 5000]],
    [literal(-1), ['timeout-range', 5000]],
    [literal(0), ['timeout-range', 5000]],
    [literal(1), ['timeout-unit', 1000]],
    [literal(3), ['timeout-unit', 5000]],
    [literal(30), ['timeout-unit', 30_000]],
    [literal(60), ['timeout-unit', 30_000]],
    [literal(61), ['timeout-range', 5000]],
    [literal(999), ['timeout-range', 5000]],
    [literal(1000), undefined],
    [literal(30_000), undefined],
    [literal(30_001), ['timeout-range', 30_000]],
    [invalid(null), ['timeout-type', 5000]],
    [invalid(2999.5), ['timeout-type', 5000]],
    [invalid('8000'), ['timeout-type', 8000]],
    [invalid('3000'), ['timeout-type', 5000]],
    [invalid('8'), ['timeout-type', 8000]],
    [invalid('45'), ['timeout-type', 30_000]],
    [invalid('3'), ['timeout-type', 5000]],
    [invalid('-8'), ['timeout-type', 5000]],
    [invalid('90000'), ['timeout-type', 30_000]],
  ])('lets the first rule that holds speak of %j', (state, expected) => {
    expect(outline(judgeIn(), state)).toEqual(expected);
  });

  it('counts in the unit of the format', () => {
    const judge = createJudge(SECONDS, 'platform', 5, settingsWith());
    expect(
      [0, 1, 60, 61, 999, 1000, 5000, 90_000].map((value) => outline(judge, literal(value))),
    ).toEqual([
      ['timeout-zero', 5],
      undefined,
      undefined,
      ['timeout-range', 60],
      ['timeout-range', 60],
      ['timeout-unit', 1],
      ['timeout-unit', 5],
      ['timeout-unit', 60],
    ]);
  });

  it('asks the rules at the levels of the tier', () => {
    const judge = createJudge(SECONDS, 'platform', 5, settingsWith());
    expect(judge(ABSENT)).toEqual({
      rule: 'timeout-missing',
      severity: 'warning',
      message: 'No timeout is set, so the default of 60 s applies',
      suggested: 5,
    });
    const lenient = createJudge(TUTORIAL_SETTING, 'platform', 5000, settingsWith());
    expect(lenient(literal(3000))).toBeUndefined();
    expect(lenient(invalid('3000'))?.suggested).toBe(3000);
  });

  it('gives the level of the config', () => {
    const judge = judgeIn({ levels: { 'timeout-range': 'warning' } });
    expect([judge(literal(999))?.severity, judge(literal(3000))?.severity]).toEqual([
      'warning',
      'error',
    ]);
  });

  it('writes the target of the config', () => {
    const judge = judgeIn({}, 7000);
    expect(
      [ABSENT, literal(3000), literal(999), invalid(true), literal(3)].map(
        (state) => judge(state)?.suggested,
      ),
    ).toEqual([7000, 7000, 7000, 7000, 7000]);
  });
});

describe('a rule that is off', () => {
  it.each([
    ['timeout-unit', literal(8), ['timeout-range', 5000]],
    ['timeout-unit', invalid('8'), ['timeout-type', 5000]],
    ['timeout-range', literal(8), ['timeout-unit', 8000]],
    ['timeout-range', literal(999), undefined],
    ['timeout-type', invalid('3000'), undefined],
    ['timeout-type', literal(3000), ['timeout-default', 5000]],
    ['timeout-default', literal(3000), undefined],
    ['timeout-default', literal(3), ['timeout-unit', 3000]],
    ['timeout-default', invalid('3000'), ['timeout-type', 3000]],
    ['timeout-missing', ABSENT, undefined],
  ] as const)('lets the next one speak: %s of %j', (rule, state, expected) => {
    expect(outline(judgeIn({ levels: { [rule]: 'off' } }), state)).toEqual(expected);
  });
});

describe('a narrower range', () => {
  it('has a minimum of its own', () => {
    const judge = judgeIn({ options: { minMs: 4000 } });
    expect(judge(literal(3999))).toEqual({
      rule: 'timeout-range',
      severity: 'error',
      message: '3999 ms is below the minimum of 4000 ms',
      suggested: 5000,
    });
    expect(outline(judge, literal(3000))).toEqual(['timeout-range', 5000]);
    expect(judge(literal(4000))).toBeUndefined();
  });

  it('has a maximum of its own', () => {
    const judge = judgeIn({ options: { maxMs: 10_000 } });
    expect(judge(literal(10_001))).toEqual({
      rule: 'timeout-range',
      severity: 'error',
      message: '10001 ms is above the maximum of 10000 ms',
      suggested: 10_000,
    });
    expect(judge(literal(10_000))).toBeUndefined();
    expect(outline(judge, literal(45))).toEqual(['timeout-unit', 10_000]);
  });

  it('holds the target', () => {
    expect(outline(judgeIn({ options: { minMs: 6000 } }), ABSENT)).toEqual([
      'timeout-missing',
      6000,
    ]);
    expect(outline(judgeIn({ options: { maxMs: 4000 } }), ABSENT)).toEqual([
      'timeout-missing',
      4000,
    ]);
  });

  it('is never wider than that of the format', () => {
    const judge = judgeIn({ options: { minMs: 1, maxMs: 90_000 } });
    expect([999, 1000, 30_000, 30_001].map((value) => outline(judge, literal(value)))).toEqual([
      ['timeout-range', 5000],
      undefined,
      undefined,
      ['timeout-range', 30_000],
    ]);
  });

  it('never lies outside that of the format', () => {
    expect(outline(judgeIn({ options: { minMs: 60_000 } }), ABSENT)).toEqual([
      'timeout-missing',
      30_000,
    ]);
    expect(outline(judgeIn({ options: { maxMs: 10 } }), ABSENT)).toEqual(['timeout-missing', 1000]);
  });

  it('is rounded inwards to whole seconds', () => {
    const judge = createJudge(
      SECONDS,
      'platform',
      5,
      settingsWith({ options: { minMs: 1500, maxMs: 9900 } }),
    );
    expect([1, 2, 9, 10].map((value) => outline(judge, literal(value)))).toEqual([
      ['timeout-range', 5],
      undefined,
      undefined,
      ['timeout-range', 9],
    ]);
  });
});

describe('rules that leave no value', () => {
  it('suggest none where the maximum is the default', () => {
    const judge = judgeIn({ options: { maxMs: 3000 } });
    expect(
      [ABSENT, literal(3000), literal(9000), invalid('x'), literal(3)].map((state) =>
        outline(judge, state),
      ),
    ).toEqual([
      ['timeout-missing', undefined],
      ['timeout-default', undefined],
      ['timeout-range', undefined],
      ['timeout-type', undefined],
      ['timeout-unit', undefined],
    ]);
    expect(outline(judge, literal(2))).toEqual(['timeout-unit', 2000]);
    expect(judge(literal(2999))).toBeUndefined();
  });

  it('suggest none where the minimum is above the maximum', () => {
    const judge = judgeIn({ options: { minMs: 10_000, maxMs: 8000 } });
    expect(
      [ABSENT, literal(7000), literal(9000), literal(12_000)].map((state) => outline(judge, state)),
    ).toEqual([
      ['timeout-missing', undefined],
      ['timeout-range', undefined],
      ['timeout-range', undefined],
      ['timeout-range', undefined],
    ]);
  });
});

describe('a suggested value', () => {
  const states: fc.Arbitrary<SiteState> = fc.oneof(
    fc.constant(ABSENT),
    fc.integer({ min: -100, max: 100_000 }).map(literal),
    fc.integer({ min: -100, max: 100_000 }).map((value) => invalid(String(value))),
    fc.constantFrom(null, true, 2999.5, 'x', '{}').map(invalid),
  );
  const levels = fc.record(
    {
      'timeout-type': fc.constantFrom('error', 'warning', 'off'),
      'timeout-unit': fc.constantFrom('error', 'off'),
      'timeout-range': fc.constantFrom('error', 'off'),
      'timeout-default': fc.constantFrom('error', 'off'),
    },
    { requiredKeys: [] },
  );
  const options = fc.record(
    { minMs: fc.integer({ min: 1, max: 70_000 }), maxMs: fc.integer({ min: 1, max: 70_000 }) },
    { requiredKeys: [] },
  );

  it.each([TUTORIAL_SETTING, SECONDS])(
    'is one that no rule reports, whatever is configured: %j',
    (setting) => {
      fc.assert(
        fc.property(states, levels, options, fc.nat(40_000), (state, some, others, target) => {
          const settings = settingsWith({ levels: some, options: others });
          const judge = createJudge(setting, 'tutorial', target, settings);
          const suggested = judge(state)?.suggested;
          fc.pre(suggested !== undefined);
          expect(judge(literal(suggested))).toBeUndefined();
        }),
        { numRuns: 500 },
      );
    },
  );
});
