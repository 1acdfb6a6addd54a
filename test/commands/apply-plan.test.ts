import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptIn, planMending, reportedStatuses } from '../support/audit-apply.js';
import { filesIn } from '../support/audit-files.js';
import {
  LOYALTY,
  ORDERS,
  PAYMENTS,
  SAMPLE,
  SAMPLE_FILES,
  SUPPORT,
} from '../support/audit-objects.js';
import { openStandIn } from '../support/audit-org.js';
import { parseJson, valueAt } from '../support/github/json.js';
import { createWorkspace } from '../support/workspace.js';

const APPLIED = ['applied', 'applied', 'applied'];
const NOT_YET = ['not attempted', 'not attempted', 'not attempted'];

/** The files of the sample that are mended, in the order of the plan. */
const MENDED = [1, 3, 5].map((index) => SAMPLE_FILES[index] ?? '');

/** Where the run keeps what it replaces. */
const BACKUP = `kept/2026-11-21T23-59-59-000Z-${String(process.pid)}`;

describe('a plan that is applied', () => {
  it('is written, object by object, and each is told of', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const { cwd, told, apply } = await planMending(standIn, createWorkspace().folder);
    const outcome = await apply({ report: 'out/report.json' });
    expect(told).toEqual(MENDED.map((file) => `${file} applied`));
    expect(outcome.entries.map(({ file, status }) => `${file} ${status}`)).toEqual(told);
    expect({ ...outcome, entries: [] }).toEqual({
      entries: [],
      changes: 3,
      backup: BACKUP,
    });
    expect(standIn.writes.map(({ method, path: at }) => `${method} ${at}`)).toEqual([
      `PUT /api/v2/integrations/actions/${ORDERS.id}`,
      `PATCH /api/v2/architect/external-apis/${PAYMENTS.id}`,
      `PUT /api/v2/flows/${SUPPORT.id}`,
    ]);
    const report = parseJson(filesIn(cwd)['out/report.json'] ?? '');
    expect(report).toEqual({
      version: 1,
      summary: {
        applied: 3,
        unchanged: 0,
        drift: 0,
        locked: 0,
        failed: 0,
        unverified: 0,
        'not attempted': 0,
      },
      backup: BACKUP,
      documents: outcome.entries,
    });
    expect(valueAt(report, 'documents', 0)).toEqual({
      file: MENDED[0],
      pointer: '',
      format: 'data-action',
      id: ORDERS.id,
      name: 'Get order status',
      status: 'applied',
      notes: [],
      changes: [
        {
          pointer: '/timeout',
          id: ORDERS.id,
          name: 'Get order status',
          from: 3000,
          to: 5000,
          unit: 'ms',
        },
      ],
    });
  });

  it('keeps the objects as they were, before the first write, in a folder of its own', async () => {
    const cwd = createWorkspace().folder;
    const kept: Record<string, unknown>[] = [];
    const standIn = await openStandIn({
      objects: SAMPLE,
      onRequest({ method }) {
        if (method === 'PUT' || method === 'PATCH') kept.push(keptIn(path.join(cwd, 'kept')));
      },
    });
    const folder = BACKUP.slice('kept/'.length);
    const before = {
      [`${folder}/data-action/${ORDERS.id}.bak`]: standIn.read('data-action', ORDERS.id),
      [`${folder}/external-api/${PAYMENTS.id}.bak`]: standIn.read('external-api', PAYMENTS.id),
      [`${folder}/flow-export/${SUPPORT.id}.bak`]: standIn.read('flow', SUPPORT.id),
    };
    const { apply } = await planMending(standIn, cwd);
    await apply();
    expect(kept).toEqual([before, before, before]);
  });

  it('without anything to write keeps nothing, and reports all the same', async () => {
    const standIn = await openStandIn({ objects: { flows: [SUPPORT] } });
    standIn.lock(SUPPORT.id, { id: 'user-1', name: 'Mia Berger' });
    const { cwd, told, apply } = await planMending(standIn, createWorkspace().folder);
    const outcome = await apply({ report: 'report.json' });
    expect(told).toEqual([`${MENDED[2] ?? ''} locked`]);
    expect(outcome.entries[0]?.notes).toEqual(['"Mia Berger" works on it in the org']);
    expect('backup' in outcome).toBe(false);
    expect(Object.keys(filesIn(cwd))).toEqual(['report.json']);
    expect(reportedStatuses(path.join(cwd, 'report.json'))).toEqual(['locked']);
    expect(standIn.writes).toEqual([]);
  });

  it('of nothing is nothing', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [LOYALTY] } });
    const { cwd, told, apply } = await planMending(standIn, createWorkspace().folder);
    expect(await apply({ report: 'report.json' })).toEqual({ entries: [], changes: 0 });
    expect([told, reportedStatuses(path.join(cwd, 'report.json'))]).toEqual([[], []]);
  });
});

describe('the report of a plan that is applied', () => {
  it('tells the truth at every moment, should the run be killed then', async () => {
    const cwd = createWorkspace().folder;
    const report = path.join(cwd, 'report.json');
    const moments: unknown[][] = [];
    const standIn = await openStandIn({
      objects: SAMPLE,
      onRequest: () => moments.push(reportedStatuses(report)),
    });
    const { apply } = await planMending(standIn, cwd);
    const planning = moments.length;
    await apply({ report: 'report.json' });
    const [, second, third] = NOT_YET;
    expect(moments.slice(planning).map((statuses) => statuses.join())).toEqual([
      // The sign-in, then a look, a write and a look back an object.
      ...Array.from({ length: 4 }, () => ['unverified', second, third].join()),
      ...Array.from({ length: 3 }, () => ['applied', 'unverified', third].join()),
      ...Array.from({ length: 3 }, () => ['applied', 'applied', 'unverified'].join()),
    ]);
    expect(reportedStatuses(report)).toEqual(APPLIED);
  });

  it('is asked for in vain where it cannot be written, and the run goes on', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const { folder } = createWorkspace({ 'report.json/x': '' });
    const { told, apply } = await planMending(standIn, folder);
    const { reportFault, entries } = await apply({ report: 'report.json' });
    expect(reportFault).toMatch(/^the report report\.json cannot be written: \w/);
    expect(entries.map(({ status }) => status)).toEqual(APPLIED);
    expect(told).toHaveLength(3);
  });

  it('makes no command of the runner out of a name', async () => {
    const node = { ...SUPPORT.flowData.nodes[2], successNodeId: undefined };
    const flow = {
      ...SUPPORT,
      name: '##[add-mask]x',
      flowData: { nodes: [...SUPPORT.flowData.nodes.slice(0, 2), node] },
    };
    const standIn = await openStandIn({ objects: { flows: [flow] } });
    const { cwd, apply } = await planMending(standIn, createWorkspace().folder);
    await apply({ report: 'report.json' });
    const text = filesIn(cwd)['report.json'] ?? '';
    expect(text).not.toContain('##[');
    expect(valueAt(parseJson(text), 'documents', 0, 'name')).toBe('##[add-mask]x');
  });
});

describe('a plan that cannot be applied', () => {
  it('writes nothing where the backup cannot be written', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const { folder } = createWorkspace({ kept: 'a file' });
    const { told, apply } = await planMending(standIn, folder);
    const outcome = await apply({ report: 'report.json' });
    expect(told).toEqual(MENDED.map((file) => `${file} not attempted`));
    for (const { notes } of outcome.entries) {
      expect(notes.join()).toMatch(/^nothing was written, since the backup could not be: \w/);
    }
    expect('backup' in outcome).toBe(false);
    expect(reportedStatuses(path.join(folder, 'report.json'))).toEqual(NOT_YET);
    expect(standIn.writes).toEqual([]);
  });

  it('is told of to the end where somebody ends it', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const { cwd, told, apply } = await planMending(standIn, createWorkspace().folder);
    const outcome = await apply({
      report: 'report.json',
      isInterrupted: () => standIn.writes.length > 0,
    });
    const statuses = ['applied', 'not attempted', 'not attempted'];
    expect(outcome.entries.map(({ status }) => status)).toEqual(statuses);
    expect(outcome.entries[1]?.notes).toEqual(['the run was interrupted before']);
    expect(told).toHaveLength(3);
    expect(reportedStatuses(path.join(cwd, 'report.json'))).toEqual(statuses);
    expect(outcome.backup).toBe(BACKUP);
  });

  it('goes on behind an object that the org refuses, and behind one that was changed', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const { cwd, apply } = await planMending(standIn, createWorkspace().folder);
    standIn.change('external-api', PAYMENTS.id, (api) => (api['timeout'] = 20_000));
    standIn.addFault({ kind: 'status', status: 400, on: ({ method }) => method === 'PUT' });
    const { entries } = await apply({ report: 'report.json' });
    const { correlationId } = standIn.requests.find(({ status }) => status === 400) ?? {};
    expect(entries.map(({ status }) => status)).toEqual(['failed', 'drift', 'applied']);
    expect(entries[0]?.correlationId).toBe(correlationId);
    expect(entries[1]?.notes).toEqual([
      'it was changed in the org since it was planned, at /timeout: plan again',
    ]);
    expect(reportedStatuses(path.join(cwd, 'report.json'))).toEqual(['failed', 'drift', 'applied']);
  });
});
