import { describe, expect, it } from 'vitest';
import { EXIT, exitCodeOf, failsOn } from '../../src/commands/exit-code.js';
import type { LintOutcome } from '../../src/commands/lint.js';
import { reportOn } from '../support/findings.js';

function outcome(
  counts: { files?: number; errors?: number; warnings?: number },
  faults: LintOutcome['faults'] = [],
): LintOutcome {
  return { ...reportOn([], counts), faults, unmatched: [], notices: [] };
}

const FAULT = [{ file: 'a.json', message: 'EACCES: permission denied' }];

describe('the exit codes', () => {
  it('are those that other tools rely on', () => {
    expect(EXIT).toEqual({ ok: 0, findings: 1, fault: 2, noFiles: 3 });
  });

  it.each([
    ['error', 0, 0, 0],
    ['error', 0, 5, 0],
    ['error', 1, 0, 1],
    ['warning', 0, 0, 0],
    ['warning', 0, 1, 1],
    ['warning', 2, 0, 1],
    ['never', 7, 7, 0],
  ] as const)('on %s with %d errors and %d warnings: %d', (failOn, errors, warnings, code) => {
    expect(exitCodeOf(outcome({ errors, warnings }), failOn, false)).toBe(code);
    expect(failsOn(failOn, { errors, warnings })).toBe(code === 1);
  });

  it('tell that no file matched, unless that is allowed', () => {
    expect(exitCodeOf(outcome({ files: 0 }), 'error', false)).toBe(3);
    expect(exitCodeOf(outcome({ files: 0 }), 'never', false)).toBe(3);
    expect(exitCodeOf(outcome({ files: 0 }), 'error', true)).toBe(0);
  });

  it('tell a fault before everything else', () => {
    expect(exitCodeOf(outcome({ errors: 3 }, FAULT), 'error', false)).toBe(2);
    expect(exitCodeOf(outcome({}, FAULT), 'never', false)).toBe(2);
    expect(exitCodeOf(outcome({ files: 0 }, FAULT), 'error', true)).toBe(2);
  });
});
