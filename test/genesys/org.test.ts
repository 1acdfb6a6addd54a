import { describe, expect, it } from 'vitest';
import { OrgError } from '../../src/genesys/org-error.js';
import {
  createFakeOrg,
  jsonAnswer,
  READ,
  refusalOf,
  tokenOf,
  WRITE,
} from '../support/genesys-org.js';

describe('the org', () => {
  it('is not asked before somebody asks', () => {
    const { org, calls, signIns } = createFakeOrg();
    expect(org.api).toBe('https://api.mypurecloud.de');
    expect([calls, signIns]).toEqual([[], []]);
  });

  it('is asked at its API, with the token of the sign-in', async () => {
    const { org, calls, signIns } = createFakeOrg({ replies: [jsonAnswer(200, { id: 'a' })] });
    expect((await org.ask(READ)).toString()).toBe('{"id":"a"}');
    expect(signIns).toHaveLength(1);
    expect(calls).toEqual([
      {
        method: 'GET',
        url: 'https://api.mypurecloud.de/api/v2/flows/flow-billing',
        headers: { authorization: `Bearer ${tokenOf(1)}`, accept: 'application/json' },
        timeoutMs: 30_000,
      },
    ]);
  });

  it('is sent JSON, in the time that is given', async () => {
    const { org, calls } = createFakeOrg();
    await org.ask({ ...WRITE, body: Buffer.from('{"name":"Billing"}'), timeoutMs: 90_000 });
    expect(calls).toEqual([
      {
        method: 'PUT',
        url: 'https://api.mypurecloud.de/api/v2/flows/flow-billing',
        headers: {
          authorization: `Bearer ${tokenOf(1)}`,
          accept: 'application/json',
          'content-type': 'application/json',
        },
        body: Buffer.from('{"name":"Billing"}'),
        timeoutMs: 90_000,
      },
    ]);
  });

  it('gives a success as it came, to the byte, and nothing where it says nothing', async () => {
    const bytes = Buffer.from(' {"id":"a", "n":12345678901234567890}\n');
    const { org } = createFakeOrg({
      replies: [
        { status: 200, bytes },
        { status: 204, bytes: Buffer.alloc(0) },
        { status: 202, bytes: Buffer.from('null') },
      ],
    });
    expect(await org.ask(READ)).toEqual(bytes);
    expect(await org.ask(WRITE)).toEqual(Buffer.alloc(0));
    expect((await org.ask(WRITE)).toString()).toBe('null');
  });

  it('is read, and told with the correlation id where that cannot be done', async () => {
    const correlationId = '8f2b6c1d';
    const { org } = createFakeOrg({ replies: () => jsonAnswer(200, ['a'], { correlationId }) });
    expect(await org.read(READ, (body) => body.toString())).toBe('["a"]');
    const reading = org.read(READ, () => {
      throw new OrgError('the org answered the flow with something else', { left: 'a lock' });
    });
    const { message, details } = await refusalOf(reading);
    expect(message).toBe('the org answered the flow with something else [correlation id 8f2b6c1d]');
    expect(details).toEqual({ left: 'a lock', correlationId });
    const fault = new TypeError('a fault of ours');
    await expect(
      org.read(READ, () => {
        throw fault;
      }),
    ).rejects.toBe(fault);
  });

  it.each([301, 302, 307, 400, 403, 404, 405, 408, 409, 410, 413, 415, 422, 500, 501])(
    'is not asked again where it refuses: %d',
    async (status) => {
      const correlationId = '8f2b6c1d';
      const reply = jsonAnswer(status, { message: 'No.' }, { correlationId });
      const { org, calls, clock } = createFakeOrg({ replies: [reply] });
      const { message, details } = await refusalOf(org.ask(READ));
      expect(message).toMatch(
        new RegExp(`\\(${String(status)}\\).*\\[correlation id 8f2b6c1d\\]$`),
      );
      expect(details).toEqual({ status, correlationId });
      expect([calls.length, clock.waits]).toEqual([1, []]);
    },
  );

  it('answers one question while another one waits', async () => {
    const { org, clock } = createFakeOrg({
      replies: ({ url }, index) =>
        url.endsWith('slow') && index < 2
          ? jsonAnswer(429, {}, { retryAfter: '60' })
          : jsonAnswer(200, { at: url.slice(-4) }),
    });
    const ended: string[] = [];
    const ask = async (id: string): Promise<void> => {
      const bytes = await org.ask({ ...READ, path: `/api/v2/flows/${id}` });
      ended.push(bytes.toString());
    };
    await Promise.all(['slow', 'fast', 'next', 'last'].map(ask));
    expect(ended).toEqual(['{"at":"fast"}', '{"at":"next"}', '{"at":"last"}', '{"at":"slow"}']);
    expect(clock.waits).toEqual([60_000]);
  });
});

describe('the requests of a run', () => {
  const MINUTE = 60_000;

  it('are four at once, and fewer than 300 a minute, over a thousand of them', async () => {
    const { org, calls, times, mostOpen } = createFakeOrg({ latency: 40 });
    await Promise.all(
      Array.from({ length: 1000 }, (_, i) =>
        org.ask({ ...READ, path: `/api/v2/flows/flow-${String(i)}` }),
      ),
    );
    const counts = times.map(
      (from) => times.filter((at) => at >= from && at < from + MINUTE).length,
    );
    expect(Math.max(...counts)).toBeLessThan(300);
    expect(mostOpen()).toBe(4);
    expect(new Set(calls.map(({ url }) => url)).size).toBe(1000);
  });

  it('are that with the sign-ins and the further tries counted', async () => {
    const { org, calls, signIns, times, mostOpen } = createFakeOrg({
      latency: 5,
      tokenSeconds: 20,
      replies: (_, index) =>
        index % 5 === 0 ? jsonAnswer(503, {}, { retryAfter: '1' }) : jsonAnswer(200, {}),
    });
    const results = await Promise.allSettled(Array.from({ length: 800 }, () => org.ask(READ)));
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    const counts = times.map(
      (from) => times.filter((at) => at >= from && at < from + MINUTE).length,
    );
    expect(Math.max(...counts)).toBeLessThan(300);
    expect(mostOpen()).toBe(4);
    expect(times).toHaveLength(calls.length + signIns.length);
  });
});
