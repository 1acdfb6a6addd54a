import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../src/genesys/http.js';
import { createOrg, type Upload } from '../../src/genesys/org.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { createClock } from '../support/genesys-clock.js';
import {
  connectionError,
  createFakeOrg,
  CREDENTIALS,
  jsonAnswer,
  READ,
  refusalOf,
  type Reply,
} from '../support/genesys-org.js';
import { UPLOAD_URL } from '../support/platform-jobs.js';

const WHAT = 'the upload of the flow f-claims-line';
const SIGNATURE = 'X-Amz-Signature=practice-signature-3f9a';
const DONE: Reply = { status: 200, bytes: Buffer.alloc(0) };

function upload(more: Partial<Upload> = {}): Upload {
  return {
    what: WHAT,
    permission: 'architect:job:create',
    url: UPLOAD_URL,
    headers: { 'x-amz-tagging': 'org=example' },
    body: Buffer.from('inboundCall:\n'),
    ...more,
  };
}

describe('an upload', () => {
  it('goes out with the headers that are given alone, and without a sign-in', async () => {
    const { org, calls, signIns } = createFakeOrg({ replies: [DONE] });
    await org.upload(upload());
    expect(signIns).toEqual([]);
    expect(calls).toEqual([
      {
        method: 'PUT',
        url: UPLOAD_URL,
        headers: { 'x-amz-tagging': 'org=example' },
        body: Buffer.from('inboundCall:\n'),
        timeoutMs: 30_000,
      },
    ]);
  });

  it('goes out without the token where there is one', async () => {
    const { org, calls } = createFakeOrg({ replies: [jsonAnswer(200, {}), DONE] });
    await org.ask(READ);
    await org.upload(upload({ headers: {} }));
    expect(calls[1]?.headers).toEqual({});
  });

  it.each([
    ['nothing', ''],
    ['XML', '<Result/>'],
    ['a page', '<html>'],
    ['JSON', '{"ok":true}'],
  ])('has come there where the answer is %s', async (_, text) => {
    const { org, calls } = createFakeOrg({ replies: [{ status: 201, bytes: Buffer.from(text) }] });
    await org.upload(upload());
    expect(calls).toHaveLength(1);
  });

  it('is tried again where that helps, with the same body', async () => {
    const { org, calls, clock } = createFakeOrg({
      replies: [
        jsonAnswer(503, {}),
        connectionError('ECONNRESET'),
        jsonAnswer(429, {}, { retryAfter: '2' }),
        DONE,
      ],
    });
    await org.upload(upload());
    expect(calls.map(({ body }) => String(body))).toEqual(Array(4).fill('inboundCall:\n'));
    expect(clock.waits).toHaveLength(3);
    expect(clock.waits.at(-1)).toBeGreaterThanOrEqual(2000);
  });

  it.each([301, 302, 307, 308])(
    'does not follow where it is sent elsewhere: %d',
    async (status) => {
      const { org, calls } = createFakeOrg({ replies: [jsonAnswer(status, {})] });
      const { details } = await refusalOf(org.upload(upload()));
      expect(details).toEqual({ status });
      expect(calls).toHaveLength(1);
    },
  );

  it.each([400, 401, 403, 404])('is refused once, and no token is blamed: %d', async (status) => {
    const { org, calls, signIns } = createFakeOrg({ replies: [jsonAnswer(status, {})] });
    const { details } = await refusalOf(org.upload(upload()));
    expect(details).toEqual({ status });
    expect([calls.length, signIns.length]).toEqual([1, 0]);
  });
});

describe('the address of an upload', () => {
  /** What is told of an upload that this becomes of, and of what the org says later. */
  const told = async (reply: Reply, url = UPLOAD_URL): Promise<string> => {
    const fake = createFakeOrg({ replies: () => reply });
    const error = await refusalOf(fake.org.upload(upload({ url })));
    return [String(error), error.stack, JSON.stringify(error.details), ...fake.told].join('\n');
  };

  it.each([
    ['a broken connection', new Error(`request to ${UPLOAD_URL} failed, reason: read ECONNRESET`)],
    ['a refusal', jsonAnswer(403, { message: `No access to ${UPLOAD_URL}` })],
    ['a refusal that quotes its end', jsonAnswer(400, { message: `Bad query ?${SIGNATURE}` })],
    ['a correlation id', jsonAnswer(500, {}, { correlationId: UPLOAD_URL })],
    ['a code', Object.assign(new Error(`?${SIGNATURE}`), { code: UPLOAD_URL })],
    ['a wait', jsonAnswer(429, { message: UPLOAD_URL }, { retryAfter: '5' })],
  ])('is in nothing that is told by %s', async (_, reply) => {
    const text = await told(reply);
    expect(text).toContain('***');
    expect(text).not.toMatch(/practice-signature|uploads\.example\.com/);
  });

  it('is in nothing that is told later, of whatever else', async () => {
    const { org } = createFakeOrg({ replies: [DONE] });
    await org.upload(upload());
    expect(org.clean(`see ${UPLOAD_URL} or ?${SIGNATURE}`)).toBe('see *** or ?X-Amz-Signature=***');
  });

  it('is hidden in its pieces, as they are written out and as they are meant', async () => {
    const url =
      'https://uploads.example.com/a?id=7&sig=practice%2Fsignature%20ü&X-Key=practice-key-5d21';
    const { org } = createFakeOrg({ replies: [DONE] });
    await org.upload(upload({ url }));
    const shown = [
      'sig=practice%2Fsignature%20%C3%BC',
      'the signature practice/signature ü does not match',
      '<Key>practice-key-5d21</Key>',
      'job 7 of uploads.example.com',
    ];
    expect(shown.map(org.clean)).toEqual([
      'sig=***',
      'the signature *** does not match',
      '<Key>***</Key>',
      'job 7 of uploads.example.com',
    ]);
  });

  it.each([
    'http://uploads.example.com/a',
    'http://api.mypurecloud.de/a',
    'http://127.0.0.1:8080/a',
    'http://localhost/a',
    'ftp://uploads.example.com/a',
    'file:///etc/hostname',
    'data:text/plain,a',
    'javascript:void(0)',
  ])('is not %s', async (url) => {
    const { org, calls, signIns } = createFakeOrg();
    const { message } = await refusalOf(org.upload(upload({ url })));
    expect(message).toBe('the org wants an upload to an address that does not begin with https://');
    expect([calls, signIns]).toEqual([[], []]);
  });

  it('is hidden however it is written', async () => {
    const url = 'HTTPS://Uploads.Example.com/practice-token/a';
    const { org } = createFakeOrg({ replies: [DONE] });
    await org.upload(upload({ url }));
    expect(org.clean(`${url} ${new URL(url).href}`)).toBe('*** ***');
  });

  it('is not one with a password, nor one within the API', async () => {
    const { org, calls } = createFakeOrg();
    const { message } = await refusalOf(
      org.upload(upload({ url: 'https://u:pw@uploads.example.com/a' })),
    );
    expect(message).toBe('the org wants an upload to an address that holds a password');
    const blob = upload({ url: 'blob:https://api.mypurecloud.de/a' });
    expect((await refusalOf(org.upload(blob))).message).toMatch(/does not begin with https/);
    expect(calls).toEqual([]);
  });

  it('is refused without a word on the roles of the client', async () => {
    const { org } = createFakeOrg({
      replies: [jsonAnswer(403, { message: 'Request has expired' })],
    });
    const { message } = await refusalOf(org.upload(upload()));
    expect(message).toMatch(
      /^the upload of the flow f-claims-line was refused \(403\): Request has expired/,
    );
  });

  it.each([
    '',
    '/uploads/a',
    '//uploads.example.com/a',
    'https://',
    'uploads.example.com',
    'https://[::1',
  ])('is not %j, which is none', async (url) => {
    const { org, calls } = createFakeOrg();
    const { message } = await refusalOf(org.upload(upload({ url })));
    expect(message).toBe('the org wants an upload to what is no address');
    expect(calls).toEqual([]);
  });

  it('may be without https only where the API of a test is, too', async () => {
    const sent: HttpRequest[] = [];
    const { upload: put } = createOrg({
      address: { api: 'http://127.0.0.1:8080/genesys', login: 'http://127.0.0.1:8080' },
      credentials: CREDENTIALS,
      secrets: createSecrets(),
      send: (request) => {
        sent.push(request);
        return Promise.resolve({ status: 200, bytes: Buffer.alloc(0) });
      },
      clock: createClock(),
      random: () => 0.5,
    });
    await put(upload({ url: 'http://127.0.0.1:8080/uploads/a' }));
    expect(sent.map(({ url }) => url)).toEqual(['http://127.0.0.1:8080/uploads/a']);
    for (const url of [
      'http://127.0.0.1:8081/a',
      'http://localhost:8080/a',
      'http://127.0.0.1/a',
    ]) {
      await refusalOf(put(upload({ url })));
    }
    expect(sent).toHaveLength(1);
  });
});
