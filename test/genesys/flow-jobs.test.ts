import { describe, expect, it } from 'vitest';
import { publishFlow } from '../../src/genesys/flow-jobs.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { refusalOf } from '../support/genesys-org.js';
import { errorOf, lost, refused } from '../support/platform-answers.js';
import {
  JOB_ID,
  type JobOptions,
  jobOrg,
  LOOK,
  OPEN,
  OPENED,
  UPLOAD_URL,
} from '../support/platform-jobs.js';

const WHAT = 'the flow f-claims-line';
const YAML = Buffer.from('inboundCall:\r\n  name: Claims line # größer\r\n');
const UNDER_WAY = `nobody knows what became of the job ${JOB_ID}, which may go on in the org: `;

/** What a job threw, and what was asked. */
async function failureWith(options: JobOptions): Promise<{
  readonly message: string;
  readonly details: OrgError['details'];
  readonly calls: readonly string[];
  readonly uploaded: number;
}> {
  const { org, calls, uploads } = jobOrg(options);
  const { message, details } = await refusalOf(publishFlow(org, YAML, WHAT));
  return { message, details, calls, uploaded: uploads.length };
}

const status = (text: unknown): object => ({ id: JOB_ID, status: text });

describe('a job that publishes a flow', () => {
  it('is opened, given the text as it is, and waited for', async () => {
    const { org, asked, uploads } = jobOrg();
    await publishFlow(org, YAML, WHAT);
    expect(asked).toEqual([
      {
        what: WHAT,
        permission: 'architect:job:create',
        method: 'POST',
        path: '/api/v2/flows/jobs',
        isRepeatable: true,
        body: '{}',
      },
      {
        what: `the job of ${WHAT}`,
        permission: 'architect:job:view',
        method: 'GET',
        path: `/api/v2/flows/jobs/${JOB_ID}`,
        isRepeatable: true,
      },
    ]);
    expect(uploads).toEqual([
      {
        what: `the upload of ${WHAT}`,
        permission: 'architect:job:create',
        url: UPLOAD_URL,
        headers: OPENED.headers,
        body: YAML,
      },
    ]);
  });

  it('is looked at until it has ended, more and more seldom', async () => {
    const looks = [...Array<object>(8).fill(status('Started')), status('Success')];
    const { org, calls, clock, told } = jobOrg({ looks });
    await publishFlow(org, YAML, WHAT);
    expect(calls).toEqual([OPEN, ...Array<string>(9).fill(LOOK)]);
    expect(clock.waits).toEqual([1000, 1500, 2250, 3375, 5062.5, 7593.75, 10_000, 10_000, 10_000]);
    expect(told).toEqual(Array(3).fill(`10000: it is still at the job of ${WHAT}`));
  });

  it.each(['Success', 'SUCCESS', 'success'])('has ended well where it is %s', async (text) => {
    const { org, calls } = jobOrg({ looks: [status(text)] });
    await publishFlow(org, YAML, WHAT);
    expect(calls).toEqual([OPEN, LOOK]);
  });

  it.each([
    ['of a kind that is not known', status('Initializing')],
    ['much like a success', status('Success ')],
    ['no text', status(['Running'])],
    ['missing', {}],
    ['that of its prototype', '{"__proto__":{"status":"Success"}}'],
    ['not told, since the answer is null', 'null'],
    ['not told, since the answer is a list', '[{"status":"Failure"}]'],
    ['not told, since the answer is no JSON', 'Success'],
  ])('goes on where its state is %s', async (_, answer) => {
    const { org, calls } = jobOrg({ looks: [answer, answer, status('Success')] });
    await publishFlow(org, YAML, WHAT);
    expect(calls).toEqual([OPEN, LOOK, LOOK, LOOK]);
  });

  it('is left after ten minutes, as one that goes on', async () => {
    const { org, clock, calls } = jobOrg({ looks: [status('Started')] });
    const { message, details } = await refusalOf(publishFlow(org, YAML, WHAT));
    expect(message).toBe(`${UNDER_WAY}it did not end within 10 minutes`);
    expect(details).toEqual({ isUnderWay: true });
    const waited = clock.waits.reduce((sum, ms) => sum + ms, 0);
    expect([waited, calls.length]).toEqual([600_781.25, 65]);
  });

  it.each([
    ['refused', refused(404, { correlationId: 'c-404' })],
    ['lost', refused(502)],
    ['put off for good', refused(429, { retryAfter: '3600' })],
  ])('goes on where the look at it is %s', async (_, error) => {
    expect(await failureWith({ looks: [status('Started'), error] })).toEqual({
      message: UNDER_WAY + error.message,
      details: { ...error.details, isUnderWay: true },
      calls: [OPEN, LOOK, LOOK],
      uploaded: 1,
    });
  });

  it.each([7, null, { toString: 1 }, ['Success'], 'Succeeded'])(
    'has not ended with the status %j',
    async (odd) => {
      const { org, calls } = jobOrg({
        looks: [{ ...status('Started'), status: odd }, status('Success')],
      });
      await publishFlow(org, YAML, WHAT);
      expect(calls).toHaveLength(3);
    },
  );

  it('goes on where the wait for it is broken off', async () => {
    const clock = {
      now: () => 0,
      wait: () => Promise.reject(new Error('the run was interrupted')),
    };
    expect(await failureWith({ more: { clock } })).toMatchObject({
      message: `${UNDER_WAY}the run was interrupted`,
      details: { isUnderWay: true },
      calls: [OPEN],
    });
  });
});

describe('a job that failed', () => {
  const failed = (members: object): JobOptions => ({
    looks: [status('Started'), { ...status('Failure'), ...members }],
  });

  it('tells why, in the words of the org', async () => {
    const messages = [
      { type: 'error', text: 'Queue "Claims" is\n  not there.' },
      'Second',
      { message: 'Third' },
      { text: 7, message: 'not this one' },
      7,
      null,
      ['Fourth'],
    ];
    expect(await failureWith(failed({ messages }))).toEqual({
      message: `the org could not publish ${WHAT}: Queue "Claims" is not there.; Second; Third`,
      details: { isUnderWay: false },
      calls: [OPEN, LOOK, LOOK],
      uploaded: 1,
    });
  });

  it('tells why by its errors, where it has no messages', async () => {
    const { message } = await failureWith(
      failed({ messages: [], errors: [{ message: 'Broken YAML' }] }),
    );
    expect(message).toBe(`the org could not publish ${WHAT}: Broken YAML`);
  });

  it.each([
    ['nothing', {}],
    ['no messages', { messages: [] }],
    ['blanks', { messages: [' \n'], errors: [{ text: '' }] }],
    ['a text', { messages: 'Broken' }],
    ['an object', { messages: { 0: 'Broken' } }],
  ])('does not say why by %s', async (_, members) => {
    const { message } = await failureWith(failed(members));
    expect(message).toBe(`the org could not publish ${WHAT}: it does not say why`);
  });

  it('is told without what is secret, and not at any length', async () => {
    const text = `${'x'.repeat(495)}practice-token-00001`;
    const { message } = await failureWith({
      ...failed({ messages: [{ text }] }),
      more: { clean: (said) => said.replaceAll('practice-token-00001', '***') },
    });
    expect(message).toBe(`the org could not publish ${WHAT}: ${'x'.repeat(495)}***`);
    const long = await failureWith(failed({ messages: Array<string>(10_000).fill('Broken.') }));
    const said = 'Broken.; '.repeat(60).slice(0, 499);
    expect(long.message).toBe(`the org could not publish ${WHAT}: ${said}…`);
  });
});

describe('an upload', () => {
  it.each([400, 403, 404, 413, 499])('that is refused (%d) publishes nothing', async (code) => {
    const error = refused(code, { correlationId: 'c-1' });
    expect(await failureWith({ uploadFault: error })).toEqual({
      message: error.message,
      details: error.details,
      calls: [OPEN],
      uploaded: 1,
    });
  });

  it.each([
    ['broken', lost()],
    ['met by a failure', refused(503, { isUnknown: true })],
    ['sent elsewhere', refused(307)],
    ['met by a fault of the tool', new TypeError('no bytes')],
  ])('that is %s may be published all the same', async (_, error) => {
    const details = error instanceof OrgError ? error.details : {};
    expect(await failureWith({ uploadFault: error })).toEqual({
      message: UNDER_WAY + error.message,
      details: { ...details, isUnderWay: true },
      calls: [OPEN],
      uploaded: 1,
    });
  });

  it('takes the headers that are texts, under whatever name', async () => {
    const headers =
      '{"x-a":"1","x-b":2,"x-c":null,"x-d":["e"],"__proto__":"p","constructor":"c","":""}';
    const { org, uploads } = jobOrg({
      opened: `{"id":"${JOB_ID}","presignedUrl":"${UPLOAD_URL}","headers":${headers}}`,
    });
    await publishFlow(org, YAML, WHAT);
    expect(uploads.map((upload) => Object.entries(upload.headers))).toEqual([
      [
        ['x-a', '1'],
        ['__proto__', 'p'],
        ['constructor', 'c'],
        ['', ''],
      ],
    ]);
  });

  it.each([undefined, null, 7, [], true])('needs no headers: %j', async (headers) => {
    const { org, uploads } = jobOrg({ opened: { ...OPENED, headers } });
    await publishFlow(org, YAML, WHAT);
    expect(uploads.map((upload) => upload.headers)).toEqual([{}]);
  });
});

describe('a job that cannot be opened', () => {
  it('is told as it is refused', async () => {
    const error = refused(403, { correlationId: 'c-403' });
    expect(await failureWith({ opened: error })).toEqual({
      message: error.message,
      details: error.details,
      calls: [OPEN],
      uploaded: 0,
    });
  });

  it.each([
    ['has no id', { presignedUrl: UPLOAD_URL, headers: {} }],
    ['has an id that is no text', { ...OPENED, id: 7 }],
    ['has no address', { id: JOB_ID, headers: {} }],
    ['has an address that is no text', { ...OPENED, presignedUrl: { href: UPLOAD_URL } }],
    ['has them in its prototype', JSON.stringify({ x: OPENED }).replace('"x"', '"__proto__"')],
    ['is a list', [OPENED]],
    ['is null', 'null'],
    ['is no JSON', 'accepted'],
    ['is empty', Buffer.alloc(0)],
  ])('%s', async (_, opened) => {
    expect(await failureWith({ opened })).toEqual({
      message: `the org opened no job for ${WHAT}: it gave no address for the upload`,
      details: {},
      calls: [OPEN],
      uploaded: 0,
    });
  });

  it.each([
    '..',
    '../../oauth/token',
    'job-7/../x',
    '',
    'job 7',
    '%2e%2e',
    '?x=1',
    'j'.repeat(201),
  ])('has the id %j', async (id) => {
    const { message, calls, uploaded } = await failureWith({ opened: { ...OPENED, id } });
    expect(message).toMatch(/cannot be an id of the org$/);
    expect([calls, uploaded]).toEqual([[OPEN], 0]);
  });

  it('is no fault of the upload where something else goes wrong', async () => {
    const fault = new TypeError('a fault of the tool');
    const { org } = jobOrg({ opened: fault });
    expect(await errorOf(publishFlow(org, YAML, WHAT))).toBe(fault);
  });
});
