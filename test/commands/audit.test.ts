import { describe, expect, it } from 'vitest';
import { lint } from '../../src/commands/lint.js';
import { pull } from '../../src/commands/pull.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import {
  copiesOf,
  LOYALTY,
  NIGHT,
  ORDERS,
  PAYMENTS,
  SAMPLE,
  SAMPLE_FILES,
  SUPPORT,
} from '../support/audit-objects.js';
import { callsOf, connect, openStandIn } from '../support/audit-org.js';
import {
  AUDIT_TIME,
  auditOf,
  foundBy,
  NOTHING,
  plannedBy,
  SAMPLE_FOUND,
} from '../support/audit-run.js';
import { valueAt } from '../support/github/json.js';
import { createWorkspace } from '../support/workspace.js';

const ACTIONS = '/api/v2/integrations/actions';
const APIS = '/api/v2/architect/external-apis';
const FLOWS = '/api/v2/flows';

describe('an audit', () => {
  it('finds in the org what a lint would find in its files', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const outcome = await auditOf(standIn, createWorkspace().folder);
    expect(foundBy(outcome)).toEqual(SAMPLE_FOUND);
    expect({ ...outcome, findings: [] }).toEqual({
      summary: { ...NOTHING, files: 6, documents: 6, sites: 6, errors: 4, fixable: 4 },
      findings: [],
      faults: [],
      notices: [],
      unmatched: [],
      planned: [],
    });
  });

  it.each([
    ['without a config', 4, {}],
    [
      'with one that sets rules and targets for some files',
      3,
      {
        rules: { 'timeout-missing': 'warning' },
        overrides: [
          { files: 'flows/support-*', targets: { 'flow-export': 9000 } },
          { files: ['external-apis/**'], rules: { 'timeout-range': 'off' } },
        ],
      },
    ],
    [
      'by a config that suppresses',
      3,
      {
        suppressions: [
          {
            rule: 'timeout-default',
            file: `data-actions/*--${ORDERS.id}.json`,
            id: ORDERS.id,
            reason: 'measured',
          },
          {
            rule: 'timeout-range',
            file: 'external-apis/payment-gateway--*',
            pointer: '/timeout',
            reason: 'until the move',
            expires: '2026-11-20',
          },
          { rule: 'timeout-default', file: 'flows/x.json', id: 'node-1', reason: 'elsewhere' },
        ],
      },
    ],
    [
      'by a config in a folder above',
      3,
      { overrides: [{ files: 'care/flows/**', rules: { 'timeout-default': 'off' } }] },
    ],
    ['by a config that leaves files out', 2, { exclude: ['**/flows/support-*'] }],
    ['by a config that takes in one kind', 1, { include: ['**/external-apis/**'] }],
  ])('%s gives what a lint of the pulled files gives', async (name, left, config) => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const { folder, at } = createWorkspace({ [CONFIG_NAME]: config, 'care/.gitignore': '' });
    const cwd = name.includes('above') ? at('care') : folder;
    const audited = await auditOf(standIn, cwd, { top: folder });
    await pull({ org: connect(standIn), folder: cwd, flows: [] });
    const linted = await lint({ cwd, top: folder, paths: [], now: AUDIT_TIME });
    expect(linted.findings).toHaveLength(left);
    expect(audited).toEqual({ ...linted, planned: [] });
  });
});

describe('what an audit reads', () => {
  it('is every page of external APIs and data actions, and every flow', async () => {
    const standIn = await openStandIn({
      pageSize: 2,
      objects: {
        externalApis: copiesOf(PAYMENTS, 5),
        dataActions: copiesOf(ORDERS, 4),
        flows: copiesOf(SUPPORT, 3),
      },
    });
    const done: number[] = [];
    const { summary } = await auditOf(standIn, createWorkspace().folder, {
      onRead: (count) => done.push(count),
    });
    expect(summary).toMatchObject({ files: 12, documents: 12, sites: 15, errors: 15 });
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const calls = callsOf(standIn);
    expect(calls.filter((call) => call.includes(ACTIONS))).toEqual(
      ['1', '2', '3'].map((page) => `GET ${ACTIONS}?pageSize=100&pageNumber=${page} 200`),
    );
    expect(calls.filter((call) => call.includes(`${FLOWS}/`)).sort()).toEqual(
      ['1', '2', '3'].map((copy) => `GET ${FLOWS}/${SUPPORT.id}-${copy} 200`),
    );
    const queries = standIn.requests.filter(({ path }) => path === `${APIS}/query`);
    expect(queries.map(({ body }) => valueAt(body, 'limit'))).toEqual([100, 100, 100]);
    const [first, ...more] = queries.map(({ body }) => valueAt(body, 'continuationToken'));
    expect(first).toBe(null);
    expect(new Set(more).size).toBe(2);
  });

  it('is of the flows only those that are named, and all that is no flow', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const outcome = await auditOf(standIn, createWorkspace().folder, { flows: [SUPPORT.id] });
    expect(foundBy(outcome)).toEqual(SAMPLE_FOUND);
    expect(outcome.summary.files).toBe(5);
    const calls = callsOf(standIn).filter((call) => call.includes(FLOWS));
    expect(calls).toEqual([`GET ${FLOWS}/${SUPPORT.id} 200`]);
  });

  it('is a flow once that is named twice', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const twice = { flows: [SUPPORT.id, SUPPORT.id], isFixed: true };
    const outcome = await auditOf(standIn, createWorkspace().folder, twice);
    expect(foundBy(outcome)).toEqual(SAMPLE_FOUND);
    expect(plannedBy(outcome).map(([, status]) => status)).toEqual(['update', 'update', 'update']);
  });

  it('goes on behind a page of objects whose ids cannot be ids', async () => {
    const hostile = ['../../users/me', 'a/b', 'a b', ''].map((id) => ({ ...ORDERS, id }));
    const standIn = await openStandIn({
      pageSize: 2,
      objects: { dataActions: [...copiesOf(LOYALTY, 2), ...hostile, ORDERS] },
    });
    const outcome = await auditOf(standIn, createWorkspace().folder);
    expect(foundBy(outcome)).toEqual(SAMPLE_FOUND.slice(0, 1));
  });

  it('is nothing in an empty org', async () => {
    const outcome = await auditOf(await openStandIn(), createWorkspace().folder);
    expect(outcome).toMatchObject({ summary: NOTHING, findings: [], faults: [], unmatched: [] });
  });
});

describe('what an audit cannot read is told, and the others go on', () => {
  it.each([
    ['external-apis', `${APIS}/query`, 'architect:externalapis:read', [0, 2, 3]],
    ['data-actions', ACTIONS, 'integrations:action:read', [1, 2, 3]],
    ['flows', FLOWS, 'flow:flow:read', [0, 1]],
  ])('a kind that the client may not read: %s', async (folder, start, permission, left) => {
    const standIn = await openStandIn({ objects: SAMPLE });
    standIn.addFault({ kind: 'status', status: 403, on: ({ path }) => path.startsWith(start) });
    const outcome = await auditOf(standIn, createWorkspace().folder);
    expect(foundBy(outcome)).toEqual(left.map((index) => SAMPLE_FOUND[index]));
    const { correlationId = '' } = standIn.requests.find(({ status }) => status === 403) ?? {};
    expect(outcome.faults).toEqual([
      {
        file: folder,
        message: `the client may not do this (403): its roles need the permission ${permission}: Unable to perform the requested action: a permission is missing. [correlation id ${correlationId}]`,
      },
    ]);
  });

  it('a page in the middle: what came before it is kept', async () => {
    const objects = { dataActions: copiesOf(ORDERS, 5) };
    const standIn = await openStandIn({ pageSize: 2, objects });
    const isSecond = ({ path }: { path: string }): boolean => path.endsWith('pageNumber=2');
    standIn.addFault({ kind: 'status', status: 400, on: isSecond });
    const { summary, faults } = await auditOf(standIn, createWorkspace().folder);
    expect([summary.files, faults.map(({ file }) => file)]).toEqual([2, ['data-actions']]);
  });

  it('a flow that is not there, that may not be read, or that has no id of a flow', async () => {
    const standIn = await openStandIn({ objects: { flows: [NIGHT, SUPPORT] } });
    const isSupport = ({ path }: { path: string }): boolean => path.endsWith(SUPPORT.id);
    standIn.addFault({ kind: 'status', status: 403, on: isSupport });
    const { summary, faults } = await auditOf(standIn, createWorkspace().folder, {
      flows: [SUPPORT.id, NIGHT.id, 'night-2', '../users', ''],
    });
    expect(summary.files).toBe(1);
    expect(faults.map(({ file, message }) => [file, message.split(':')[0]])).toEqual([
      ['flows/', 'the flow is not in the org'],
      ['flows/../users', 'the flow is not in the org'],
      [`flows/${SUPPORT.id}`, 'the client may not do this (403)'],
      ['flows/night-2', 'the flow is not in the org'],
    ]);
    expect(callsOf(standIn).filter((call) => call.includes('users'))).toEqual([]);
  });

  it('an org that does not take the credentials', async () => {
    const standIn = await openStandIn({ objects: SAMPLE });
    const wrong = { ...standIn, clientSecret: 'another-secret' };
    const { summary, faults } = await auditOf(wrong, createWorkspace().folder);
    expect(summary).toEqual(NOTHING);
    expect(faults.map(({ file }) => file)).toEqual(['data-actions', 'external-apis', 'flows']);
    for (const { message } of faults) {
      expect(message).toContain('the org does not take the credentials (401)');
    }
  });
});

describe('what an audit plans', () => {
  const NODES = '/flowData/nodes';
  const CUSTOMER_CHANGE = [`${NODES}/0/dataAction/timeout`, 3000, 5000];

  it.each([
    [
      'is what a fix of the files would change',
      SAMPLE,
      {},
      [
        [SAMPLE_FILES[1], 'update', ['/timeout', 3000, 5000]],
        [SAMPLE_FILES[3], 'update', ['/timeout', 60000, 30000]],
        [SAMPLE_FILES[5], 'update', CUSTOMER_CHANGE, [`${NODES}/1/dataAction`, null, 5000]],
      ],
    ],
    [
      'goes by targets and suppressions',
      SAMPLE,
      {
        targets: { 'data-action': 7500 },
        suppressions: [
          { rule: 'timeout-range', file: 'external-apis/**', id: PAYMENTS.id, reason: 'is slow' },
          { rule: 'timeout-missing', file: 'flows/**', id: 'node-2', reason: 'never called' },
        ],
      },
      [
        [SAMPLE_FILES[1], 'update', ['/timeout', 3000, 7500]],
        [SAMPLE_FILES[5], 'update', CUSTOMER_CHANGE],
      ],
    ],
    [
      'is nothing for what the server would refuse',
      { flows: [{ ...SUPPORT, flowData: { nodes: SUPPORT.flowData.nodes.slice(0, 2) } }] },
      {},
      [[SAMPLE_FILES[5], 'blocked']],
    ],
  ])('%s, and it writes nothing', async (_, objects, config, planned) => {
    const standIn = await openStandIn({ objects });
    const { folder } = createWorkspace({ [CONFIG_NAME]: config });
    expect(plannedBy(await auditOf(standIn, folder, { isFixed: true }))).toEqual(planned);
    expect(standIn.writes).toEqual([]);
  });

  it('leaves alone what somebody changes while the org is read', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [ORDERS], flows: [SUPPORT] } });
    standIn.addFault({
      kind: 'change-behind',
      on: ({ path }) => path.endsWith(SUPPORT.id),
      change(flow) {
        const [customer, ...others] = SUPPORT.flowData.nodes;
        const changed = { ...customer, dataAction: { method: 'GET', timeout: 12_000 } };
        flow['flowData'] = { nodes: [changed, ...others] };
      },
    });
    const outcome = await auditOf(standIn, createWorkspace().folder, { isFixed: true });
    expect(outcome.planned.map(({ entry: { status } }) => status)).toEqual(['update', 'drift']);
  });

  it('leaves alone what two formats of the config want to be different, and goes on', async () => {
    const lookup = { id: 'a-1', name: 'Lookup', lookup: { wait: 8 } };
    const standIn = await openStandIn({ objects: { dataActions: [lookup, ORDERS] } });
    const wait = { owners: '$', timeout: '$.lookup.wait', unit: 's', min: 1, max: 60 };
    const formats = { short: { ...wait, max: 5 }, long: { ...wait, min: 10 } };
    const { folder } = createWorkspace({ [CONFIG_NAME]: { formats } });
    const outcome = await auditOf(standIn, folder, { isFixed: true });
    expect(plannedBy(outcome)).toEqual([[SAMPLE_FILES[1], 'update', ['/timeout', 3000, 5000]]]);
    expect(outcome.faults.map(({ file }) => file)).toEqual(['data-actions/lookup--a-1.json']);
  });
});
