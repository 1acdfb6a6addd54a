import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeployEntry } from '../../src/deploy/outcome.js';
import type { PlanEntry } from '../../src/deploy/plan-entry.js';
import { createColors } from '../../src/reporters/colors.js';
import {
  changeLine,
  deploymentLines,
  nameOf,
  statusCounts,
} from '../../src/reporters/deployment.js';
import { HOSTILE_TEXTS, runnerCommand } from '../support/findings.js';
import { UNPRINTABLE } from '../support/hostile-names.js';
import { hostileText } from '../support/hostile-text.js';

const PLAIN = createColors(false);
const INDENT = ' '.repeat(15);

function flowEntry(changes: Partial<PlanEntry> = {}): PlanEntry {
  return {
    file: 'flows/support-inbound.json',
    pointer: '',
    format: 'flow-export',
    id: 'f1',
    name: 'Support inbound',
    status: 'update',
    changes: [
      { pointer: '/a', id: 'n1', name: 'Get customer', from: 3000, to: 5000, unit: 'ms' },
      { pointer: '/b', id: 'n2', from: null, to: 8000, unit: 'ms' },
    ],
    notes: ['the node "n9" is not in the org any more'],
    ...changes,
  };
}

const deployStatuses = [
  'applied',
  'unchanged',
  'drift',
  'locked',
  'failed',
  'unverified',
  'not attempted',
] as const;
const planStatuses = [
  'update',
  'unchanged',
  'missing',
  'drift',
  'locked',
  'blocked',
  'failed',
] as const;

describe('the lines of a document', () => {
  it('tell what becomes of it, what changes with whose timeout, and why', () => {
    expect(deploymentLines(flowEntry(), PLAIN)).toEqual([
      'update         Support inbound (f1)  flows/support-inbound.json',
      `${INDENT}Get customer: 3000 → 5000 ms`,
      `${INDENT}n2: none → 8000 ms`,
      `${INDENT}the node "n9" is not in the org any more`,
    ]);
  });

  it('tell no changes of what was not changed', () => {
    expect(deploymentLines(flowEntry({ status: 'unchanged', notes: ['x'] }), PLAIN)).toEqual([
      'unchanged      Support inbound (f1)  flows/support-inbound.json',
      `${INDENT}x`,
    ]);
  });

  it('do not repeat the name of an object that owns its timeout itself', () => {
    const change = {
      pointer: '/timeout',
      id: 'a1',
      name: 'A',
      from: 3000,
      to: 5000,
      unit: 'ms',
    } as const;
    const entry = flowEntry({ id: 'a1', changes: [change], notes: [] });
    expect(deploymentLines(entry, PLAIN).slice(1)).toEqual([`${INDENT}3000 → 5000 ms`]);
  });

  it.each([...planStatuses])('of a plan begin with %s, as wide as any other', (status) => {
    const [line = ''] = deploymentLines(flowEntry({ status }), PLAIN);
    expect(line).toBe(`${status.padEnd(13)}  Support inbound (f1)  flows/support-inbound.json`);
  });

  it.each([...deployStatuses])('of a deploy begin with %s, as wide as any other', (status) => {
    const { changes, notes, file, pointer, format } = flowEntry();
    const entry: DeployEntry = { changes, notes, file, pointer, format, status };
    const [line = ''] = deploymentLines(entry, PLAIN);
    expect(line).toBe(`${status.padEnd(13)}  flow-export  flows/support-inbound.json`);
  });

  it('colour good news green, bad news red, and what waits yellow', () => {
    const codes = [...planStatuses, ...deployStatuses].map((status) => {
      const { changes, notes, file, pointer, format } = flowEntry();
      const entry = { changes, notes, file, pointer, format, status };
      const [line = ''] = deploymentLines(entry, createColors(true));
      return [status, line.slice(0, line.indexOf('m') + 1).replace('\u001b', '')];
    });
    expect(Object.fromEntries(codes)).toEqual({
      update: '[36m',
      applied: '[32m',
      unchanged: '[2m',
      missing: '[31m',
      drift: '[31m',
      locked: '[33m',
      blocked: '[31m',
      failed: '[31m',
      unverified: '[31m',
      'not attempted': '[33m',
    });
  });

  it.each(Object.entries(HOSTILE_TEXTS))('stay lines with %s in them', (_, text) => {
    const change = { pointer: '', id: text, name: text, from: text, to: 5000, unit: 'ms' } as const;
    const entries = [
      flowEntry({ name: text, file: text, notes: [text], changes: [change] }),
      flowEntry({ id: text, notes: [], changes: [{ ...change, id: 'n1' }] }),
    ];
    for (const entry of entries) {
      const lines = deploymentLines(entry, PLAIN);
      expect(lines).toHaveLength(1 + entry.changes.length + entry.notes.length);
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).not.toMatch(UNPRINTABLE);
        expect(line).not.toContain('##[');
        expect(runnerCommand(line)).toBeUndefined();
      }
    }
  });

  it('stay lines whatever texts there are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (a, b, c) => {
        const change = { pointer: a, id: b, name: c, from: a, to: 5000, unit: 'ms' } as const;
        const entry = flowEntry({ id: a, name: b, file: c, notes: [a, b], changes: [change] });
        const lines = deploymentLines(entry, PLAIN);
        expect(lines).toHaveLength(4);
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(line).not.toMatch(UNPRINTABLE);
          expect(line).not.toContain('##[');
          expect(runnerCommand(line)).toBeUndefined();
        }
      }),
    );
  });
});

describe('nameOf', () => {
  it.each([
    [{ name: 'Night', id: 'f1' }, 'Night (f1)'],
    [{ name: 'Night' }, 'Night'],
    [{ id: 'f1' }, 'f1'],
    [{}, 'flow-export'],
  ])('of %j is %s', (known, name) => {
    const { id, name: own, ...entry } = flowEntry();
    expect([id, own]).toEqual(['f1', 'Support inbound']);
    expect(nameOf({ ...entry, ...known })).toBe(name);
  });
});

describe('changeLine', () => {
  it('names who owns a timeout that is not the object itself', () => {
    const change = { pointer: '', from: 3000, to: 5000, unit: 'ms' } as const;
    const entry = flowEntry();
    expect(
      [
        change,
        { ...change, id: 'f1', name: 'Support inbound' },
        { ...change, id: 'n1' },
        { ...change, name: 'Get\u200bcustomer' },
      ].map((each) => changeLine(each, entry)),
    ).toEqual([
      '3000 → 5000 ms',
      '3000 → 5000 ms',
      'n1: 3000 → 5000 ms',
      'Get\\u200bcustomer: 3000 → 5000 ms',
    ]);
  });
});

describe('statusCounts', () => {
  it('counts in the order in which they come', () => {
    const entries = (['applied', 'drift', 'applied', 'not attempted'] as const).map((status) => {
      const { changes, notes, file, pointer, format } = flowEntry();
      return { changes, notes, file, pointer, format, status };
    });
    expect(statusCounts(entries)).toBe('2 applied, 1 drift, 1 not attempted');
    expect(statusCounts([])).toBe('');
  });
});
