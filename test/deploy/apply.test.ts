import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan, type ApplyContext, type Applied } from '../../src/deploy/apply.js';
import { writeBackup } from '../../src/deploy/backup.js';
import type { DeployEntry } from '../../src/deploy/outcome.js';
import { planDocuments } from '../../src/deploy/plan.js';
import type { PlanRules } from '../../src/deploy/plan-document.js';
import type { Planned } from '../../src/deploy/plan-entry.js';
import type { RepoDocument } from '../../src/deploy/repo-document.js';
import { RUN } from '../support/deploy-backups.js';
import {
  actionObject,
  apiObject,
  callNode,
  type Content,
  flowObject,
  repoDocuments,
} from '../support/deploy-documents.js';
import { memoryOrg, type MemoryOrg, unknownFault } from '../support/deploy-org.js';
import { asOrdinaryUser, makeTree } from '../support/file-tree.js';

const TIMEOUTS: PlanRules = { strategy: 'timeouts', onDrift: 'refuse' };
const OVERWRITE: PlanRules = { strategy: 'replace', onDrift: 'overwrite' };

function plan(
  documents: readonly RepoDocument[],
  org: MemoryOrg,
  rules = TIMEOUTS,
): Promise<Planned[]> {
  return planDocuments(documents, { org, ...rules });
}

/** What was told and done, in its order. */
interface Run extends Applied {
  readonly events: readonly string[];
}

async function apply(
  planned: readonly Planned[],
  org: MemoryOrg,
  changes: Partial<Pick<ApplyContext, 'backUp' | 'isInterrupted'>> = {},
): Promise<Run> {
  const events: string[] = [];
  const applied = await applyPlan(planned, {
    org,
    random: () => 0,
    isInterrupted: () => false,
    ...changes,
    backUp: (updates) => {
      events.push(`back up ${updates.map(({ entry }) => entry.id ?? '').join()}`);
      return changes.backUp?.(updates) ?? 'backups/run';
    },
    onStart: ({ id }) => {
      events.push(`start ${id ?? ''}`);
    },
    onEntry: ({ status, id }) => {
      events.push(`${status} ${id ?? ''}`);
    },
  });
  return { ...applied, events };
}

/** Data actions `a1`, `a2`, … with these timeouts. */
function actions(...timeouts: readonly unknown[]): object[] {
  return timeouts.map((timeout, index) =>
    actionObject(timeout, { id: `a${String(index + 1)}`, name: `Action ${String(index + 1)}` }),
  );
}

const statuses = (entries: readonly DeployEntry[]): string =>
  entries.map(({ id, status }) => `${id ?? ''} ${status}`).join();

describe('applyPlan', () => {
  it('keeps all objects before the first write, then writes one after the other', async () => {
    const org = memoryOrg({ actions: actions(3000, 5000, 4000, 500) });
    const planned = await plan(repoDocuments([...actions(5000, 5000, 8000), apiObject(5000)]), org);
    const before = org.calls.length;
    const { entries, backup, events } = await apply(planned, org);
    expect(events).toEqual([
      'back up a1,a3',
      'start a1',
      'applied a1',
      'unchanged a2',
      'start a3',
      'applied a3',
      `not attempted ${entries[3]?.id ?? ''}`,
    ]);
    expect(backup).toBe('backups/run');
    expect(org.calls.slice(before)).toEqual([
      ...['GET /actions/a1', 'PUT /actions/a1', 'GET /actions/a1'],
      ...['GET /actions/a3', 'PUT /actions/a3', 'GET /actions/a3'],
    ]);
    expect(entries.map(({ notes }) => notes)).toEqual([
      [],
      [],
      [],
      ['it is not in the org: check its id or name, the region, and what the client may see'],
    ]);
  });

  it('sends nothing the second time, and keeps nothing', async () => {
    const org = memoryOrg({
      flows: [flowObject([callNode('a', 3000), callNode('b', undefined)])],
      apis: [apiObject(undefined)],
      actions: [actionObject('3000')],
    });
    const documents = repoDocuments([
      flowObject([callNode('a', 5000), callNode('b', 5000)]),
      apiObject(5000),
      actionObject(5000),
    ]);
    const first = await apply(await plan(documents, org), org);
    expect(first.entries.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
    const writes = org.writes().length;
    const second = await apply(await plan(documents, org), org);
    expect(second.entries.map(({ status }) => status)).toEqual(documents.map(() => 'unchanged'));
    expect([writes, org.writes().length, second.backup]).toEqual([3, 3, undefined]);
    expect(second.events.filter((event) => /^(?:back|start)/.test(event))).toEqual([]);
  });

  it('writes nothing where the objects cannot be kept, and tells so of each', async () => {
    const org = memoryOrg({ actions: actions(3000, 5000, 4000) });
    const planned = await plan(repoDocuments(actions(5000, 5000, 8000)), org);
    const backUp = (): never => {
      throw new Error('ENOSPC: no space left on device');
    };
    const { entries, backup, events } = await apply(planned, org, { backUp });
    const stopped = {
      status: 'not attempted',
      notes: [
        'nothing was written, since the backup could not be: ENOSPC: no space left on device',
      ],
    };
    expect(entries).toMatchObject([stopped, { status: 'unchanged', notes: [] }, stopped]);
    expect([org.writes(), backup]).toEqual([[], undefined]);
    expect(events).toEqual([
      'back up a1,a3',
      'not attempted a1',
      'unchanged a2',
      'not attempted a3',
    ]);
  });

  it('writes nothing where the folder for them is read-only', async () => {
    const folder = makeTree();
    chmodSync(folder, 0o555);
    const org = memoryOrg({ actions: actions(3000) });
    const planned = await plan(repoDocuments(actions(5000)), org);
    const { entries } = await apply(planned, org, {
      backUp: (updates) =>
        asOrdinaryUser(() => writeBackup(path.join(folder, 'backups'), updates, RUN)),
    });
    expect(statuses(entries)).toBe('a1 not attempted');
    expect(entries[0]?.notes.join()).toContain('EACCES');
    expect(org.writes()).toEqual([]);
  });

  it('goes on after a failure', async () => {
    const org = memoryOrg({
      actions: actions(3000, 3000, 3000),
      faultOf: (call) => (call === 'PUT /actions/a2' ? unknownFault() : undefined),
    });
    const planned = await plan(repoDocuments(actions(5000, 5000, 5000)), org);
    const { entries } = await apply(planned, org);
    expect(statuses(entries)).toBe('a1 applied,a2 failed,a3 applied');
    expect(entries[1]).toMatchObject({ correlationId: 'c-504' });
  });

  it.each([0, 1, 2, 3])(
    'tells of every document where it is interrupted after %i',
    async (done) => {
      const org = memoryOrg({ actions: actions(3000, 3000, 3000, 5000) });
      const planned = await plan(repoDocuments(actions(5000, 5000, 5000, 5000)), org);
      const { entries } = await apply(planned, org, {
        isInterrupted: () => org.writes().length >= done,
      });
      const wanted = [1, 2, 3].map(
        (n) => `a${String(n)} ${n <= done ? 'applied' : 'not attempted'}`,
      );
      expect(statuses(entries)).toBe([...wanted, 'a4 unchanged'].join());
      expect(org.writes()).toHaveLength(done);
      expect(
        entries.filter(({ status }) => status === 'not attempted').flatMap(({ notes }) => notes),
      ).toEqual(wanted.slice(done).map(() => 'the run was interrupted before'));
    },
  );

  it('tells of the backup that could not be written, even where it is interrupted too', async () => {
    const org = memoryOrg({ actions: actions(3000) });
    const planned = await plan(repoDocuments(actions(5000)), org);
    const backUp = (): never => {
      throw new Error('ENOSPC');
    };
    const { entries } = await apply(planned, org, { backUp, isInterrupted: () => true });
    expect(entries[0]?.notes).toEqual([
      'nothing was written, since the backup could not be: ENOSPC',
    ]);
  });

  it('stays interrupted', async () => {
    const org = memoryOrg({ actions: actions(3000, 3000, 3000) });
    const planned = await plan(repoDocuments(actions(5000, 5000, 5000)), org);
    let asked = 0;
    const { entries } = await apply(planned, org, { isInterrupted: () => asked++ === 1 });
    expect(statuses(entries)).toBe('a1 applied,a2 not attempted,a3 not attempted');
  });

  it('tells what the plan noted beside, whatever becomes of the write', async () => {
    const nodes = (timeout: number): object[] => [callNode('a', timeout), callNode('gone', 5000)];
    const documents = repoDocuments(flowObject(nodes(5000)));
    const live = flowObject([callNode('a', 3000)]);
    const note = 'the node "gone" is not in the org any more';
    const applied = memoryOrg({ flows: [live] });
    expect((await apply(await plan(documents, applied), applied)).entries[0]?.notes).toEqual([
      note,
    ]);
    const failing = memoryOrg({
      flows: [live],
      faultOf: (call) => (call.startsWith('PUT') ? unknownFault() : undefined),
    });
    const { entries } = await apply(await plan(documents, failing), failing);
    expect(entries[0]).toMatchObject({ status: 'failed' });
    expect(entries[0]?.notes).toContain(note);
  });

  it('does not write over what somebody changes between plan and write', async () => {
    const org = memoryOrg({ actions: actions(3000, 3000, 3000) });
    const planned = await plan(repoDocuments(actions(5000, 5000, 5000)), org);
    const mine = actionObject(3000, { id: 'a2', name: 'Action 2', description: 'mine' });
    org.put('actions', mine);
    org.remove('actions', 'a3');
    const { entries } = await apply(planned, org);
    expect(entries.map(({ status, notes }) => [status, ...notes])).toEqual([
      ['applied'],
      ['drift', 'it was changed in the org since it was planned, at /description: plan again'],
      ['drift', 'it is not in the org any more'],
    ]);
    expect(org.textOf('actions', 'a2')).toBe(JSON.stringify(mine));
  });

  it('tells of nothing where there is nothing', async () => {
    expect(await apply([], memoryOrg())).toEqual({ entries: [], events: [] });
  });
});

describe('applyPlan with the strategy replace', () => {
  const deployTwice = async (document: Content, org: MemoryOrg): Promise<string[]> => {
    const documents = repoDocuments(document);
    const runs = [await apply(await plan(documents, org, OVERWRITE), org)];
    runs.push(await apply(await plan(documents, org, OVERWRITE), org));
    return runs.flatMap(({ entries }) => entries.map(({ status }) => status));
  };

  it('puts a flow and a data action in the place of what is there', async () => {
    const org = memoryOrg({
      flows: [flowObject([callNode('a', 3000), callNode('old', 3000)], { description: 'x' })],
      actions: [actionObject(3000, { version: 8, description: 'x' })],
    });
    expect(await deployTwice([flowObject([callNode('a', 5000)]), actionObject(5000)], org)).toEqual(
      ['applied', 'applied', 'unchanged', 'unchanged'],
    );
    expect(org.writes()).toHaveLength(2);
  });

  it('carries an external API of which the org knows more than the document', async () => {
    const org = memoryOrg({ apis: [apiObject(3000, { description: 'Only in the org' })] });
    expect(await deployTwice(apiObject(5000), org)).toEqual(['applied', 'unchanged']);
    expect(org.writes()).toHaveLength(1);
  });
});
