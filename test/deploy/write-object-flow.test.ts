import { describe, expect, it } from 'vitest';
import { writeObject } from '../../src/deploy/write-object.js';
import { flows } from '../../src/genesys/flows.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { callNode, flowObject, liveObject } from '../support/deploy-documents.js';
import { stillClock, unknownFault } from '../support/deploy-org.js';
import { BARE_ORG } from '../support/bare-org.js';
import { scriptedResource } from '../support/deploy-script.js';
import { indexText } from '../support/json-texts.js';

describe('writeObject of a flow', () => {
  const update = (
    resource: ReturnType<typeof scriptedResource>,
  ): Parameters<typeof writeObject>[0] => ({
    resource,
    live: liveObject(flowObject([callNode('a', 3000)])),
    desired: indexText(JSON.stringify(flowObject([callNode('a', 5000)]))),
  });
  const before = flowObject([callNode('a', 3000)], { version: '15.0' });

  it('names who holds the lock, and does not try again', async () => {
    const words = 'the flow f is locked, in use, or was changed meanwhile (409): version conflict';
    const locked = { ...before, lockedUser: { id: 'u1', name: 'Ada Lovelace' } };
    const resource = scriptedResource({
      like: flows,
      reads: [liveObject(before), liveObject(locked)],
      writes: [new OrgError(words, { status: 409, correlationId: 'c-1' })],
    });
    const { clock, waits } = stillClock();
    const outcome = await writeObject(update(resource), {
      org: { ...BARE_ORG, clock },
      random: () => 1,
    });
    expect(outcome).toEqual({
      status: 'locked',
      notes: ['"Ada Lovelace" works on it in the org', words],
      correlationId: 'c-1',
    });
    expect([resource.calls.length, waits]).toEqual([3, []]);
  });

  it('sends nothing that the server makes by itself', async () => {
    const made = { selfUri: '/x', dateModified: '2026-01-02', modifiedBy: { id: 'u1' } };
    const after = flowObject([callNode('a', 5000)], { version: '16.0' });
    const reads = [liveObject({ ...before, ...made }), liveObject(after)];
    const resource = scriptedResource({ like: flows, reads });
    const { clock } = stillClock();
    const outcome = await writeObject(update(resource), {
      org: { ...BARE_ORG, clock },
      random: () => 1,
    });
    expect(outcome).toEqual({ status: 'applied', notes: [] });
    expect(resource.bodies.map((body): unknown => JSON.parse(body))).toEqual([
      flowObject([callNode('a', 5000)], { version: '15.0' }),
    ]);
  });

  it('ends where somebody wants the run to end while it waits', async () => {
    const resource = scriptedResource({
      like: flows,
      reads: [liveObject(flowObject([callNode('a', 3000)]))],
      writes: [unknownFault()],
    });
    const wait = (): Promise<void> => Promise.reject(new OrgError('the run was interrupted'));
    const outcome = await writeObject(update(resource), {
      org: { ...BARE_ORG, clock: { now: () => 0, wait } },
      random: () => 1,
    });
    expect(outcome.status).toBe('failed');
    expect(outcome.notes.join()).toMatch(/interrupted/);
    expect(resource.bodies).toHaveLength(1);
  });
});
