import { describe, expect, it } from 'vitest';
import { flows } from '../../src/genesys/flows.js';
import type { FaultKind } from '../support/org/start-org.js';
import { refusalOf } from '../support/genesys-org.js';
import { askedOf, reachOrg, type ReachedOrg } from '../support/genesys-stand-in.js';
import { liveWithId } from '../support/bare-org.js';

const BILLING = { id: 'flow-billing', name: 'Billing', flowData: { nodes: [] } };
const CHANGED = Buffer.from('{"name":"Billing","flowData":{"nodes":[]},"note":"mended"}');

function reachBilling(tokenSeconds = 299): Promise<ReachedOrg> {
  return reachOrg({ objects: { flows: [BILLING] }, tokenSeconds });
}

/** Lets the next call meet a fault, the sign-in excepted. */
function failNextCall({ server }: ReachedOrg, fault: FaultKind, times = 1): void {
  server.addFault({ ...fault, times, on: ({ path }) => path !== '/oauth/token' });
}

/** Faults of a try, each with what a write leaves behind that meets it. */
const FAULTS: readonly (readonly [fault: FaultKind, isWritten: boolean])[] = [
  [{ kind: 'status', status: 502 }, false],
  [{ kind: 'status', status: 503, after: true }, true],
  [{ kind: 'status', status: 504, after: true }, true],
  [{ kind: 'reset', after: false }, false],
  [{ kind: 'reset', after: true }, true],
  [{ kind: 'truncated' }, true],
  [{ kind: 'garbage' }, false],
];

describe('over HTTP', () => {
  it.each(FAULTS)('a read goes through in the end: %j', async (fault) => {
    const reached = await reachBilling();
    failNextCall(reached, fault, 4);
    const live = await flows.read(reached.org, BILLING.id);
    expect(live?.name).toBe('Billing');
    expect(askedOf(reached.server)).toHaveLength(5);
    expect(reached.clock.waits).toEqual([500, 1000, 2000, 4000]);
  });

  it.each(FAULTS)('a write is sent once, and said to be in doubt: %j', async (fault, isWritten) => {
    const reached = await reachBilling();
    failNextCall(reached, fault);
    const { details } = await refusalOf(flows.write(reached.org, liveWithId(BILLING.id), CHANGED));
    expect(details.isUnknown).toBe(true);
    expect(reached.server.writes).toHaveLength(1);
    const held = reached.server.readText('flow', BILLING.id);
    expect(held?.includes('mended')).toBe(isWritten);
  });

  it('a write is left to whoever asked, with what the server asks', async () => {
    const reached = await reachBilling();
    failNextCall(reached, { kind: 'rate-limit', retryAfter: '17' });
    const { details } = await refusalOf(flows.write(reached.org, liveWithId(BILLING.id), CHANGED));
    expect(details).toMatchObject({ status: 429, isPassing: true, retryAfter: '17' });
    expect(reached.server.writes.map(({ status }) => status)).toEqual([429]);
    expect(reached.clock.waits).toEqual([]);
  });

  it('a token that the org took back is replaced', async () => {
    const { org, server } = await reachBilling();
    await flows.read(org, BILLING.id);
    server.expireTokens();
    await flows.write(org, liveWithId(BILLING.id), CHANGED);
    expect(server.tokens).toHaveLength(2);
    expect(server.writes.map(({ status }) => status)).toEqual([401, 200]);
  });

  it('a token is used for no longer than it holds', async () => {
    const { org, server, clock } = await reachBilling(60);
    await flows.read(org, BILLING.id);
    clock.advance(47_000);
    await flows.read(org, BILLING.id);
    expect(server.tokens).toHaveLength(1);
    clock.advance(2000);
    await flows.read(org, BILLING.id);
    expect(server.tokens).toHaveLength(2);
  });

  it('no more than four requests are open at once', async () => {
    const { org, server } = await reachBilling();
    server.addFault({ kind: 'slow', ms: 5, times: 40, on: () => true });
    await Promise.all(Array.from({ length: 40 }, () => flows.read(org, BILLING.id)));
    expect(server.maxConcurrent).toBe(4);
    expect(server.tokens).toHaveLength(1);
  });

  it('wrong credentials are told, with the correlation id and nothing else', async () => {
    const reached = await reachBilling();
    reached.server.failNext({ kind: 'status', status: 401, body: { description: 'no client' } });
    const { message, details } = await refusalOf(flows.read(reached.org, BILLING.id));
    expect(message).toBe(
      `the org does not take the credentials (401): check the client's id and secret, and that it is of this region: no client [correlation id ${String(details.correlationId)}]`,
    );
    expect(askedOf(reached.server)).toEqual([]);
  });
});
