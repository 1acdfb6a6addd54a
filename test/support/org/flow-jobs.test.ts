import { describe, expect, test } from 'vitest';
import { listAt, textAt, valueAt } from '../github/json.js';
import type { Send } from './call-org.js';
import { signedIn } from './signed-in.js';

const JOBS = '/api/v2/flows/jobs';
const ID = 'flow-claims';

const EXPORTED = {
  text: 'P0D0H1M0S0F',
  config: { lit: { pos: 1, text: 'P0D0H1M0S0F', type: 'dur' } },
  type: 'dur',
  outOfService: true,
};
const step = (type: string, name: string, more = {}): object => ({
  __type: type,
  name,
  useSuggestedTimeout: true,
  timeout: EXPORTED,
  ...more,
});
const seconds = (text: string): object => ({
  useSuggestedTimeout: false,
  timeout: { text, config: { lit: { pos: 1, text, type: 'dur' } }, type: 'dur' },
});
const configurationOf = (...actionList: object[]): object => ({
  name: 'Claims line',
  type: 'inboundcall',
  flowSequenceItemList: [{ __type: 'Task', actionList }],
});

const CLAIMS = {
  id: ID,
  name: 'Claims line',
  type: 'INBOUNDCALL',
  configuration: configurationOf(
    step('DataAction', 'Find policy'),
    step('SecureAction', 'Take payment'),
    step('BridgeServerAction', 'Old lookup', seconds('P0D0H0M8S0F')),
    step('DataAction', 'Find policy'),
    step('DataAction', 'Not in the file'),
  ),
};
const OBJECTS = { architectFlows: [CLAIMS] };

const YAML = `inboundCall:
  name: Claims line
  settingsActionDefaults:
    callData: { timeout: { lit: { seconds: 3 } } }
  tasks:
    - task:
        actions:
          - callData:
              name: Find policy # the first
              timeout: { lit: { seconds: 10 } }
              outputs:
                timeout:
                  actions:
                    - callDataSecure:
                        name: Take payment
                        timeout: { exp: "MakeDuration(0, 0, 1, 30, 500)" }
          - callBridge:
              name: Old lookup
              timeout: { noValue: true }
          - callData:
              name: Find policy
`;

describe('a job', () => {
  test('publishes the flow of its file, and tells so when it is asked the second time', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const made = await send('POST', JOBS);
    const id = textAt(made.body, 'id');
    const mark = textAt(made.body, 'headers', 'x-amz-meta-job');
    const presignedUrl = textAt(made.body, 'presignedUrl');
    const selfUri = `${JOBS}/${id}`;
    expect(made.body).toEqual({ id, presignedUrl, headers: { 'x-amz-meta-job': mark }, selfUri });
    expect(presignedUrl).toMatch(
      new RegExp(`^${org.url}/uploads/${id}\\?signature=[-\\da-f]{36}$`),
    );

    const uploaded = await upload(made.body, YAML);
    const polls = [
      await send('GET', selfUri),
      await send('GET', selfUri),
      await send('GET', selfUri),
    ];
    const ended = { id, status: 'Success', messages: [], flow: { id: ID }, selfUri };
    const started = { id, status: 'Started', messages: [], selfUri };
    expect([uploaded.status, ...polls.map(({ body }) => body)]).toEqual([
      200,
      started,
      ended,
      ended,
    ]);
    expect(org.publications).toEqual([{ flowId: ID, yaml: YAML }]);
    expect([org.writes, org.changes.map(({ method }) => method)]).toEqual([[], ['POST', 'PUT']]);
    expect(org.requests.at(-4)?.text).toBe(YAML);
  });

  test('gives the steps of the flow the timeouts of the file', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    await publish(send, YAML);
    const version = { id: '2.0' };
    expect(org.read('architect-flow', ID)).toEqual({
      ...CLAIMS,
      division: { id: 'division-home', name: 'Home' },
      savedVersion: version,
      checkedInVersion: version,
      publishedVersion: version,
      selfUri: `/api/v2/flows/${ID}`,
      configuration: configurationOf(
        step('DataAction', 'Find policy', seconds('P0D0H0M10S0F')),
        step('SecureAction', 'Take payment', seconds('P0D0H1M30S500F')),
        step('BridgeServerAction', 'Old lookup', {
          timeout: valueAt(seconds('P0D0H0M8S0F'), 'timeout'),
        }),
        step('DataAction', 'Find policy'),
        step('DataAction', 'Not in the file'),
      ),
    });
  });

  test('makes a flow of a name or a type that is new', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const ids: string[] = [];
    for (const file of [YAML.replace('Claims', 'Motor'), YAML.replace('inboundCall', 'botFlow')]) {
      ids.push(textAt((await publish(send, file)).body, 'flow', 'id'));
    }
    expect(ids.map((id) => org.read('architect-flow', id))).toMatchObject([
      { name: 'Motor line', type: 'INBOUNDCALL', publishedVersion: { id: '1.0' } },
      { name: 'Claims line', type: 'BOT', configuration: { type: 'bot' } },
    ]);
    const made = org.read('architect-flow', ids[0] ?? '');
    expect(listAt(made, 'configuration', 'flowSequenceItemList', 0, 'actionList')).toEqual([
      { __type: 'DataAction', name: 'Find policy', ...seconds('P0D0H0M10S0F') },
      { __type: 'SecureAction', name: 'Take payment', ...seconds('P0D0H1M30S500F') },
      { __type: 'BridgeServerAction', name: 'Old lookup', useSuggestedTimeout: true },
      { __type: 'DataAction', name: 'Find policy', useSuggestedTimeout: true },
    ]);
    expect(org.read('architect-flow', ID)).toMatchObject({ publishedVersion: { id: '1.0' } });
  });

  test.each([
    ['inboundCall: {name: Claims line, name', /^The file is no YAML: /],
    [YAML.replace('Claims line', '{{flow}}'), /^A placeholder, \{\{…\}\}, was not substituted\.$/],
    [`${YAML}---\n${YAML}`, /^The file is not one flow\.$/],
    ['services:\n  name: web\n', /^The file must have one type of flow at its top/],
    ['inboundCall:\n  tasks: []\n', /^inboundCall: a name is required\.$/],
    [
      YAML.replace('seconds: 10', 'minutes: 60'),
      /^Find policy: the timeout must be above 0 and below 60 minutes, not \{"lit":\{"minutes":60\}\}\.$/,
    ],
    [undefined, /^No file was uploaded\.$/],
  ])('fails, and says why: %s', async (yaml, text) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const before = org.readText('architect-flow', ID);
    const { body } = await publish(send, yaml);
    expect(body).toMatchObject({ status: 'Failure', messages: [{ type: 'Error' }] });
    expect(textAt(body, 'messages', 0, 'text')).toMatch(text);
    expect(org.readText('architect-flow', ID)).toBe(before);
    expect(org.publications).toEqual([]);
  });

  test('fails where somebody holds the flow', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.lock(ID, { id: 'user-ada', name: 'Ada' });
    const { body } = await publish(send, YAML);
    expect(textAt(body, 'messages', 0, 'text')).toBe('Flow is locked by Ada.');
    expect(org.publications).toEqual([]);
  });
});

describe('an upload', () => {
  test('is refused with a token, without the headers that were given, or with another signature', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const { body } = await send('POST', JOBS);
    const answers = [
      await upload(body, YAML, { headers: { authorization: `Bearer ${String(org.tokens[0])}` } }),
      await upload(body, YAML, { headers: { 'x-amz-meta-job': '' } }),
      await upload(body, YAML, { suffix: 'x' }),
      await fetch(textAt(body, 'presignedUrl')),
      await fetch(`${org.url}/uploads/nowhere`, { method: 'PUT', body: YAML }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 405, 404]);
    expect(org.requests.at(-1)?.correlationId).toBe(
      answers.at(-1)?.headers.get('ININ-Correlation-Id'),
    );
    expect(await answers[0]?.json()).toMatchObject({ status: 403, code: 'access.denied' });
    expect(org.publications).toEqual([]);
  });

  test('may come again, and publishes once', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const { body } = await send('POST', JOBS);
    org.addFault({ kind: 'reset', after: true, on: ({ path }) => path.startsWith('/uploads/') });
    await expect(upload(body, YAML)).rejects.toThrow();
    const again = await upload(body, YAML);
    expect([again.status, org.publications.length]).toEqual([200, 1]);
  });

  test.each([
    { kind: 'truncated' },
    { kind: 'slow', ms: 5 },
    { kind: 'status', status: 503, after: true },
  ] as const)('publishes where only its answer is lost: %j', async (fault) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const { body } = await send('POST', JOBS);
    org.failNext(fault);
    await upload(body, YAML).catch(() => undefined);
    expect(org.publications.length).toBe(1);
  });

  test('comes too late where the job has ended without it', async () => {
    const { send } = await signedIn({ objects: OBJECTS });
    const { body } = await send('POST', JOBS);
    const poll = (): ReturnType<Send> => send('GET', `${JOBS}/${textAt(body, 'id')}`);
    await poll();
    await poll();
    expect((await upload(body, YAML)).status).toBe(403);
  });
});

test('faults meet jobs as they meet all else', async () => {
  const { org, send } = await signedIn({ objects: OBJECTS });
  org.failNext({ kind: 'lie' });
  const lost = await send('POST', JOBS);
  const unknown = await upload(lost.body, YAML);
  const { body } = await send('POST', JOBS);
  org.failNext({
    kind: 'change-behind',
    change: (flow) => {
      flow['configuration'] = configurationOf();
    },
  });
  await upload(body, YAML);
  org.failNext({ kind: 'rate-limit', retryAfter: '1' });
  const polls: unknown[] = [];
  for (let poll = 0; poll < 3; poll++) {
    const answer = await send('GET', `${JOBS}/${textAt(body, 'id')}`);
    polls.push(valueAt(answer.body, 'status'));
  }
  expect([unknown.status, ...polls]).toEqual([404, 429, 'Started', 'Success']);
  expect(org.read('architect-flow', ID)).toMatchObject({
    savedVersion: { id: '3.0' },
    publishedVersion: { id: '3.0' },
    configuration: configurationOf(),
  });
});

/** Puts a file where a job wants it. */
function upload(
  job: unknown,
  yaml: string,
  { headers = {}, suffix = '' }: { headers?: Record<string, string>; suffix?: string } = {},
): Promise<Response> {
  const mark = textAt(job, 'headers', 'x-amz-meta-job');
  return fetch(`${textAt(job, 'presignedUrl')}${suffix}`, {
    method: 'PUT',
    headers: { 'x-amz-meta-job': mark, ...headers },
    body: yaml,
  });
}

/** Makes a job, gives it a file, if any, and asks until it has ended. */
async function publish(send: Send, yaml: string | undefined): ReturnType<Send> {
  const { body } = await send('POST', JOBS);
  if (yaml !== undefined) await upload(body, yaml);
  const path = `${JOBS}/${textAt(body, 'id')}`;
  await send('GET', path);
  return send('GET', path);
}
