import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../src/genesys/http.js';
import {
  connectionError,
  createFakeOrg,
  type FakeOrg,
  jsonAnswer,
  READ,
  refusalOf,
  type Reply,
  WRITE,
} from '../support/genesys-org.js';
import { START } from '../support/genesys-clock.js';

function tooMany(retryAfter?: string): HttpAnswer {
  return jsonAnswer(429, {}, retryAfter === undefined ? {} : { retryAfter });
}

const inSeconds = (seconds: number): string => new Date(START + seconds * 1000).toUTCString();

const WEB_PAGE: HttpAnswer = { status: 200, bytes: Buffer.from('<!doctype html><p>Hello</p>') };

/** What leaves open whether a request took effect. */
const UNKNOWN: readonly (readonly [what: string, reply: Reply])[] = [
  ['502', jsonAnswer(502, {})],
  ['503', jsonAnswer(503, {})],
  ['504', jsonAnswer(504, {})],
  ['a connection that is reset', connectionError('ECONNRESET')],
  ['a connection that breaks off', connectionError('EPIPE', 'write')],
  ['a connection that falls silent', connectionError('ETIMEDOUT')],
  ['a route that is lost meanwhile', connectionError('EHOSTUNREACH')],
  ['a network that is lost meanwhile', connectionError('ENETUNREACH')],
  ['an answer that ends too early', new Error('Premature close')],
  ['no answer in time', Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ['a web page instead of an answer', WEB_PAGE],
  ['half an answer', { status: 200, bytes: Buffer.from('{"id":"flow-bil') }],
];

/** What happens before anything was sent. */
const NEVER_SENT = [
  connectionError('ECONNREFUSED', 'connect'),
  connectionError('EHOSTUNREACH', 'connect'),
  connectionError('ENETUNREACH', 'connect'),
  connectionError('ENOTFOUND', 'getaddrinfo'),
  connectionError('EAI_AGAIN', 'getaddrinfo'),
].map((error) => [error.message, error] as const);

/** An org that meets every call with the same. */
function always(reply: Reply): FakeOrg {
  return createFakeOrg({ replies: () => reply });
}

describe.each([
  ['a read', READ],
  ['a write', WRITE],
])('after 429 %s', (_, call) => {
  it.each([
    ['seconds', '7', [7000]],
    ['a date', inSeconds(90), [89_998]],
    ['nothing', undefined, [500]],
    ['a date that is past', inSeconds(-90), [0]],
    ['as long as is waited at all', '120', [120_000]],
  ])('is sent again when the server says: %s', async (_name, retryAfter, waits) => {
    const { org, calls, clock } = createFakeOrg({ replies: [tooMany(retryAfter)] });
    await org.ask(call);
    expect([calls.length, clock.waits]).toEqual([2, waits]);
  });

  it.each(['121', '86400', '9999999999', inSeconds(3600)])(
    'is not sent again where that would take too long: %s',
    async (retryAfter) => {
      const { org, calls, clock } = createFakeOrg({ replies: [tooMany(retryAfter)] });
      expect((await refusalOf(org.ask(call))).message).toBe(
        'the org takes no more requests for now (429): try again in a few minutes',
      );
      expect([calls.length, clock.waits]).toEqual([1, []]);
    },
  );

  it('is tried five times', async () => {
    const { org, calls, clock } = always(tooMany());
    expect((await refusalOf(org.ask(call))).details).toEqual({ status: 429 });
    expect([calls.length, clock.waits]).toEqual([5, [500, 1000, 2000, 4000]]);
  });

  it('waits for a time at random', async () => {
    const { org, clock } = createFakeOrg({ replies: () => tooMany(), random: () => 0.01 });
    await refusalOf(org.ask(call));
    expect(clock.waits).toEqual([10, 20, 40, 80]);
  });
});

describe('a read', () => {
  it.each(UNKNOWN)('is tried again after %s', async (_, reply) => {
    const { org, calls, clock } = createFakeOrg({ replies: [reply] });
    expect((await org.ask(READ)).toString()).toBe('{}');
    expect([calls.length, clock.waits]).toEqual([2, [500]]);
  });

  it.each([...UNKNOWN, ...NEVER_SENT])('is tried five times after %s', async (_, reply) => {
    const { org, calls, clock } = always(reply);
    const { details } = await refusalOf(org.ask(READ));
    expect([calls.length, clock.waits]).toEqual([5, [500, 1000, 2000, 4000]]);
    expect(details.isUnknown).toBeUndefined();
  });

  it('waits as a gateway asks', async () => {
    const { org, clock } = createFakeOrg({ replies: [jsonAnswer(503, {}, { retryAfter: '11' })] });
    await org.ask(READ);
    expect(clock.waits).toEqual([11_000]);
  });

  it.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('is not tried again where the server is not who it should be: %s', async (code) => {
    const { org, calls } = always(connectionError(code, 'connect'));
    await refusalOf(org.ask(READ));
    expect(calls).toHaveLength(1);
  });

  it('is not tried again where the answer was too large', async () => {
    const { org, calls } = always(Object.assign(new Error('over limit'), { type: 'max-size' }));
    expect((await refusalOf(org.ask(READ))).message).toBe(
      'no answer from the org to the flow flow-billing: over limit',
    );
    expect(calls).toHaveLength(1);
  });
});

describe('a write', () => {
  it.each([...UNKNOWN, ['500', jsonAnswer(500, {})] as const])(
    'is never sent again after %s, and said to be in doubt',
    async (_, reply) => {
      const { org, calls, clock } = always(reply);
      expect((await refusalOf(org.ask(WRITE))).details.isUnknown).toBe(true);
      expect([calls.length, clock.waits]).toEqual([1, []]);
    },
  );

  it('is in doubt too where its answer was too large', async () => {
    const { org, calls } = always(Object.assign(new Error('over limit'), { type: 'max-size' }));
    expect((await refusalOf(org.ask(WRITE))).details.isUnknown).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it.each(NEVER_SENT)('is sent again where it was not sent at all: %s', async (_, error) => {
    const { org, calls } = createFakeOrg({ replies: [error, error] });
    expect((await org.ask(WRITE)).toString()).toBe('{}');
    expect(calls).toHaveLength(3);
  });

  it.each(NEVER_SENT)('is in no doubt where it was not sent at all: %s', async (_, error) => {
    const { org, calls } = always(error);
    expect((await refusalOf(org.ask(WRITE))).details.isUnknown).toBeUndefined();
    expect(calls).toHaveLength(5);
  });

  it.each([400, 401, 403, 404, 409, 429])('is in no doubt after a refusal: %d', async (status) => {
    const { org } = always(jsonAnswer(status, {}));
    expect((await refusalOf(org.ask(WRITE))).details).toEqual({ status });
  });

  it('is in doubt after a token was new and the answer lost', async () => {
    const { org, calls } = createFakeOrg({
      replies: [jsonAnswer(401, {}), connectionError('ECONNRESET')],
    });
    expect((await refusalOf(org.ask(WRITE))).details.isUnknown).toBe(true);
    expect(calls).toHaveLength(2);
  });
});

describe('what is told', () => {
  it.each([
    [connectionError('ECONNRESET'), 'read ECONNRESET'],
    [Object.assign(new Error('aborted'), { name: 'AbortError' }), 'it took too long'],
    [new Error('a\r\nb\tc'), 'a b c'],
    [new Error('x'.repeat(900)), `${'x'.repeat(199)}…`],
  ])('of a connection that failed is why', async (error, why) => {
    const { message, details } = await refusalOf(always(error).org.ask(WRITE));
    expect(message).toBe(`no answer from the org to the flow flow-billing: ${why}`);
    expect(details).toEqual({ isUnknown: true });
  });

  it('of an answer that is no JSON is that, with the correlation id', async () => {
    const { org } = always({ ...WEB_PAGE, correlationId: '8f2b6c1d' });
    const { message, details } = await refusalOf(org.ask(WRITE));
    expect(message).toBe(
      'the org answered the flow flow-billing with something that is not JSON [correlation id 8f2b6c1d]',
    );
    expect(details).toEqual({ status: 200, correlationId: '8f2b6c1d', isUnknown: true });
  });

  it('of a doubtful write is what the server said, with the correlation id', async () => {
    const { org } = always(jsonAnswer(504, { message: 'Slow.' }, { correlationId: '8f2b6c1d' }));
    const { message, details } = await refusalOf(org.ask(WRITE));
    expect(message).toBe(
      'the org failed at the flow flow-billing (504): Slow. [correlation id 8f2b6c1d]',
    );
    expect(details).toEqual({ status: 504, correlationId: '8f2b6c1d', isUnknown: true });
  });

  it('of a wait is how long it is and what for, where it is long', async () => {
    const { org, told } = createFakeOrg({
      replies: [tooMany('1'), tooMany('2.5'), tooMany('3'), tooMany('61')],
    });
    await org.ask(READ);
    const why = 'the org takes no more requests for now (429): try again in a few minutes';
    expect(told).toEqual([`waiting 3 s for the org: ${why}`, `waiting 61 s for the org: ${why}`]);
  });
});
