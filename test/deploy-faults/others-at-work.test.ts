import { describe, expect, test } from 'vitest';
import type { DeployEntry } from '../../src/deploy/outcome.js';
import type { Clock } from '../../src/genesys/pace.js';
import { newScene } from '../support/fault-cli.js';
import { befall, requestsOfRun } from '../support/fault-matrix.js';
import { changeDescription, DEPLOYED, stateOf } from '../support/fault-objects.js';
import { createClient, createFakeClock } from '../support/fault-scene.js';
import { textsOf, untruths } from '../support/fault-truth.js';
import type { FaultKind, OrgKind } from '../support/org/start-org.js';

const [CUSTOMER = '', PAYMENTS = '', , BILLING = '', SUPPORT = ''] = DEPLOYED.map(({ id }) => id);
const ANNA = { id: 'user-anna', name: 'Anna Example' };

/** What a run tells of one object. */
function told({ entries }: { entries: readonly DeployEntry[] }, id: string): unknown {
  const entry = entries.find((each) => each.id === id);
  return entry === undefined ? undefined : { status: entry.status, notes: entry.notes };
}

/** The nth request about an object, counted from 0. */
function nth(
  method: string,
  id: string,
  count: number,
): (r: { method: string; path: string }) => boolean {
  let left = count;
  return (request) => request.method === method && request.path.endsWith(`/${id}`) && left-- === 0;
}

function setTimeoutTo(timeout: number): FaultKind {
  return {
    kind: 'change-behind',
    change: (object) => {
      object['timeout'] = timeout;
    },
  };
}

describe('a timeout that somebody else sets', () => {
  test('after the plan is drift, and stays', async () => {
    const { org, deploy } = await newScene();
    org.addFault({ ...setTimeoutTo(4000), on: nth('GET', PAYMENTS, 0) });
    const { outcome, writes } = await deploy();
    expect(told(outcome, PAYMENTS)).toEqual({
      status: 'drift',
      notes: ['it was changed in the org since it was planned, at /timeout: plan again'],
    });
    expect(org.read('external-api', PAYMENTS)).toMatchObject({ timeout: 4000 });
    expect(writes.map(({ path }) => path).filter((path) => path.endsWith(PAYMENTS))).toEqual([]);
  });

  test('between the look and the write is drift where the API has versions, and stays', async () => {
    const { org, deploy } = await newScene();
    org.addFault({ ...setTimeoutTo(4000), on: nth('GET', CUSTOMER, 1) });
    const { outcome } = await deploy();
    expect(told(outcome, CUSTOMER)).toEqual({
      status: 'drift',
      notes: ['it was changed in the org since it was planned, at /timeout: plan again'],
    });
    expect(org.read('data-action', CUSTOMER)).toMatchObject({ timeout: 4000, version: 8 });
  });

  test.each(['PUT', 'PATCH'])(
    'right after the %s is found when it is read back',
    async (method) => {
      const { org, deploy } = await newScene();
      const [kind, id]: [OrgKind, string] =
        method === 'PUT' ? ['data-action', CUSTOMER] : ['external-api', PAYMENTS];
      org.addFault({ ...setTimeoutTo(4000), on: nth(method, id, 0) });
      const { outcome } = await deploy();
      expect(told(outcome, id)).toEqual({
        status: 'unverified',
        notes: ['it was written, but the org now has something else at /timeout'],
      });
      expect(org.read(kind, id)).toMatchObject({ timeout: 4000 });
    },
  );

  test('to what it should be anyway is left', async () => {
    const { org, deploy } = await newScene();
    org.addFault({ ...setTimeoutTo(8000), on: nth('GET', PAYMENTS, 0) });
    const { outcome } = await deploy();
    expect(told(outcome, PAYMENTS)).toEqual({
      status: 'unchanged',
      notes: ['somebody else has set it already'],
    });
  });
});

describe('a change by somebody else while the deploy waits to write', () => {
  test.each<[string, FaultKind]>([
    ['for as long as a 429 asks', { kind: 'rate-limit', retryAfter: '60' }],
    ['after a 503', { kind: 'status', status: 503 }],
    ['after a broken connection', { kind: 'reset', after: false }],
  ])('%s is not overwritten', async (_, fault) => {
    const { org, deploy } = await newScene();
    org.addFault({ ...fault, on: nth('PUT', BILLING, 0) });
    const { now, wait } = createFakeClock();
    let waits = 0;
    const clock: Clock = {
      now,
      wait: (ms) => {
        waits++;
        org.change('flow', BILLING, changeDescription);
        return wait(ms);
      },
    };
    const { outcome } = await deploy({ org: createClient(org, { clock }) });
    const billing = DEPLOYED.filter(({ id }) => id === BILLING);
    expect(billing.map((each) => stateOf(org, each))).toEqual([{ state: 'old', isChanged: true }]);
    expect(JSON.stringify(told(outcome, BILLING))).toMatch(
      /^\{"status":"(?:drift|unverified)","notes":\["[^"]* at \/description/,
    );
    expect(waits).toBe(1);
  });
});

describe('somebody who locks both flows', () => {
  test('at any moment hinders those that are not written yet, and nothing else', async () => {
    const requests = await requestsOfRun();
    const puts = requests.flatMap((request, at) => (/^PUT .*flows/.test(request) ? [at] : []));
    expect(puts).toHaveLength(2);
    const wrong: string[] = [];
    for (const at of requests.keys()) {
      const scene = await newScene();
      const { org } = scene;
      const before = textsOf(scene);
      const lock = (): void => {
        for (const id of [BILLING, SUPPORT]) org.lock(id, ANNA);
      };
      befall(org, [{ at, what: lock }]);
      const run = await scene.deploy();
      wrong.push(...untruths(scene, run, before));
      const statuses = run.outcome.entries.map(({ status }) => status);
      const isWritten = puts.map((put) => at > put);
      const expected = isWritten.map((is) => (is ? 'applied' : 'locked'));
      expect([at, statuses]).toEqual([at, ['applied', 'applied', 'unchanged', ...expected]]);
      for (const id of [BILLING, SUPPORT]) org.unlock(id);
      const { outcome } = await scene.deploy();
      expect(outcome.entries.map(({ status }) => status)).toEqual([
        ...Array<string>(3).fill('unchanged'),
        ...isWritten.map((is) => (is ? 'unchanged' : 'applied')),
      ]);
    }
    expect(wrong).toEqual([]);
  });

  test('is named', async () => {
    const { org, deploy } = await newScene();
    const at = (await requestsOfRun()).findIndex((request) => /^PUT .*flows/.test(request));
    const lock = (): void => {
      org.lock(BILLING, ANNA);
    };
    befall(org, [{ at, what: lock }]);
    org.lock(SUPPORT, ANNA);
    const { outcome, requests } = await deploy();
    const refused = requests.find(({ status }) => status === 409)?.correlationId ?? '';
    expect([told(outcome, BILLING), told(outcome, SUPPORT)]).toEqual([
      {
        status: 'locked',
        notes: [
          '"Anna Example" works on it in the org',
          `the flow ${BILLING} is locked, in use, or was changed meanwhile (409): Flow is locked by Anna Example. [correlation id ${refused}]`,
        ],
      },
      { status: 'locked', notes: ['"Anna Example" works on it in the org'] },
    ]);
  });
});

test('an object that somebody else removes at any moment keeps no other from being deployed', async () => {
  const requests = await requestsOfRun();
  for (const at of requests.keys()) {
    const scene = await newScene();
    const { org } = scene;
    const remove = (): void => {
      org.remove('external-api', PAYMENTS);
    };
    befall(org, [{ at, what: remove }]);
    const before = textsOf(scene);
    const run = await scene.deploy();
    expect([at, untruths(scene, run, before)]).toEqual([at, []]);
    const others = run.outcome.entries.filter(({ id }) => id !== PAYMENTS);
    expect([at, others.map(({ status }) => status)]).toEqual([
      at,
      ['applied', 'unchanged', 'applied', 'applied'],
    ]);
  }
});
