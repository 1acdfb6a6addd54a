import { describe, expect, it } from 'vitest';
import { createColors } from '../../src/reporters/colors.js';
import { fixedLines } from '../../src/reporters/fixed.js';
import { defaultFinding, HOSTILE_TEXTS, runnerCommand } from '../support/findings.js';
import { UNPRINTABLE } from '../support/hostile-names.js';
import type { Finding } from '../../src/engine/finding.js';

const PLAIN = createColors(false);

/** A repeated timeout, as a rule about a document tells it: without a value. */
function duplicateFinding(): Finding {
  const { actual, suggested, unit, ...rest } = defaultFinding();
  expect([actual, suggested, unit]).toEqual([3000, 5000, 'ms']);
  return { ...rest, rule: 'duplicate-key', line: 27, column: 11 };
}

describe('the lines of what was fixed', () => {
  it('are one for each timeout: where it was, old and new, whose, and by which rule', () => {
    expect(fixedLines([defaultFinding()], PLAIN)).toEqual([
      '  26:22  fixed  3000 → 5000 ms  Get customer  timeout-default',
    ]);
  });

  it('tell values of every kind as they stood, and a missing one', () => {
    const values = [null, '3000', 'soon "ish"', true, 2999.5, '{ "seconds": 5 }'].map((actual) =>
      defaultFinding({ actual, rule: 'timeout-type', name: 'A', pointer: String(actual) }),
    );
    expect(fixedLines(values, PLAIN)).toEqual([
      '  26:22  fixed  none → 5000 ms  A  timeout-type',
      '  26:22  fixed  "3000" → 5000 ms  A  timeout-type',
      '  26:22  fixed  "soon \\"ish\\"" → 5000 ms  A  timeout-type',
      '  26:22  fixed  true → 5000 ms  A  timeout-type',
      '  26:22  fixed  2999.5 → 5000 ms  A  timeout-type',
      '  26:22  fixed  "{ \\"seconds\\": 5 }" → 5000 ms  A  timeout-type',
    ]);
  });

  it('tell the unit of the format', () => {
    const finding = defaultFinding({ actual: 8000, suggested: 8, unit: 's', rule: 'timeout-unit' });
    expect(fixedLines([finding], PLAIN)).toEqual([
      '  26:22  fixed  8000 → 8 s  Get customer  timeout-unit',
    ]);
  });

  it('tell a timeout that was taken out', () => {
    expect(fixedLines([duplicateFinding()], PLAIN)).toEqual([
      '  27:11  fixed  removed the timeout that does not count  Get customer  duplicate-key',
    ]);
  });

  it('tell a value and what was taken out beside it as one', () => {
    const twice = [duplicateFinding(), defaultFinding(), duplicateFinding()];
    expect(fixedLines(twice, PLAIN)).toEqual([
      '  26:22  fixed  3000 → 5000 ms  Get customer  timeout-default, duplicate-key',
    ]);
  });

  it('count the timeouts that were taken out of one object', () => {
    expect(fixedLines([duplicateFinding(), duplicateFinding()], PLAIN)).toEqual([
      '  27:11  fixed  removed 2 timeouts that do not count  Get customer  duplicate-key',
    ]);
  });

  it('name the id where there is no name, and nobody where there is neither', () => {
    const { name, ...unnamed } = defaultFinding();
    const { id, ...nobody } = unnamed;
    expect([name, id]).toEqual(['Get customer', 'node-2']);
    expect(fixedLines([unnamed, { ...nobody, pointer: '/timeout' }], PLAIN)).toEqual([
      '  26:22  fixed  3000 → 5000 ms  node-2  timeout-default',
      '  26:22  fixed  3000 → 5000 ms  timeout-default',
    ]);
  });

  it('stand below one another, however far down they are', () => {
    const lines = fixedLines(
      [
        defaultFinding({ line: 5, column: 1, pointer: '/a' }),
        defaultFinding({ line: 1200, column: 144, pointer: '/b' }),
      ],
      PLAIN,
    );
    expect(lines).toEqual([
      '       5:1  fixed  3000 → 5000 ms  Get customer  timeout-default',
      '  1200:144  fixed  3000 → 5000 ms  Get customer  timeout-default',
    ]);
  });

  it('are coloured on a terminal', () => {
    expect(fixedLines([defaultFinding()], createColors(true))).toEqual([
      '  \u001b[2m26:22\u001b[22m  \u001b[32mfixed\u001b[39m  \u001b[36m3000 → 5000 ms\u001b[39m  Get customer  \u001b[2mtimeout-default\u001b[22m',
    ]);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('are safe with %s as name, id or value', (_, text) => {
    const lines = fixedLines(
      [
        defaultFinding({ name: text, pointer: '/a' }),
        defaultFinding({ actual: text, pointer: '/b' }),
        { ...duplicateFinding(), name: text, id: text },
      ],
      PLAIN,
    );
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(line).not.toMatch(UNPRINTABLE);
      expect(line).not.toContain('##[');
      expect(runnerCommand(line)).toBeUndefined();
      expect(line).toMatch(/^ {2}2\d:\d\d {2}fixed {2}/);
    }
  });
});
