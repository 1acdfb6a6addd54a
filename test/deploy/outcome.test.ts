import { describe, expect, it } from 'vitest';
import { entryOf, isFine, outcomeWithoutUpdate } from '../../src/deploy/outcome.js';
import type { PlanEntry, PlanStatus } from '../../src/deploy/plan-entry.js';

const ENTRY: PlanEntry = {
  file: 'actions/create-ticket.json',
  pointer: '/0',
  format: 'data-action',
  id: 'a1',
  name: 'Create ticket',
  status: 'update',
  changes: [{ pointer: '/timeout', id: 'a1', from: 3000, to: 5000, unit: 'ms' }],
  notes: ['from the plan'],
  correlationId: 'c-plan',
  liveHash: 'a',
  desiredHash: 'b',
};

describe('isFine', () => {
  it('holds of what is applied and of what was so already, and of nothing else', () => {
    const statuses = [
      'applied',
      'unchanged',
      'drift',
      'locked',
      'failed',
      'unverified',
      'not attempted',
    ] as const;
    expect(statuses.filter((status) => isFine({ status }))).toEqual(['applied', 'unchanged']);
  });
});

describe('entryOf', () => {
  it('tells what the document is and what became of it, without the hashes', () => {
    const outcome = { status: 'failed', notes: ['refused'], correlationId: 'c-400' } as const;
    expect(entryOf(ENTRY, outcome)).toEqual({
      file: 'actions/create-ticket.json',
      pointer: '/0',
      format: 'data-action',
      id: 'a1',
      name: 'Create ticket',
      changes: ENTRY.changes,
      status: 'failed',
      notes: ['refused'],
      correlationId: 'c-400',
    });
  });

  it('shortens what is told at length', () => {
    const { notes } = entryOf(ENTRY, { status: 'failed', notes: ['x'.repeat(5000), 'short'] });
    expect(notes).toEqual([`${'x'.repeat(999)}…`, 'short']);
  });

  it('has no member without a value', () => {
    const { id, name, ...nameless } = ENTRY;
    expect([id, name]).toEqual(['a1', 'Create ticket']);
    expect(Object.keys(entryOf(nameless, { status: 'applied', notes: [] })).sort()).toEqual([
      'changes',
      'file',
      'format',
      'notes',
      'pointer',
      'status',
    ]);
  });
});

describe('outcomeWithoutUpdate', () => {
  it.each<[PlanStatus, string]>([
    ['unchanged', 'unchanged'],
    ['drift', 'drift'],
    ['locked', 'locked'],
    ['failed', 'failed'],
    ['missing', 'not attempted'],
    ['blocked', 'not attempted'],
    ['update', 'not attempted'],
  ])('is for %s %s, with what the plan told', (planned, status) => {
    const { correlationId, ...quiet } = ENTRY;
    expect(outcomeWithoutUpdate({ ...ENTRY, status: planned })).toEqual({
      status,
      notes: ['from the plan'],
      correlationId,
    });
    expect(outcomeWithoutUpdate({ ...quiet, status: planned })).toEqual({
      status,
      notes: ['from the plan'],
    });
  });
});
