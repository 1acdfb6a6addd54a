import { describe, expect, test } from 'vitest';
import { listAt, valueAt } from '../github/json.js';
import { signedIn } from './signed-in.js';

const ACTIONS = '/api/v2/integrations/actions';

const TUTORIAL = { id: 'action-customer', name: 'Get customer', version: 7, timeout: 3000 };

const REQUEST = {
  requestUrlTemplate: '/policies/${input.policyNumber}',
  requestType: 'POST',
  headers: { 'Content-Type': 'application/json' },
};
const RESPONSE = {
  translationMap: { status: '$.status' },
  translationMapDefaults: { status: '""' },
};
const REQUEST_TEMPLATE = '{"ani": "${input.ani}"}\r\n\t#set($a = "Grüße")\n';
const SUCCESS_TEMPLATE = '{"status": ${status}}';
const CONFIG = {
  timeoutSeconds: 20,
  request: { ...REQUEST, requestTemplate: REQUEST_TEMPLATE },
  response: { ...RESPONSE, successTemplate: SUCCESS_TEMPLATE },
};

const SHORT = {
  id: 'custom_-_policy',
  name: 'Find policy',
  integrationId: 'integration-claims',
  category: 'Claims web services',
  version: 3,
  secure: false,
};
const POLICY = {
  ...SHORT,
  contract: { input: { inputSchema: {} }, output: { successSchema: {} } },
  config: CONFIG,
};

const PATH = `${ACTIONS}/custom_-_policy`;
const OBJECTS = { dataActions: [TUTORIAL], actions: [POLICY] };

describe('a data action of the platform', () => {
  test('shows config and contract where they are asked for, and templates as addresses', async () => {
    const { send } = await signedIn({ objects: OBJECTS });
    const plain = await send('GET', PATH);
    const whole = await send('GET', `${PATH}?includeConfig=true&expand=contract`);
    const shown = { ...SHORT, selfUri: PATH };
    expect(plain.body).toEqual(shown);
    expect(whole.body).toEqual({
      ...shown,
      contract: POLICY.contract,
      config: {
        timeoutSeconds: 20,
        request: { ...REQUEST, requestTemplateUri: `${PATH}/templates/requesttemplate.vm` },
        response: { ...RESPONSE, successTemplateUri: `${PATH}/templates/successtemplate.vm` },
      },
    });
  });

  test('gives its templates to the byte', async () => {
    const bare = { ...POLICY, id: 'custom_-_bare', config: { request: { requestType: 'GET' } } };
    const { org, send } = await signedIn({ objects: { actions: [POLICY, bare] } });
    const sent = await send('GET', `${PATH}/templates/requesttemplate.vm`);
    const told = await send('GET', `${PATH}/templates/successtemplate.vm`);
    const none = await send('GET', `${ACTIONS}/custom_-_bare/templates/successtemplate.vm`);
    const response = await fetch(`${org.url}${PATH}/templates/requesttemplate.vm`, {
      headers: { Authorization: `Bearer ${String(org.tokens[0])}` },
    });
    expect([sent.text, told.text]).toEqual([REQUEST_TEMPLATE, SUCCESS_TEMPLATE]);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(none.body).toMatchObject({
      status: 404,
      code: 'not.found',
      message: 'Action custom_-_bare has no successtemplate.vm.',
    });
  });

  test('stands in lists beside those of the tutorials, without its content', async () => {
    const { send } = await signedIn({ objects: OBJECTS });
    const first = await send('GET', `${ACTIONS}?pageSize=1&pageNumber=1`);
    const second = await send('GET', `${ACTIONS}?pageSize=1&pageNumber=2`);
    expect(valueAt(second.body, 'total')).toBe(2);
    expect([first, second].flatMap(({ body }) => listAt(body, 'entities'))).toEqual([
      { ...TUTORIAL, selfUri: `${ACTIONS}/action-customer` },
      { ...SHORT, selfUri: PATH },
    ]);
  });

  test('runs with its timeout in seconds, and takes no PUT', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.latency(POLICY.id, [19_999, 20_001]);
    const runs = [
      await send('POST', `${PATH}/execute`, {}),
      await send('POST', `${PATH}/execute`, {}),
    ];
    const put = await send('PUT', PATH, POLICY);
    expect(runs.map(({ status }) => status)).toEqual([200, 408]);
    expect(put.status).toBe(405);
    expect(org.changes.map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT ${PATH}`]);
  });
});

describe('a PATCH of it', () => {
  test('replaces the config, and lets the version grow', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const config = { ...CONFIG, timeoutSeconds: 10 };
    const written = await send('PATCH', PATH, { name: 'Find policy', config, version: 3 });
    expect(written.body).toEqual({ ...SHORT, version: 4, selfUri: PATH });
    const held = { ...POLICY, config, version: 4, selfUri: PATH };
    expect(org.read('action', POLICY.id)).toEqual(held);
    expect([org.writes.length, org.changes.length]).toEqual([1, 1]);
  });

  test('loses what it does not send, addresses of templates in their place or not', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const shown = await send('GET', `${PATH}?includeConfig=true`);
    await send('PATCH', PATH, { config: valueAt(shown.body, 'config'), version: 3 });
    const lost = await send('GET', `${PATH}/templates/requesttemplate.vm`);
    const config = { timeoutSeconds: 20, request: REQUEST, response: RESPONSE };
    expect(valueAt(org.read('action', POLICY.id), 'config')).toEqual(config);
    expect(lost.status).toBe(404);
    await send('PATCH', PATH, { config: { timeoutSeconds: 5 }, version: 4 });
    expect(valueAt(org.read('action', POLICY.id), 'config')).toEqual({ timeoutSeconds: 5 });
  });

  test.each([
    [undefined, 409],
    [400, 400],
  ] as const)('is refused with another version, with status %s: %i', async (set, status) => {
    const { org, send } = await signedIn({
      objects: OBJECTS,
      ...(set === undefined ? {} : { versionConflictStatus: set }),
    });
    org.change('action', POLICY.id, (action) => {
      action['category'] = 'Claims';
    });
    const before = org.readText('action', POLICY.id);
    const refused = await send('PATCH', PATH, { config: CONFIG, version: 3 });
    expect(refused.body).toEqual({
      message: 'Version 3 does not match the current version 4.',
      code: 'bad.request',
      status,
      contextId: org.requests.at(-1)?.correlationId,
      details: [],
      errors: [],
    });
    expect(org.readText('action', POLICY.id)).toBe(before);
  });

  const seconds = (timeoutSeconds: unknown): object => ({ version: 3, config: { timeoutSeconds } });
  const range = (max: number, given: string): string =>
    `config.timeoutSeconds: must be a whole number from 1 to ${String(max)}, not ${given}`;
  test.each([
    [POLICY.id, { name: 'Find policy', config: CONFIG }, 'version: is required'],
    [POLICY.id, { version: 3, id: POLICY.id }, 'id: cannot be changed and must not be sent'],
    [POLICY.id, { version: 3, selfUri: PATH }, 'selfUri: cannot be changed and must not be sent'],
    [POLICY.id, { version: 3, contract: {} }, 'contract: cannot be changed and must not be sent'],
    [POLICY.id, { version: 3, name: '' }, 'name: must be a text that is not empty'],
    [POLICY.id, { version: 3, config: [] }, 'config: must be an object'],
    [POLICY.id, seconds(0), range(60, '0')],
    [POLICY.id, seconds(61), range(60, '61')],
    [POLICY.id, seconds(2.5), range(60, '2.5')],
    [POLICY.id, seconds('10'), range(60, '"10"')],
    [POLICY.id, seconds(null), range(60, 'null')],
    ['custom_-_code', seconds(16), range(15, '16')],
    [
      'static_-_user',
      { version: 3, name: 'Get user' },
      'Action static_-_user is static and cannot be changed',
    ],
  ])('is refused where it breaks a rule: %s %j', async (id, body, message) => {
    const code = { ...POLICY, id: 'custom_-_code', category: 'Claims Function Data Actions' };
    const actions = [POLICY, code, { ...POLICY, id: 'static_-_user' }];
    const { org, send } = await signedIn({ objects: { actions } });
    const before = org.readText('action', id);
    const refused = await send('PATCH', `${ACTIONS}/${id}`, body);
    expect(refused.body).toMatchObject({ status: 400, code: 'bad.request', message });
    expect(org.readText('action', id)).toBe(before);
  });

  test.each([
    [{ kind: 'lie' }, 3, 20],
    [{ kind: 'status', status: 500, after: true }, 4, 10],
    [
      {
        kind: 'change-behind',
        change: (action: Record<string, unknown>) => {
          action['config'] = { timeoutSeconds: 30 };
        },
      },
      5,
      30,
    ],
  ] as const)('meets faults: %j', async (fault, version, timeoutSeconds) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.addFault({ ...fault, on: ({ method }) => method === 'PATCH' });
    await send('PATCH', PATH, { config: { ...CONFIG, timeoutSeconds: 10 }, version: 3 });
    expect(org.read('action', POLICY.id)).toMatchObject({ version, config: { timeoutSeconds } });
  });
});
