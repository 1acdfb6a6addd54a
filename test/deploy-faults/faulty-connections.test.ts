import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MAX_ANSWER_BYTES } from '../../src/safe/limits.js';
import { wrongAfterEach } from '../support/fault-matrix.js';
import { DEPLOYED, stateOf } from '../support/fault-objects.js';
import { createClient, openScene } from '../support/fault-scene.js';
import type { Fault, FaultKind } from '../support/org/start-org.js';

describe('at each request of a run nothing is lost, the report is true and the next run does the rest', () => {
  test.each<[string, FaultKind]>([
    ['a connection that breaks', { kind: 'reset', after: false }],
    ['a connection that breaks after it took effect', { kind: 'reset', after: true }],
    ['half an answer', { kind: 'truncated' }],
    ['a web page', { kind: 'garbage' }],
  ])('%s', async (_, what) => {
    expect(await wrongAfterEach({ what })).toEqual([]);
  });

  test.each<[string, FaultKind]>([
    ['broken connections', { kind: 'reset', after: false }],
    ['connections that break after it took effect', { kind: 'reset', after: true }],
    ['halves of answers', { kind: 'truncated' }],
    ['web pages', { kind: 'garbage' }],
  ])('%s from there on', async (_, what) => {
    expect(await wrongAfterEach({ what, times: Infinity })).toEqual([]);
  });
});

describe('where an answer takes too long', () => {
  test.each<[string, FaultKind]>([
    ['since it is late, and so is what it does', { kind: 'slow', ms: 300 }],
    ['since it is late', { kind: 'slow', ms: 300, after: true }],
    ['since it never ends', { kind: 'drip', ms: 10 }],
  ])('%s, all that holds', async (_, what) => {
    expect(await wrongAfterEach({ what }, { timeLimit: 150 })).toEqual([]);
  });
});

describe('a write that takes effect after it was given up', () => {
  /** Deploys a data action whose first write is late; gives what is told, and what the org has. */
  async function deployLate(faults: readonly Fault[]): Promise<unknown[]> {
    const scene = await openScene({ timeLimit: 150 });
    onTestFinished(scene.close);
    const { org, deploy } = scene;
    const isWrite = ({ method }: { method: string }): boolean => method === 'PUT';
    org.addFault({ kind: 'slow', ms: 250, on: isWrite });
    for (const fault of faults) org.addFault(fault);
    const clock = { now: Date.now, wait: () => delay(250) };
    const client = createClient(org, { clock, timeLimit: 150 });
    const { outcome } = await deploy({ org: client, only: ['actions/**'] });
    const customer = DEPLOYED.slice(0, 1).map((object) => stateOf(org, object).state);
    return [...customer, ...outcome.entries.map(({ status }) => status)];
  }

  test('is told to be applied, not to be done by somebody else', async () => {
    expect(await deployLate([])).toEqual(['desired', 'applied']);
  });

  test('is not told to have failed where the next one is refused', async () => {
    const on = ({ method }: { method: string }): boolean => method === 'PUT';
    const [state, status] = await deployLate([{ kind: 'status', status: 403, on }]);
    expect(state).toBe('desired');
    expect(status).toMatch(/^(?:applied|unverified)$/);
  });
});

test('where an answer is too large, all that holds', async () => {
  const what: FaultKind = { kind: 'oversized', bytes: MAX_ANSWER_BYTES + 1 };
  expect(await wrongAfterEach({ what })).toEqual([]);
});
