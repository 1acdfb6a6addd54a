import { describe, expect, it } from 'vitest';
import type { DeployStatus, WriteOutcome } from '../../src/deploy/outcome.js';
import { writeObject } from '../../src/deploy/write-object.js';
import { dataActions } from '../../src/genesys/data-actions.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { ACTION_ID } from '../support/deploy-documents.js';
import { stillClock, unknownFault } from '../support/deploy-org.js';
import { BARE_ORG } from '../support/bare-org.js';
import { scriptedResource } from '../support/deploy-script.js';
import { DESIRED, FOUND, type Found, PLANNED } from '../support/deploy-writes.js';
import { indexText } from '../support/json-texts.js';

/** A server that takes no more for now. */
function busy(retryAfter?: string): OrgError {
  return new OrgError('the org takes no more requests for now (429) [correlation id c-429]', {
    status: 429,
    correlationId: 'c-429',
    isPassing: true,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** Writes the data action to an org that answers the writes and the reads as told, the last of each for ever. */
async function write(
  writes: readonly (OrgError | 'ok')[],
  reads: readonly Found[],
): Promise<{ outcome: WriteOutcome; calls: string; waits: readonly number[] }> {
  const resource = scriptedResource({
    like: dataActions,
    reads: reads.map((found) => FOUND[found]),
    writes,
  });
  const { clock, waits } = stillClock();
  const update = { resource, live: PLANNED, desired: indexText(JSON.stringify(DESIRED)) };
  const outcome = await writeObject(update, { org: { ...BARE_ORG, clock }, random: () => 1 });
  const calls = resource.calls.map((call) => call.replace(` ${ACTION_ID}`, '')).join();
  return { outcome, calls, waits };
}

describe('writeObject, to an org that takes no more for now', () => {
  it('waits as it is asked to, looks again, and sends it again', async () => {
    expect(await write([busy('7'), 'ok'], ['planned', 'planned', 'desired'])).toEqual({
      outcome: { status: 'applied', notes: [] },
      calls: 'read,write,read,write,read',
      waits: [7000],
    });
  });

  it('waits longer every time where it is not told how long, and gives up after five', async () => {
    expect(await write([busy()], ['planned'])).toEqual({
      outcome: { status: 'failed', notes: [busy().message], correlationId: 'c-429' },
      calls: `read,write${',read,write'.repeat(4)}`,
      waits: [1000, 2000, 4000, 8000],
    });
  });

  it('does not stand still for an hour', async () => {
    expect(await write([busy('3600')], ['planned'])).toMatchObject({
      outcome: { status: 'failed', correlationId: 'c-429' },
      calls: 'read,write',
      waits: [],
    });
  });

  it.each<[Found, DeployStatus]>([
    ['desired', 'unchanged'],
    ['other', 'drift'],
    ['gone', 'drift'],
    ['unreadable', 'failed'],
  ])('sends nothing more to an object that is %s after the wait: %s', async (found, status) => {
    const { outcome, calls } = await write([busy(), 'ok'], ['planned', found]);
    expect([outcome.status, calls]).toEqual([status, 'read,write,read']);
  });
});

describe('writeObject, after a write of which nobody knows, and a wait', () => {
  it.each<[Found, DeployStatus]>([
    ['desired', 'applied'],
    ['other', 'unverified'],
    ['gone', 'unverified'],
    ['unreadable', 'unverified'],
  ])('takes an object that is %s for what may be its own: %s', async (found, status) => {
    const { outcome, calls } = await write([unknownFault(), 'ok'], ['planned', 'planned', found]);
    expect([outcome.status, calls]).toEqual([status, 'read,write,read,read']);
  });

  it('looks once more where the next one is refused', async () => {
    const refused = new OrgError('the org refused it (400)', { status: 400 });
    const reads = ['planned', 'planned', 'planned', 'desired'] as const;
    const { outcome, calls } = await write([unknownFault(), refused], reads);
    expect([outcome.status, calls]).toEqual(['applied', 'read,write,read,read,write,read']);
  });
});
