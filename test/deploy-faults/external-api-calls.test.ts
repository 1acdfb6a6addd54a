import { describe, expect, onTestFinished, test } from 'vitest';
import { externalApis } from '../../src/genesys/external-apis.js';
import type { LiveObject } from '../../src/genesys/resource.js';
import { createClient, createFakeClock, openScene, type Scene } from '../support/fault-scene.js';
import { valueAt } from '../support/github/json.js';
import { type Org, startOrg } from '../support/org/start-org.js';

const ID = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const ADDRESS = `/api/v2/architect/external-apis/${ID}`;
const QUERY = '/api/v2/architect/external-apis/query';

/** As the org has it, with members that nobody told this tool of. */
const PAYMENTS = `{"id":"${ID}","name":"Payment Gateway Integration","description":"Processes transaction authorizations","protocol":"https","method":"POST","url":"https://api.paymentprovider.com/v1/authorize","timeout":3000,"headers":[{"key":"Content-Type","value":"application/json"}],"retry":0,"circuitBreaker":{"openAfter":12345678901234567890}}`;
const DOCUMENT = `{"id":"${ID}","protocol":"https","method":"POST","url":"https://api.paymentprovider.com/v1/authorize","timeout":5000}`;

async function newScene(document = DOCUMENT): Promise<Scene> {
  const scene = await openScene({
    org: { objects: { externalApis: [PAYMENTS] } },
    files: { 'apis/payments.json': document },
  });
  onTestFinished(scene.close);
  return scene;
}

async function orgOf(count: number, pageSize: number): Promise<Org> {
  const externalApis = Array.from({ length: count }, (_, index) => ({
    id: `api-${String(index)}`,
  }));
  const org = await startOrg({ objects: { externalApis }, pageSize });
  onTestFinished(() => org.close());
  return org;
}

async function allOf(objects: AsyncIterable<LiveObject>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of objects) ids.push(id);
  return ids;
}

function callsOf({ requests }: Pick<Org, 'requests'>): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

describe('the query for external APIs', () => {
  test('goes on with the continuation token until that is null', async () => {
    const org = await orgOf(7, 3);
    const ids = await allOf(externalApis.list(createClient(org)));
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => `api-${String(index)}`));
    const queries = org.requests.slice(1);
    expect(queries.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array(3).fill(`POST ${QUERY}`),
    );
    const tokens = queries.map(({ body }) => valueAt(body, 'continuationToken'));
    expect(queries.map(({ body }) => body)).toEqual(
      tokens.map((continuationToken) => ({ limit: 100, continuationToken })),
    );
    expect(tokens.map((token) => typeof token)).toEqual(['object', 'string', 'string']);
    expect(new Set(tokens).size).toBe(3);
  });

  test('ends with an empty page, whatever token comes with it', async () => {
    const org = await orgOf(4, 2);
    org.addFault({
      kind: 'status',
      status: 200,
      body: { entities: [], continuationToken: 'more' },
      on: ({ index }) => index === 2,
    });
    expect(await allOf(externalApis.list(createClient(org)))).toEqual(['api-0', 'api-1']);
    expect(org.requests).toHaveLength(3);
  });

  test('finds nothing in an org that has none', async () => {
    const org = await orgOf(0, 25);
    expect(await allOf(externalApis.list(createClient(org)))).toEqual([]);
  });

  test('does not go round in circles', async () => {
    const org = await orgOf(4, 2);
    const page = { entities: [{ id: 'api-0' }], continuationToken: 'again' };
    org.addFault({ kind: 'status', status: 200, body: page, on: isQuery, times: 9 });
    await expect(allOf(externalApis.list(createClient(org)))).rejects.toThrow(
      'the org gives the same page of the external APIs again',
    );
    expect(org.requests.length).toBeLessThan(5);
  });
});

describe('an external API', () => {
  test('is fetched, changed and patched whole, and read back', async () => {
    const { org, deploy } = await newScene();
    const { outcome } = await deploy();
    expect(callsOf(org)).toEqual([
      'POST /oauth/token',
      `GET ${ADDRESS}`,
      `GET ${ADDRESS}`,
      `PATCH ${ADDRESS}`,
      `GET ${ADDRESS}`,
    ]);
    const sent = org.writes[0];
    expect(sent?.text).toBe(PAYMENTS.replace('3000', '5000'));
    expect(sent?.headers['content-type']).toBe('application/json');
    expect(org.readText('external-api', ID)).toBe(
      PAYMENTS.replace('3000', '5000').replace(/\}$/, `,"selfUri":"${ADDRESS}"}`),
    );
    expect(outcome.entries).toEqual([
      {
        file: 'apis/payments.json',
        pointer: '',
        format: 'external-api',
        id: ID,
        name: 'Payment Gateway Integration',
        status: 'applied',
        changes: [
          {
            pointer: '/timeout',
            id: ID,
            name: 'Payment Gateway Integration',
            from: 3000,
            to: 5000,
            unit: 'ms',
          },
        ],
        notes: [],
      },
    ]);
  });

  test.each([
    [999, DOCUMENT.replace('5000', '999'), 'the timeout of'],
    [30_001, DOCUMENT.replace('5000', '30001'), 'the timeout of'],
  ])('with a timeout of %i is never asked for', async (timeout, document, said) => {
    const { org, deploy } = await newScene(document);
    const { outcome } = await deploy();
    expect(org.requests).toEqual([]);
    expect(outcome.entries.map(({ status, notes }) => [status, notes])).toEqual([
      [
        'not attempted',
        [`${said} "${ID}" must be a whole number from 1000 to 30000 ms, but is ${String(timeout)}`],
      ],
    ]);
  });

  test.each(['protocol', 'method', 'url'])('without "%s" is never asked for', async (name) => {
    const selfUri = `{"selfUri":"${ADDRESS}",`;
    const document = DOCUMENT.replace(`"${name}"`, '"note"').replace('{', selfUri);
    const { org, deploy } = await newScene(document);
    const { outcome } = await deploy();
    expect(org.requests).toEqual([]);
    expect(outcome.entries.map(({ status, notes }) => [status, notes])).toEqual([
      ['not attempted', [`it has no "${name}", which the org requires`]],
    ]);
  });

  test('that the org refuses is told in its words', async () => {
    const { org, deploy } = await newScene();
    org.addFault({
      kind: 'status',
      status: 400,
      body: { message: 'The plan of this org allows 4000 ms.' },
      on: ({ method }) => method === 'PATCH',
    });
    const { outcome } = await deploy();
    const correlationId = org.writes[0]?.correlationId ?? '';
    expect(outcome.entries).toMatchObject([
      {
        status: 'failed',
        notes: [
          `the org refused the external API ${ID} (400): The plan of this org allows 4000 ms. [correlation id ${correlationId}]`,
        ],
        correlationId,
      },
    ]);
  });

  test('that the client may not write is told with the permission', async () => {
    const { org, deploy } = await newScene();
    org.addFault({ kind: 'status', status: 403, on: ({ method }) => method === 'PATCH' });
    const { outcome } = await deploy();
    expect(outcome.entries.map(({ status, notes }) => [status, notes])).toEqual([
      [
        'failed',
        [
          `the client may not do this (403): its roles need the permission architect:externalapis:write: Unable to perform the requested action: a permission is missing. [correlation id ${org.writes[0]?.correlationId ?? ''}]`,
        ],
      ],
    ]);
  });

  test('that the org does not have is told', async () => {
    const { org, deploy } = await newScene(DOCUMENT.replace(ID, 'a1b2'));
    const { outcome } = await deploy();
    const told = outcome.entries.map(({ status, notes, correlationId = '?' }) => [
      status,
      notes.map((note) => note.replace(correlationId, 'c')),
    ]);
    expect(told).toEqual([
      [
        'not attempted',
        [
          'it is not in the org: check its id or name, the region, and what the client may see [correlation id c]',
        ],
      ],
    ]);
    expect(org.writes).toEqual([]);
  });
});

describe('a 429', () => {
  test('is waited for as long as it says', async () => {
    const { org } = await newScene();
    const clock = createFakeClock();
    const date = new Date((Math.floor(clock.now() / 1000) + 20) * 1000).toUTCString();
    for (const retryAfter of ['7', date])
      org.addFault({ kind: 'rate-limit', retryAfter, on: isRead });
    await externalApis.read(createClient(org, { clock }), ID);
    expect(clock.waits[0]).toBe(7000);
    expect(clock.waits[1]).toBeGreaterThan(11_000);
    expect(clock.waits[1]).toBeLessThanOrEqual(13_000);
    expect(clock.waits).toHaveLength(2);
  });

  test('that asks for longer than a run waits is told at once', async () => {
    const { org } = await newScene();
    const clock = createFakeClock();
    org.addFault({ kind: 'rate-limit', retryAfter: '121', on: isRead });
    await expect(externalApis.read(createClient(org, { clock }), ID)).rejects.toThrow(
      /^the org takes no more requests for now \(429\): try again in a few minutes: /,
    );
    expect(clock.waits).toEqual([]);
  });

  test('without a time is waited for longer each time, at random, and given up after five tries', async () => {
    const { org } = await newScene();
    const clock = createFakeClock();
    org.addFault({ kind: 'status', status: 429, on: isRead, times: 9 });
    await expect(externalApis.read(createClient(org, { clock }), ID)).rejects.toThrow(
      /^the org takes no more requests for now \(429\): try again in a few minutes: /,
    );
    expect(clock.waits).toEqual([500, 1000, 2000, 4000]);
    expect(callsOf(org).filter((call) => call === `GET ${ADDRESS}`)).toHaveLength(5);
  });
});

function isRead({ method }: { method: string }): boolean {
  return method === 'GET';
}

function isQuery({ path }: { path: string }): boolean {
  return path === QUERY;
}
