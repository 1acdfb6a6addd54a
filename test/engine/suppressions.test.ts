import { describe, expect, it } from 'vitest';
import type { FileSuppression } from '../../src/config/config.js';
import type { Suppression } from '../../src/config/config-file.js';
import { createSuppressor } from '../../src/engine/suppressions.js';
import { createMatcher } from '../../src/source/glob.js';
import { bareFinding, defaultFinding } from '../support/findings.js';

const FILE = 'flows/support-inbound.json';
const NOW = new Date('2025-06-02T12:00:00Z');
const POINTER = '/flowData/nodes/1/dataAction/timeout';

const FINDING = defaultFinding();
const OTHER = defaultFinding({
  rule: 'timeout-range',
  id: 'node-3',
  pointer: '/flowData/nodes/2/dataAction/timeout',
});
const NAMELESS = defaultFinding({ pointer: '/flowData/nodes/4/dataAction/timeout' });

function suppression(changes: Partial<Suppression> = {}): FileSuppression {
  const { file = FILE } = changes;
  return {
    rule: 'timeout-default',
    file: FILE,
    reason: 'The mainframe answers within a second',
    ...changes,
    matches: createMatcher([file]),
  };
}

/** Which of the two findings a suppression leaves. */
function left(changes: Partial<Suppression>, file = FILE): readonly unknown[] {
  return createSuppressor([suppression(changes)], NOW).keep([FINDING, OTHER], file);
}

describe('a suppression', () => {
  it.each([
    ['by id', { id: 'node-2' }],
    ['by pointer', { pointer: POINTER }],
    ['by both', { id: 'node-2', pointer: POINTER }],
  ])('takes a finding out %s', (_, changes) => {
    expect(left(changes)).toEqual([OTHER]);
  });

  it.each([
    ['another rule', { id: 'node-2', rule: 'timeout-type' }],
    ['another id', { id: 'node-1' }],
    ['another pointer', { pointer: `${POINTER}/x` }],
    ['a pointer to what is around it', { pointer: '/flowData/nodes/1' }],
    ['the right id and another pointer', { id: 'node-2', pointer: '/x' }],
    ['another id and the right pointer', { id: 'node-9', pointer: POINTER }],
    ['another file', { id: 'node-2', file: 'flows/support-outbound.json' }],
  ] as const)('leaves a finding of %s', (_, changes) => {
    expect(left(changes)).toEqual([FINDING, OTHER]);
  });

  it('by id leaves a finding that has none', () => {
    const bare = bareFinding({ rule: 'timeout-default' });
    const suppressor = createSuppressor([suppression({ id: 'node-2' })], NOW);
    expect(suppressor.keep([bare], FILE)).toEqual([bare]);
  });

  it.each([
    ['flows/*.json', true],
    ['**/support-*.json', true],
    ['flows/**', true],
    ['**', true],
    ['*.json', false],
    ['flows', false],
    ['support-inbound.json', false],
    ['Flows/*.json', false],
  ])('is for the files that match %s', (file, matches) => {
    expect(left({ id: 'node-2', file })).toEqual(matches ? [OTHER] : [FINDING, OTHER]);
  });
});

describe('the day on which a suppression expires', () => {
  it.each([
    ['2025-06-03', true],
    ['2025-06-02', true],
    ['2025-06-01', false],
    ['2024-12-31', false],
    ['2026-01-01', true],
  ])('is the last on which it holds: %s', (expires, holds) => {
    expect(left({ id: 'node-2', expires })).toEqual(holds ? [OTHER] : [FINDING, OTHER]);
  });

  it('is told where a finding comes back', () => {
    const old = suppression({ id: 'node-2', expires: '2025-06-01' });
    const suppressor = createSuppressor([old], NOW);
    expect(suppressor.expired()).toEqual([]);
    suppressor.keep([FINDING, NAMELESS], FILE);
    suppressor.keep([FINDING], FILE);
    expect(suppressor.expired()).toEqual([old]);
    expect(suppressor.suppressed()).toBe(0);
  });

  it('is not told where no finding comes back', () => {
    const old = suppression({ id: 'node-7', expires: '2025-06-01' });
    const suppressor = createSuppressor([old], NOW);
    suppressor.keep([FINDING], FILE);
    expect(suppressor.expired()).toEqual([]);
  });

  it('is not told where another suppression holds', () => {
    const old = suppression({ id: 'node-2', expires: '2025-06-01' });
    const renewed = suppression({ id: 'node-2', expires: '2025-07-01' });
    for (const both of [
      [renewed, old],
      [old, renewed],
    ]) {
      const suppressor = createSuppressor(both, NOW);
      expect(suppressor.keep([FINDING], FILE)).toEqual([]);
      expect(suppressor.expired()).toEqual([]);
    }
  });
});

describe('a suppressor', () => {
  it('counts what it takes out over all files', () => {
    const suppressor = createSuppressor([suppression({ id: 'node-2', file: '**' })], NOW);
    expect(suppressor.suppressed()).toBe(0);
    suppressor.keep([FINDING, OTHER, FINDING], FILE);
    suppressor.keep([], FILE);
    suppressor.keep([FINDING], 'flows/other.json');
    expect(suppressor.suppressed()).toBe(3);
  });

  it('takes nothing out without suppressions', () => {
    const suppressor = createSuppressor([], NOW);
    expect(suppressor.keep([FINDING, OTHER], FILE)).toEqual([FINDING, OTHER]);
    expect(suppressor.suppressed()).toBe(0);
  });
});
