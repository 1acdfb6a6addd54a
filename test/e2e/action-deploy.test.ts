import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../support/github/json.js';
import { openDeploy, reportOf, timeoutsIn, writesOf } from '../support/github/deploy-scenario.js';
import {
  masksOf,
  OLD_OBJECTS,
  orders,
  payments,
  secretsOf,
  tellingCommands,
} from '../support/github/org-step.js';

describe('a deploy on a push', () => {
  it('carries the timeouts that were merged to the org', async () => {
    const { org, deploy } = await openDeploy();
    const step = await deploy();
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual([6000, 3000, 5000, 8000]);
    expect(writesOf(org)).toEqual([
      'PUT /api/v2/integrations/actions/7c4e2b90 200',
      'PUT /api/v2/flows/5f2c9a1e 200',
    ]);
    expect(masksOf(step)).toEqual(secretsOf(org));
    expect(tellingCommands(step)).toEqual([]);
  });

  it('is told in the log, a line a document', async () => {
    const { deploy } = await openDeploy();
    const step = await deploy();
    const backup = step.outputs['backup'] ?? '-';
    expect(step.lines).toEqual([
      'applied        Get order status (7c4e2b90)  actions/orders.json',
      '               3000 → 6000 ms',
      'unchanged      Payment gateway (0b7d2e64)  apis/payments.json',
      'applied        Support inbound (5f2c9a1e)  flows/support.json',
      '               Get customer: 3000 → 5000 ms',
      `The objects are kept as they were in ${backup}: keep .flow-timeout-lint/backups with actions/upload-artifact.`,
    ]);
  });

  it('has a row a document in the summary', async () => {
    const { deploy } = await openDeploy();
    expect((await deploy()).summary).toBe(`## Deploy: 2 applied, 1 unchanged

| What | Object | File | Timeouts |
| --- | --- | --- | ---: |
| applied | <code>Get order status &#40;7c4e2b90&#41;</code> | <code>actions/orders.json</code> | 1 |
| applied | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>flows/support.json</code> | 1 |
| unchanged | <code>Payment gateway &#40;0b7d2e64&#41;</code> | <code>apis/payments.json</code> | 0 |

<details><summary>Details</summary>

- applied: <code>Get order status &#40;7c4e2b90&#41;</code>
  - <code>3000 &#8594; 6000 ms</code>
- applied: <code>Support inbound &#40;5f2c9a1e&#41;</code>
  - <code>Get customer&#58; 3000 &#8594; 5000 ms</code>

</details>
`);
  });

  it('is told in the outputs and the report', async () => {
    const { deploy } = await openDeploy();
    const step = await deploy();
    const { report = '', backup = '', ...counts } = step.outputs;
    expect(counts).toEqual({ changes: '2', applied: '2', failed: '0', drifted: '0' });
    expect(path.isAbsolute(report)).toBe(true);
    const nodePointer = '/flowData/nodes/0/dataAction/timeout';
    const from = { from: 3000, unit: 'ms' };
    const action = { id: '7c4e2b90', name: 'Get order status' };
    expect(reportOf(step)).toEqual({
      version: 1,
      summary: {
        ...{ applied: 2, unchanged: 1, drift: 0, locked: 0, failed: 0, unverified: 0 },
        'not attempted': 0,
      },
      backup,
      documents: [
        {
          ...{ file: 'actions/orders.json', pointer: '', format: 'data-action', ...action },
          changes: [{ pointer: '/timeout', ...action, ...from, to: 6000 }],
          ...{ status: 'applied', notes: [] },
        },
        {
          ...{ file: 'apis/payments.json', pointer: '', format: 'external-api' },
          ...{ id: '0b7d2e64', name: 'Payment gateway', changes: [] },
          ...{ status: 'unchanged', notes: [] },
        },
        {
          ...{ file: 'flows/support.json', pointer: '', format: 'flow-export' },
          ...{ id: '5f2c9a1e', name: 'Support inbound' },
          changes: [
            { pointer: nodePointer, id: 'node-1', name: 'Get customer', ...from, to: 5000 },
          ],
          ...{ status: 'applied', notes: [] },
        },
      ],
    });
  });

  it('sends nothing a second time', async () => {
    const { org, deploy } = await openDeploy();
    await deploy();
    const writes = org.writes.length;
    const step = await deploy();
    expect(step.code).toBe(0);
    expect(org.writes).toHaveLength(writes);
    expect(step.outputs).toMatchObject({ changes: '0', applied: '0', backup: '' });
    expect(step.summary.split('\n')[0]).toBe('## Deploy: 3 unchanged');
  });
});

describe('a deploy of which a part fails', () => {
  it('tells of each document, in annotations too, and goes on', async () => {
    const { org, deploy } = await openDeploy();
    org.addFault({
      kind: 'status',
      status: 400,
      body: { message: 'The action is used by a flow.' },
      on: ({ method, path: address }) => method === 'PUT' && address.includes('actions'),
    });
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(timeoutsIn(org)).toEqual([3000, 3000, 5000, 8000]);
    expect(step.outputs).toMatchObject({ changes: '2', applied: '1', failed: '1', drifted: '0' });
    const [refused] = org.writes;
    expect(tellingCommands(step)).toEqual([
      `error: failed: Get order status: the org refused the data action 7c4e2b90 (400): The action is used by a flow. [correlation id ${refused?.correlationId ?? '-'}]`,
    ]);
    expect(valueAt(reportOf(step), 'documents', 0)).toMatchObject({
      status: 'failed',
      correlationId: refused?.correlationId,
    });
    const again = await deploy();
    expect([again.code, again.outputs['applied']]).toEqual([0, '1']);
  });

  it('counts what is not there as it should be afterwards as failed', async () => {
    const { org, deploy } = await openDeploy();
    org.addFault({ kind: 'lie', on: ({ method }) => method === 'PUT' });
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ changes: '2', applied: '1', failed: '1' });
    expect(step.summary.split('\n')[0]).toBe('## Deploy: 1 unverified, 1 unchanged, 1 applied');
  });

  it('calls what has neither a name nor an id by something', async () => {
    const after = { 'apis/payments.json': payments(5000, { id: undefined, name: undefined }) };
    const { deploy } = await openDeploy({ before: {}, after });
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([
      'error: not attempted: external-api: it has neither an id nor a name to find it by',
    ]);
  });

  it('annotates no more than GitHub shows, and says that there is more', async () => {
    const apis = (timeout: number): string[] =>
      Array.from({ length: 15 }, (_, at) => payments(timeout, { id: `api-${String(at)}` }));
    const { deploy } = await openDeploy({
      before: {},
      after: { 'apis/all.json': `{"entities":[${apis(99_000).join(',')}]}` },
    });
    const step = await deploy();
    const told = tellingCommands(step);
    expect(told).toHaveLength(10);
    expect(told.at(-1)).toMatch(/^error: .*\b5 more\b/);
  });
});

describe('a deploy of nothing', () => {
  it('fails, and says why', async () => {
    const { deploy } = await openDeploy();
    const step = await deploy({ paths: 'exports/*.json' });
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([
      'warning: No file in exports/*.json',
      'error: There is no document to deploy: name their files in the input paths',
    ]);
    expect(step.outputs).toMatchObject({ changes: '0', applied: '0', backup: '' });
  });
});

describe('a deploy of whole documents', () => {
  it('counts what it changes beside the timeouts', async () => {
    const after = { 'actions/orders.json': orders(3000, { method: 'POST' }) };
    const { org, deploy } = await openDeploy({ after }, { objects: OLD_OBJECTS });
    const step = await deploy({ strategy: 'replace' });
    expect(step.code).toBe(0);
    expect(org.read('data-action', '7c4e2b90')).toMatchObject({ method: 'POST' });
    expect(step.outputs).toMatchObject({ changes: '1', applied: '1' });
  });
});
