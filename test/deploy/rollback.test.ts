import { describe, expect, it } from 'vitest';
import { type Applied, applyPlan } from '../../src/deploy/apply.js';
import { type BackedUp, readBackup, writeBackup } from '../../src/deploy/backup.js';
import { planDocuments } from '../../src/deploy/plan.js';
import type { Planned } from '../../src/deploy/plan-entry.js';
import { planRollback } from '../../src/deploy/rollback.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { RUN } from '../support/deploy-backups.js';
import {
  actionObject,
  API_ID,
  API_NAME,
  apiObject,
  callNode,
  type Content,
  FLOW_ID,
  flowObject,
  repoDocuments,
} from '../support/deploy-documents.js';
import { memoryOrg, type MemoryOrg, type OrgContent } from '../support/deploy-org.js';
import { makeTree } from '../support/file-tree.js';
import { rebuild } from '../support/json-texts.js';

/** Applies a plan and gives what became of it, and where the objects were kept. */
function apply(planned: readonly Planned[], org: MemoryOrg): Promise<Applied> {
  const folder = makeTree();
  return applyPlan(planned, {
    org,
    random: () => 0,
    isInterrupted: () => false,
    backUp: (updates) => writeBackup(folder, updates, RUN),
    onEntry: () => undefined,
  });
}

/** Deploys documents, and gives the org after it and what was kept. */
async function deployed(
  documents: Content,
  content: OrgContent,
): Promise<{ org: MemoryOrg; kept: BackedUp[]; statuses: string[] }> {
  const org = memoryOrg(content);
  const planned = await planDocuments(repoDocuments(documents), {
    org,
    strategy: 'timeouts',
    onDrift: 'refuse',
  });
  const { entries, backup = '' } = await apply(planned, org);
  const statuses = entries.map(({ status }) => status);
  return { org, kept: readBackup(backup, 'backups/run'), statuses };
}

const BEFORE = {
  apis: [apiObject(3000, { selfUri: '/x', dateModified: '2026-01-01' })],
  actions: [actionObject(4000, { version: 7, description: 'Kept' })],
  flows: [flowObject([callNode('a', 3000), callNode('b', undefined)], { version: '14.0' })],
};
const DOCUMENTS = [
  apiObject(5000),
  actionObject(8000),
  flowObject([callNode('a', 5000), callNode('b', 9000)]),
];

describe('planRollback', () => {
  it('plans to send back what was kept, and tells which timeouts that changes', async () => {
    const { org, kept } = await deployed([flowObject([callNode('a', 5000), callNode('b', 9000)])], {
      flows: BEFORE.flows,
    });
    const [planned] = await planRollback(kept, org);
    const { liveHash, desiredHash, ...entry } = planned?.entry ?? { liveHash: '', desiredHash: '' };
    expect(entry).toEqual({
      file: 'flows/support.json',
      pointer: '',
      format: 'flow-export',
      id: FLOW_ID,
      name: 'Support inbound',
      status: 'update',
      notes: [],
      changes: [
        {
          pointer: '/flowData/nodes/0/dataAction/timeout',
          id: 'a',
          name: 'Call a',
          from: 5000,
          to: 3000,
          unit: 'ms',
        },
        {
          pointer: '/flowData/nodes/1/dataAction/timeout',
          id: 'b',
          name: 'Call b',
          from: 9000,
          to: null,
          unit: 'ms',
        },
      ],
    });
    expect(liveHash).toBe(kept[0]?.writtenHash);
    expect(desiredHash).not.toBe(liveHash);
    const update = planned?.update;
    expect(update === undefined ? undefined : rebuild(update.desired)).toEqual(BEFORE.flows[0]);
  });

  it('only reads', async () => {
    const { org, kept } = await deployed(DOCUMENTS, BEFORE);
    const writes = org.writes().length;
    await planRollback(kept, org);
    expect(org.writes()).toHaveLength(writes);
  });

  it('does nothing where the org has it already', async () => {
    const { org, kept } = await deployed([apiObject(5000)], { apis: BEFORE.apis });
    org.put('apis', apiObject(3000));
    const [planned] = await planRollback(kept, org);
    expect(planned).toMatchObject({ entry: { status: 'unchanged', changes: [], notes: [] } });
    expect(planned).not.toHaveProperty('update');
  });

  it.each([
    ['its timeout', apiObject(9000)],
    ['something else of it', apiObject(5000, { description: 'x' })],
  ])('leaves an object of which somebody changed %s since', async (_, live) => {
    const { org, kept } = await deployed([apiObject(5000)], { apis: BEFORE.apis });
    org.put('apis', live);
    const [planned] = await planRollback(kept, org);
    expect(planned).toMatchObject({
      entry: {
        status: 'drift',
        id: API_ID,
        name: API_NAME,
        notes: ['it is not what the deploy wrote: somebody changed it in the org since'],
      },
    });
    expect(planned).not.toHaveProperty('update');
  });

  it('does not take what the server makes by itself for a change', async () => {
    const { org, kept } = await deployed([apiObject(5000)], { apis: BEFORE.apis });
    org.put('apis', apiObject(5000, { dateModified: '2026-06-06', selfUri: '/y', version: 99 }));
    expect((await planRollback(kept, org)).map(({ entry }) => entry.status)).toEqual(['update']);
  });

  it('tells of an object that is gone', async () => {
    const { org, kept } = await deployed([apiObject(5000)], { apis: BEFORE.apis });
    org.remove('apis', API_ID);
    expect(await planRollback(kept, org)).toMatchObject([
      { entry: { status: 'missing', notes: ['it is not in the org any more'] } },
    ]);
  });

  it('tells who works on a flow', async () => {
    const { org, kept } = await deployed([flowObject([callNode('a', 5000)])], {
      flows: [flowObject([callNode('a', 3000)])],
    });
    org.put('flows', flowObject([callNode('a', 5000)], { lockedUser: { name: 'Ada' } }));
    const [planned] = await planRollback(kept, org);
    expect(planned).toMatchObject({
      entry: { status: 'locked', notes: ['"Ada" works on it in the org'] },
    });
    expect(planned).not.toHaveProperty('update');
  });

  it('tells what the org does not answer, and goes on with the others', async () => {
    const { kept } = await deployed([apiObject(5000), actionObject(8000)], BEFORE);
    const fault = new OrgError('the org failed (503) [correlation id c-1]', {
      status: 503,
      correlationId: 'c-1',
    });
    const faultOf = (call: string): OrgError | undefined =>
      call.includes('/external-apis/') ? fault : undefined;
    const org = memoryOrg({ actions: [actionObject(8000, { description: 'Kept' })], faultOf });
    expect((await planRollback(kept, org)).map(({ entry }) => entry)).toMatchObject([
      { status: 'failed', notes: [fault.message], correlationId: 'c-1' },
      { status: 'update' },
    ]);
  });

  it('tells of no change at nodes without an id that nobody changed', async () => {
    const unnamed = [3000, 4000].map((timeout) => ({
      type: 'dataAction',
      dataAction: { timeout },
    }));
    const { org, kept } = await deployed([flowObject([callNode('a', 5000)])], {
      flows: [flowObject([callNode('a', 3000), ...unnamed])],
    });
    const [planned] = await planRollback(kept, org);
    expect(planned?.entry.changes).toMatchObject([{ id: 'a', from: 5000, to: 3000 }]);
  });
});

describe('a rollback', () => {
  it('leaves the org as it was before the deploy', async () => {
    const { org, kept, statuses } = await deployed(DOCUMENTS, BEFORE);
    expect(statuses).toEqual(['applied', 'applied', 'applied']);
    const { entries } = await apply(await planRollback(kept, org), org);
    expect(entries.map(({ status, notes }) => [status, notes])).toEqual(
      entries.map(() => ['applied', []]),
    );
    const after = await planRollback(kept, org);
    expect(after.map(({ entry }) => entry.status)).toEqual(after.map(() => 'unchanged'));
  });

  it('says so where the org keeps a timeout that it should lose', async () => {
    const { org, kept } = await deployed([apiObject(5000)], { apis: [apiObject(undefined)] });
    const { entries } = await apply(await planRollback(kept, org), org);
    expect(entries).toMatchObject([
      {
        status: 'unverified',
        changes: [{ from: 5000, to: null }],
        notes: [expect.stringMatching(/\/timeout$/)],
      },
    ]);
  });

  it('can itself be taken back', async () => {
    const { org, kept } = await deployed(DOCUMENTS, BEFORE);
    const { backup = '' } = await apply(await planRollback(kept, org), org);
    const again = await planRollback(readBackup(backup, 'b'), org);
    const { entries } = await apply(again, org);
    expect(entries.map(({ status }) => status)).toEqual(entries.map(() => 'applied'));
    expect(JSON.parse(org.textOf('apis', API_ID) ?? '')).toMatchObject({ timeout: 5000 });
  });
});
