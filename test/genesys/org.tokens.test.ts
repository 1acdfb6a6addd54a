import { describe, expect, it } from 'vitest';
import type { OrgCall } from '../../src/genesys/org.js';
import {
  createFakeOrg,
  jsonAnswer,
  READ,
  refusalOf,
  tokenIn,
  tokenOf,
  WRITE,
} from '../support/genesys-org.js';

const TAKEN_BACK = jsonAnswer(401, { message: 'Invalid login credentials.' });

/** Reads of as many flows. */
function reads(count: number): OrgCall[] {
  return Array.from({ length: count }, (_, index) => ({
    ...READ,
    path: `/api/v2/flows/flow-${String(index)}`,
  }));
}

describe('the token', () => {
  it('is asked for once, however many ask the org at once', async () => {
    const { org, calls, signIns } = createFakeOrg({ latency: 50 });
    await Promise.all(reads(20).map(org.ask));
    expect(signIns).toHaveLength(1);
    expect(new Set(calls.map(tokenIn))).toEqual(new Set([tokenOf(1)]));
  });

  it('is a new one before the old one expires', async () => {
    const { org, clock, calls, signIns } = createFakeOrg();
    await org.ask(READ);
    clock.advance(200_000);
    await org.ask(READ);
    clock.advance(80_000);
    await org.ask(READ);
    expect(calls.map(tokenIn)).toEqual([tokenOf(1), tokenOf(1), tokenOf(2)]);
    expect(signIns).toHaveLength(2);
  });

  it.each([READ, WRITE])('is a new one where the org took it back: $method', async (call) => {
    const { org, calls, signIns, clock } = createFakeOrg({ replies: [TAKEN_BACK] });
    await org.ask(call);
    expect(calls.map(tokenIn)).toEqual([tokenOf(1), tokenOf(2)]);
    expect([signIns.length, clock.waits]).toEqual([2, []]);
  });

  it.each([READ, WRITE])('is not asked for for ever: $method', async (call) => {
    const { org, calls, signIns } = createFakeOrg({ replies: () => TAKEN_BACK });
    const { message, details } = await refusalOf(org.ask(call));
    expect(message).toBe(
      "the org does not take the credentials (401): check the client's id and secret, and that it is of this region: Invalid login credentials.",
    );
    expect(details).toEqual({ status: 401 });
    expect([calls.length, signIns.length]).toEqual([2, 2]);
  });

  it('is new once for one question, other faults between or not', async () => {
    const { org, calls } = createFakeOrg({
      replies: [TAKEN_BACK, jsonAnswer(503, {}), TAKEN_BACK],
    });
    expect((await refusalOf(org.ask(READ))).details.status).toBe(401);
    expect(calls.map(tokenIn)).toEqual([tokenOf(1), tokenOf(2), tokenOf(2)]);
  });

  it('is new once for all whose old one was taken back at the same time', async () => {
    const { org, calls, signIns } = createFakeOrg({
      latency: 30,
      replies: (request) => (tokenIn(request) === tokenOf(1) ? TAKEN_BACK : jsonAnswer(200, {})),
    });
    await Promise.all(reads(12).map(org.ask));
    expect(signIns).toHaveLength(2);
    expect(calls.filter((call) => tokenIn(call) === tokenOf(2))).toHaveLength(12);
  });

  it('is never sent where it has expired, however long the requests stand in line', async () => {
    const issued = new Map<string, number>();
    const expired: number[] = [];
    const { org, clock, calls } = createFakeOrg({
      replies: (request, index) => {
        const token = tokenIn(request) ?? '';
        const at = issued.get(token) ?? clock.now();
        issued.set(token, at);
        if (clock.now() < at + 299_000) return jsonAnswer(200, {});
        expired.push(index);
        return TAKEN_BACK;
      },
    });
    const results = await Promise.allSettled(reads(3000).map(org.ask));
    const reasons = results.flatMap((each) =>
      each.status === 'rejected' ? [String(each.reason)] : [],
    );
    expect(reasons.length, reasons[0]).toBe(0);
    expect(expired.length).toBe(0);
    expect(calls).toHaveLength(3000);
  });
});

describe('a sign-in that fails', () => {
  it.each([400, 401])(
    'is told in the words of the server, and nothing is asked: %d',
    async (status) => {
      const body = { error: 'invalid_client', error_description: 'client authentication failed' };
      const { org, calls } = createFakeOrg({ signIns: [jsonAnswer(status, body)] });
      const { message, details } = await refusalOf(org.ask(WRITE));
      expect(message).toMatch(/ client authentication failed$/);
      expect(details).toEqual({ status });
      expect(calls).toEqual([]);
    },
  );

  it('says what to check where the credentials are wrong', async () => {
    const { org } = createFakeOrg({ signIns: [jsonAnswer(401, {})] });
    expect((await refusalOf(org.ask(WRITE))).message).toBe(
      "the org does not take the credentials (401): check the client's id and secret, and that it is of this region",
    );
  });

  it('names no permission, for there is none', async () => {
    const { org } = createFakeOrg({ signIns: [jsonAnswer(403, {})] });
    expect((await refusalOf(org.ask(READ))).message).not.toMatch(/permission/);
  });

  it('is tried again where that may help, before a write too', async () => {
    const { org, calls, signIns, clock } = createFakeOrg({
      signIns: [
        jsonAnswer(503, {}),
        Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
        jsonAnswer(429, {}, { retryAfter: '2' }),
      ],
    });
    await org.ask(WRITE);
    expect([calls.length, signIns.length]).toEqual([1, 4]);
    expect(clock.waits).toEqual([500, 1000, 2000]);
  });

  it('leaves no doubt about a write that it was for', async () => {
    const { org, calls, signIns } = createFakeOrg({
      signIns: Array.from({ length: 5 }, () => jsonAnswer(503, {})),
    });
    const { details } = await refusalOf(org.ask(WRITE));
    expect(details).toEqual({ status: 503 });
    expect([calls.length, signIns.length]).toEqual([0, 5]);
  });
});
