import { describe, expect, onTestFinished, test } from 'vitest';
import { probe, type ProbeOutcome } from '../../src/commands/probe.js';
import { createClient, openScene, type Scene } from '../support/fault-scene.js';
import { type Org, startOrg } from '../support/org/start-org.js';

const LIST = '/api/v2/integrations/actions';
const ID = 'action-history';
const ADDRESS = `${LIST}/${ID}`;

const HISTORY = `{"id":"${ID}","name":"FetchCustomerHistory","operation":"READ","url":"https://crm.example.com/history","headers":{"accept":"application/json"},"body":{"customer":"\${input.id}"},"method":"POST","timeout":3000,"secure":false,"ids":[12345678901234567890],"version":12}`;
/** A document that has no id: the object is found by its name. */
const DOCUMENT = `{"name":"FetchCustomerHistory","operation":"READ","url":"https://crm.example.com/history","method":"POST","timeout":5000}`;

async function newScene(document = DOCUMENT, others: readonly object[] = []): Promise<Scene> {
  const scene = await openScene({
    org: { objects: { dataActions: [...others, HISTORY] }, pageSize: 2 },
    files: { 'actions/history.json': document },
  });
  onTestFinished(scene.close);
  return scene;
}

function callsOf({ requests }: Pick<Org, 'requests'>): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

describe('a data action without an id', () => {
  test('is looked for by its name on every page, and written where it is found', async () => {
    const others = [1, 2, 3, 4].map((number) => ({
      id: `action-${String(number)}`,
      name: number === 3 ? 'fetchcustomerhistory' : 'FetchCustomerHistory2',
    }));
    const { org, deploy } = await newScene(DOCUMENT, others);
    const { outcome } = await deploy();
    expect(callsOf(org)).toEqual([
      'POST /oauth/token',
      ...[1, 2, 3, 4].map((page) => `GET ${LIST}?pageSize=100&pageNumber=${String(page)}`),
      `GET ${ADDRESS}`,
      `GET ${ADDRESS}`,
      `PUT ${ADDRESS}`,
      `GET ${ADDRESS}`,
    ]);
    expect(outcome.entries.map(({ id, status }) => [id, status])).toEqual([[ID, 'applied']]);
  });

  test('of whose name the org has two is left alone', async () => {
    const { org, deploy } = await newScene(DOCUMENT, [
      { id: 'action-1', name: 'FetchCustomerHistory', timeout: 3000 },
    ]);
    const { outcome } = await deploy();
    expect(outcome.entries.map(({ status, notes }) => [status, notes])).toEqual([
      ['not attempted', ['it has no id, and the org has 2 of its name']],
    ]);
    expect(org.writes).toEqual([]);
  });

  test('that is on no page is missing', async () => {
    const { org, deploy } = await newScene(DOCUMENT.replace('History', 'Tickets'));
    const { outcome } = await deploy();
    expect(outcome.entries.map(({ status, notes }) => [status, notes])).toEqual([
      [
        'not attempted',
        ['it is not in the org: check its id or name, the region, and what the client may see'],
      ],
    ]);
    expect(org.writes).toEqual([]);
  });
});

describe('a data action', () => {
  test('is put with every member that it had and the version that it has', async () => {
    const { org, deploy } = await newScene();
    await deploy();
    expect(org.writes.map(({ method, path, text }) => [method, path, text])).toEqual([
      ['PUT', ADDRESS, HISTORY.replace('3000', '5000')],
    ]);
    expect(org.readText('data-action', ID)).toBe(
      HISTORY.replace('3000', '5000').replace(
        '"version":12',
        `"version":13,"selfUri":"${ADDRESS}"`,
      ),
    );
  });

  test('that has the timeout already is not put', async () => {
    const { org, deploy } = await newScene(DOCUMENT.replace('5000', '3000'));
    const { outcome } = await deploy();
    expect(org.writes).toEqual([]);
    expect(outcome.entries.map(({ status }) => status)).toEqual(['unchanged']);
  });

  test('is read back: what the org has kept as it was is not taken for applied', async () => {
    const { org, deploy } = await newScene();
    org.addFault({ kind: 'lie', on: ({ method }) => method === 'PUT' });
    const { outcome } = await deploy();
    expect(callsOf(org).slice(-2)).toEqual([`PUT ${ADDRESS}`, `GET ${ADDRESS}`]);
    expect(outcome.entries.map(({ status, notes }) => [status, notes])).toEqual([
      ['unverified', ['it was written, but the org now has something else at /timeout']],
    ]);
  });

  test('whose version somebody else has moved on without a change is put again', async () => {
    const { org, deploy } = await newScene();
    let reads = 0;
    org.addFault({
      kind: 'change-behind',
      change: () => undefined,
      on: ({ method, path }) => method === 'GET' && path === ADDRESS && ++reads === 2,
    });
    const { outcome } = await deploy();
    expect(org.writes.map(({ status }) => status)).toEqual([409, 200]);
    expect(outcome.entries.map(({ status }) => status)).toEqual(['applied']);
    expect(org.read('data-action', ID)).toMatchObject({ timeout: 5000, version: 14 });
  });
});

const REAL_TIME = { now: () => performance.now(), wait: () => Promise.resolve() };

describe('running a data action', () => {
  async function probed(
    latencies: readonly number[],
    runs: number,
    input = '{}',
  ): Promise<{ org: Org; outcome: ProbeOutcome }> {
    const org = await startOrg({ objects: { dataActions: [HISTORY] } });
    onTestFinished(() => org.close());
    org.latency(ID, latencies);
    const outcome = await probe({
      org: createClient(org, { clock: REAL_TIME }),
      id: ID,
      runs,
      input,
      isInterrupted: () => false,
    });
    return { org, outcome };
  }

  test('measures how long each run takes', async () => {
    const { org, outcome } = await probed([40, 20], 4, '{"id":"4711"}');
    expect(callsOf(org)).toEqual([
      'POST /oauth/token',
      ...Array<string>(4).fill(`POST ${ADDRESS}/execute`),
    ]);
    expect(org.requests.slice(1).map(({ text }) => text)).toEqual(Array(4).fill('{"id":"4711"}'));
    const { latency, ...rest } = outcome;
    expect(rest).toEqual({ runs: 4, failures: 0, timeouts: 0, suggested: 1000 });
    expect(latency?.min).toBeGreaterThanOrEqual(19);
    expect(latency?.p99).toBeGreaterThanOrEqual(39);
    expect(latency?.p99).toBeLessThan(1000);
  });

  test('tells a 408 from a run that came back, and sends none again', async () => {
    const { org, outcome } = await probed([3001, 5], 4);
    const { latency, failure, ...rest } = outcome;
    expect(rest).toEqual({ runs: 4, failures: 2, timeouts: 2, suggested: 30_000 });
    expect(latency?.min).toBeGreaterThanOrEqual(4);
    expect(failure).toMatch(/\(408\): The request timed out after 3000 ms\. \[correlation id /);
    expect(org.requests.slice(1).map(({ status }) => status)).toEqual([408, 200, 408, 200]);
  });
});
