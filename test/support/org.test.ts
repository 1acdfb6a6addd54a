import { describe, expect, onTestFinished, test } from 'vitest';
import { textAt, valueAt } from './github/json.js';
import { requestToken, type Send, sender } from './org/call-org.js';
import { type Org, type OrgOptions, startOrg } from './org/start-org.js';

const API = '/api/v2/architect/external-apis';
const ACTIONS = '/api/v2/integrations/actions';
const FLOWS = '/api/v2/flows';

const PAYMENTS = {
  id: 'api-payments',
  name: 'Payment gateway',
  protocol: 'https',
  method: 'POST',
  url: 'https://pay.example.com/v1/authorize',
  timeout: 3000,
};

const CUSTOMER = {
  id: 'action-customer',
  name: 'Get customer',
  version: 7,
  method: 'GET',
  timeout: 3000,
};

const BILLING = {
  id: 'flow-billing',
  name: 'Billing',
  version: '14.0',
  dateModified: '2026-03-02T09:00:00.000Z',
  flowData: {
    nodes: [
      { id: 'n1', type: 'dataAction', dataAction: { timeout: 3000 }, successNodeId: 'n2' },
      { id: 'n2', type: 'transferToQueue', successNodeId: null },
    ],
  },
};

const OBJECTS = { externalApis: [PAYMENTS], dataActions: [CUSTOMER], flows: [BILLING] };

describe('signing in', () => {
  test('takes client credentials in the header alone', async () => {
    const org = await openOrg({ tokenSeconds: 120 });
    const given = await requestToken(org);
    const wrong = await requestToken(org, { secret: 'wrong' });
    const inBody = await requestToken(org, {
      form: `grant_type=client_credentials&client_id=${org.clientId}`,
    });
    expect(given).toEqual({ access_token: org.tokens[0], token_type: 'bearer', expires_in: 120 });
    expect([wrong, inBody]).toEqual([
      {
        error: 'invalid_client',
        description: 'client authentication failed',
        error_description: 'client authentication failed',
      },
      {
        error: 'invalid_request',
        description: 'client credentials belong into the header',
        error_description: 'client credentials belong into the header',
      },
    ]);
    expect(org.requests.map(({ status }) => status)).toEqual([200, 401, 400]);
  });

  test('ends when the token expires', async () => {
    const org = await openOrg({ tokenSeconds: 0.05 });
    const send = sender(org, textAt(await requestToken(org), 'access_token'));
    const before = await send('GET', ACTIONS);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const after = await send('GET', ACTIONS);
    expect([before.status, after.status]).toEqual([200, 401]);
    expect(after.body).toEqual({
      message: 'Invalid login credentials.',
      code: 'bad.credentials',
      status: 401,
      contextId: org.requests.at(-1)?.correlationId,
      details: [],
      errors: [],
    });
  });
});

describe('lists', () => {
  test('go on until the continuation token is null', async () => {
    const externalApis = ['a', 'b', 'c'].map((id) => ({ ...PAYMENTS, id }));
    const { send } = await signedIn({ objects: { externalApis }, pageSize: 2 });
    const first = await send('POST', `${API}/query`, { limit: 25, continuationToken: null });
    const continuationToken = textAt(first.body, 'continuationToken');
    const second = await send('POST', `${API}/query`, { limit: 25, continuationToken });
    const unknown = await send('POST', `${API}/query`, { continuationToken: 'elsewhere' });
    const around = { pageSize: 2, total: 3, firstUri: null, nextUri: null };
    const entity = (id: string): object => ({ ...PAYMENTS, id, selfUri: `${API}/${id}` });
    expect([first.body, second.body]).toEqual([
      { ...around, entities: [entity('a'), entity('b')], pageNumber: 1, continuationToken },
      { ...around, entities: [entity('c')], pageNumber: 2, continuationToken: null },
    ]);
    expect(unknown.status).toBe(400);
  });

  test('have an empty page after the last, and no content of flows', async () => {
    const { send } = await signedIn({ objects: OBJECTS });
    const actions = await send('GET', `${ACTIONS}?pageSize=100&pageNumber=2`);
    const flows = await send('GET', FLOWS);
    expect(actions.body).toEqual({
      entities: [],
      pageSize: 100,
      pageNumber: 2,
      total: 1,
      pageCount: 1,
    });
    const { id, name, version, dateModified } = BILLING;
    const selfUri = `${FLOWS}/flow-billing`;
    expect(valueAt(flows.body, 'entities')).toEqual([{ id, name, version, dateModified, selfUri }]);
  });
});

describe('writes', () => {
  test('leave every byte of the members that they do not name', async () => {
    const { send } = await signedIn({ objects: OBJECTS });
    const sent =
      '{ "a\\"b": [1.50, {"n": 12345678901234567890}],\n "__proto__" : 1e2, "timeout": 5000 }';
    await send('PATCH', `${API}/api-payments`, sent);
    await send('PATCH', `${API}/api-payments`, { description: 'Cards' });
    const { text } = await send('GET', `${API}/api-payments`);
    expect(text).toBe(
      '{"id":"api-payments","name":"Payment gateway","protocol":"https","method":"POST",' +
        '"url":"https://pay.example.com/v1/authorize","timeout":5000,' +
        `"selfUri":"${API}/api-payments","a\\"b":[1.50, {"n": 12345678901234567890}],` +
        '"__proto__":1e2,"description":"Cards"}',
    );
  });

  test('let the version of an action grow, and fit the version that it has', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const first = await send('PUT', `${ACTIONS}/action-customer`, { ...CUSTOMER, timeout: 5000 });
    const again = await send('PUT', `${ACTIONS}/action-customer`, { ...CUSTOMER, timeout: 6000 });
    const selfUri = `${ACTIONS}/action-customer`;
    const written = { ...CUSTOMER, timeout: 5000, version: 8, selfUri };
    expect([first.body, org.read('data-action', 'action-customer')]).toEqual([written, written]);
    expect(again.body).toMatchObject({
      status: 409,
      code: 'bad.request',
      message: 'Version 7 does not match the current version 8.',
    });
  });

  test('let version and date of a flow grow, and are refused while it is locked', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.lock('flow-billing', { id: 'user-ada', name: 'Ada' });
    const locked = await send('PUT', `${FLOWS}/flow-billing`, BILLING);
    const shown = await send('GET', `${FLOWS}/flow-billing`);
    org.unlock('flow-billing');
    const written = await send('PUT', `${FLOWS}/flow-billing`, { ...BILLING, note: 'mended' });
    expect(locked.body).toMatchObject({
      status: 409,
      code: 'architect.flow.locked.by.user',
      message: 'Flow is locked by Ada.',
      details: [{ id: 'user-ada', name: 'Ada' }],
    });
    expect(valueAt(shown.body, 'lockedUser')).toEqual({ id: 'user-ada', name: 'Ada' });
    const dateModified = textAt(written.body, 'dateModified');
    expect(written.body).toEqual({
      ...BILLING,
      note: 'mended',
      version: '15.0',
      dateModified,
      selfUri: `${FLOWS}/flow-billing`,
    });
    expect(dateModified > BILLING.dateModified).toBe(true);
  });

  const node = (more: object): object => ({ ...BILLING, flowData: { nodes: [more] } });
  const range = 'must be a whole number from 1000 to 30000, not';
  test.each([
    ['PATCH', `${API}/api-payments`, { timeout: 999 }, `timeout: ${range} 999`],
    ['PATCH', `${API}/api-payments`, { timeout: '5000' }, `timeout: ${range} "5000"`],
    ['PATCH', `${API}/api-payments`, { url: '' }, 'url: is required'],
    [
      'PATCH',
      `${API}/api-payments`,
      { selfUri: API },
      'selfUri: is made by the server and must not be sent',
    ],
    ['PUT', `${ACTIONS}/action-customer`, { version: 7 }, 'name: is required'],
    ['PUT', `${FLOWS}/flow-billing`, { name: 'Billing' }, 'flowData: is required'],
    [
      'PUT',
      `${FLOWS}/flow-billing`,
      node({ id: 'n1', failureNodeId: 'n9' }),
      'flowData.nodes[0].failureNodeId: there is no node "n9"',
    ],
    [
      'PUT',
      `${FLOWS}/flow-billing`,
      node({ id: 'n1', type: 'dataAction', dataAction: { timeout: 8 } }),
      `flowData.nodes[0].dataAction.timeout: ${range} 8`,
    ],
  ])('are refused where they break a rule: %s %s %j', async (method, path, body, message) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const held = heldTexts(org);
    const refused = await send(method, path, body);
    expect(refused.body).toMatchObject({ status: 400, code: 'bad.request', message });
    expect(heldTexts(org)).toEqual(held);
  });
});

test('an action answers 408 where the call behind it takes longer than its timeout', async () => {
  const { org, send } = await signedIn({ objects: OBJECTS });
  org.latency('action-customer', [1, 3001]);
  const runs = [
    await send('POST', `${ACTIONS}/action-customer/execute`, {}),
    await send('POST', `${ACTIONS}/action-customer/execute`, {}),
    await send('POST', `${ACTIONS}/action-customer/execute`, {}),
  ];
  expect(runs.map(({ status }) => status)).toEqual([200, 408, 200]);
  expect(runs[0]?.body).toEqual({ result: {} });
});

describe('a fault', () => {
  const write = { ...PAYMENTS, timeout: 5000 };

  test.each([
    [{ kind: 'status', status: 503 }, 503, 3000],
    [{ kind: 'status', status: 500, after: true }, 500, 5000],
    [{ kind: 'rate-limit', retryAfter: '2' }, 429, 3000],
    [{ kind: 'reset', after: false }, 'reset', 3000],
    [{ kind: 'reset', after: true }, 'reset', 5000],
    [{ kind: 'slow', ms: 5 }, 200, 5000],
    [{ kind: 'truncated' }, 200, 5000],
    [{ kind: 'garbage' }, 200, 3000],
    [{ kind: 'oversized', bytes: 2000 }, 200, 3000],
    [{ kind: 'lie' }, 200, 3000],
    [
      {
        kind: 'change-behind',
        change: (object: Record<string, unknown>) => {
          object['timeout'] = 9000;
        },
      },
      200,
      9000,
    ],
  ] as const)('does to a write what it says: %j', async (fault, status, timeout) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.addFault({ ...fault, on: ({ method }) => method === 'PATCH' });
    const sent = send('PATCH', `${API}/api-payments`, write);
    const isBroken = fault.kind === 'reset' || fault.kind === 'truncated';
    if (isBroken) await expect(sent).rejects.toThrow();
    else expect((await sent).status).toBe(status);
    expect(org.writes.map((each) => each.status)).toEqual([status]);
    expect(valueAt(org.read('external-api', 'api-payments'), 'timeout')).toBe(timeout);
    const next = await send('PATCH', `${API}/api-payments`, write);
    expect(next.body).toEqual({ ...write, selfUri: `${API}/api-payments` });
  });

  test('can be an answer that never ends, until the client gives up', async () => {
    const { org, token } = await signedIn({ objects: OBJECTS });
    org.failNext({ kind: 'drip', ms: 1 });
    const response = await fetch(`${org.url}${FLOWS}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(60),
    });
    await expect(response.text()).rejects.toThrow('timeout');
  });

  test('counts all requests, and the most that were open at once', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.addFault({ kind: 'slow', ms: 20, times: 2, on: ({ index }) => index > 0 });
    await Promise.all([send('GET', ACTIONS), send('GET', FLOWS)]);
    await send('GET', FLOWS);
    expect(org.maxConcurrent).toBe(2);
    expect(org.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      `GET ${FLOWS}`,
      `GET ${FLOWS}`,
      `GET ${ACTIONS}`,
      'POST /oauth/token',
    ]);
  });
});

function heldTexts(org: Org): unknown[] {
  return [
    org.readText('external-api', PAYMENTS.id),
    org.readText('data-action', CUSTOMER.id),
    org.readText('flow', BILLING.id),
  ];
}

async function openOrg(options: OrgOptions = {}): Promise<Org> {
  const org = await startOrg(options);
  onTestFinished(() => org.close());
  return org;
}

async function signedIn(options: OrgOptions): Promise<{ org: Org; token: string; send: Send }> {
  const org = await openOrg(options);
  const token = textAt(await requestToken(org), 'access_token');
  return { org, token, send: sender(org, token) };
}
