import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles } from '../support/e2e-files.js';
import { commitAll, newScene, runInOrg } from '../support/fault-cli.js';
import { DEPLOYED, repositoryFiles } from '../support/fault-objects.js';
import { parseJson, valueAt } from '../support/github/json.js';

const [, PAYMENTS = '', TICKETS = '', BILLING = '', SUPPORT = ''] = DEPLOYED.map(({ id }) => id);

const CUSTOMER_LINES = `update         Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               3000 → 6000 ms
`;
const PAYMENTS_LINES = `update         Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               3000 → 8000 ms
`;
const TICKETS_LINES = `unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
`;
const BILLING_LINES = `update         Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
`;
const SUPPORT_LINES = `update         Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 3000 → 5000 ms
               Check open tickets: none → 9000 ms
`;
const ALL_LINES = `${CUSTOMER_LINES}${PAYMENTS_LINES}${TICKETS_LINES}${BILLING_LINES}${SUPPORT_LINES}
Plan: 4 update, 1 unchanged. Nothing was changed: deploy does it.
`;

describe('plan', () => {
  it('tells what a deploy would change in each document, and changes nothing', async () => {
    const scene = await newScene();
    expect(await runInOrg(scene, ['plan'])).toEqual({
      code: 0,
      signal: null,
      stdout: ALL_LINES,
      stderr: '',
      backup: '',
    });
    const calls = scene.org.requests.map(({ method, path: address }) => `${method} ${address}`);
    expect(calls.filter((call) => !call.startsWith('GET '))).toEqual(['POST /oauth/token']);
  });

  it.each([
    [['--only', SUPPORT], `${SUPPORT_LINES}\nPlan: 1 update.`],
    [
      ['--only', TICKETS, '--only', BILLING],
      `${TICKETS_LINES}${BILLING_LINES}\nPlan: 1 unchanged, 1 update.`,
    ],
    [['--only', 'flows/**'], `${BILLING_LINES}${SUPPORT_LINES}\nPlan: 2 update.`],
    [
      ['--only', '**/get-*.json', '--only', PAYMENTS],
      `${CUSTOMER_LINES}${PAYMENTS_LINES}\nPlan: 2 update.`,
    ],
    [
      ['apis', 'flows/billing.json'],
      `${PAYMENTS_LINES}${TICKETS_LINES}${BILLING_LINES}\nPlan: 2 update, 1 unchanged.`,
    ],
  ])('%j plans no more than that', async (args, expected) => {
    const scene = await newScene();
    const { code, stdout, stderr } = await runInOrg(scene, ['plan', ...args]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${expected} Nothing was changed: deploy does it.\n`,
      stderr: '',
    });
  });

  it('tells of every document why it would not be deployed', async () => {
    const files = repositoryFiles();
    const scene = await newScene();
    const { org, folder } = scene;
    addFiles(folder, {
      'apis/old.json':
        '{"id":"api-old","name":"Old","protocol":"https","method":"GET","url":"https://old.example.com","timeout":5000}',
      'flows/broken.json': `{"id":"flow-broken","name":"Broken","flowData":{"nodes":[
        {"id":"a","type":"dataAction","name":"Get \\u001b[31m","dataAction":{"timeout":60000},"successNodeId":"b"},
        {"id":"c","type":"dataAction","dataAction":{"timeout":"5000"}}]}}`,
      'flows/twice.json': files['flows/billing.json'] ?? '',
    });
    const support = 'flows/support-inbound.json';
    addFiles(folder, { [support]: DEPLOYED[4]?.old ?? '' });
    commitAll(folder);
    addFiles(folder, { [support]: files[support] ?? '' });
    org.lock(SUPPORT, { id: 'user-anna', name: 'Anna Example' });
    org.change('external-api', PAYMENTS, (object) => {
      object['timeout'] = 4000;
    });
    org.addFault({
      kind: 'status',
      status: 403,
      on: ({ path: address }) => address.startsWith('/api/v2/integrations'),
    });
    const { code, stdout, stderr } = await runInOrg(scene, ['plan', '--base', 'HEAD']);
    const traceOf = (wanted: number): string =>
      org.requests.find(({ status }) => status === wanted)?.correlationId ?? '';
    expect(stdout).toBe(`failed         Get customer  actions/get-customer.json
               the client may not do this (403): its roles need the permission integrations:action:read: Unable to perform the requested action: a permission is missing. [correlation id ${traceOf(403)}]
drift          Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               4000 → 8000 ms
               the timeout of "Payment gateway" is 4000 ms in the org, which the repository neither held before (8000) nor holds now (8000)
unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
missing        Old (api-old)  apis/old.json
               it is not in the org: check its id or name, the region, and what the client may see [correlation id ${traceOf(404)}]
blocked        Billing (77a0c3d4-billing)  flows/billing.json
               the same object stands more than once in the repository: flows/billing.json, flows/twice.json
blocked        Broken (flow-broken)  flows/broken.json
               the timeout of "Get \\u001b[31m" must be a whole number from 1000 to 30000 ms, but is 60000
               the timeout of "c" must be a whole number from 1000 to 30000 ms, but is "5000"
               "successNodeId" of the node "a" leads to "b", which is not there
locked         Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 3000 → 5000 ms
               Check open tickets: none → 9000 ms
               "Anna Example" works on it in the org
blocked        Billing (77a0c3d4-billing)  flows/twice.json
               the same object stands more than once in the repository: flows/billing.json, flows/twice.json

Plan: 1 failed, 1 drift, 1 unchanged, 1 missing, 3 blocked, 1 locked.
`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('ends with 2 where a file cannot be read, and plans the others', async () => {
    const scene = await newScene();
    writeFileSync(path.join(scene.folder, 'flows/cut.json'), '{"flowData":{"nodes":[');
    const { code, stdout, stderr } = await runInOrg(scene, ['plan']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: ALL_LINES });
    expect(stderr).toMatch(/^flows\/cut\.json: cannot be deployed: [^\n]+\n$/);
  });

  it('ends with 3 where there is no document', async () => {
    const scene = await newScene();
    expect(await runInOrg(scene, ['plan', 'nowhere'])).toMatchObject({
      code: 3,
      stdout: '',
      stderr:
        'no file in nowhere\nThere is no document to deploy. Name the files or folders that hold them.\n',
    });
    expect(scene.org.requests).toEqual([]);
  });
});

describe('a plan that is kept', () => {
  it('is known by the objects alone: what they are and what they would be', async () => {
    const scene = await newScene();
    const { org, folder } = scene;
    const identityOf = async (name: string): Promise<unknown> => {
      expect((await runInOrg(scene, ['plan', '--out', name])).stdout).toBe(ALL_LINES);
      return valueAt(parseJson(readFileSync(path.join(folder, name), 'utf8')), 'identity');
    };
    const first = await identityOf('plans/one.json');
    commitAll(folder);
    const flow = path.join(folder, 'flows/billing.json');
    const text = readFileSync(flow, 'utf8');
    writeFileSync(path.join(folder, 'flows/a.json'), JSON.stringify(parseJson(text), undefined, 2));
    rmSync(flow);
    org.change('flow', SUPPORT, (object) => {
      const { name, ...rest } = object;
      for (const key of Object.keys(object)) Reflect.deleteProperty(object, key);
      Object.assign(object, rest, { name });
    });
    const again = await runInOrg(scene, ['plan', '--out', 'two.json']);
    expect(again.stdout).toContain('Plan: 4 update, 1 unchanged.');
    const two = parseJson(readFileSync(path.join(folder, 'two.json'), 'utf8'));
    expect(valueAt(two, 'identity')).toBe(first);
    org.change('flow', SUPPORT, (object) => {
      object['name'] = 'Support';
    });
    await runInOrg(scene, ['plan', '--out', 'three.json']);
    const three = parseJson(readFileSync(path.join(folder, 'three.json'), 'utf8'));
    expect(valueAt(three, 'identity')).not.toBe(first);
  });

  it('holds what it tells, and nothing of an object but its timeouts', async () => {
    const scene = await newScene();
    await runInOrg(scene, ['plan', '--only', BILLING, '--out', 'plan.json']);
    const plan = parseJson(readFileSync(path.join(scene.folder, 'plan.json'), 'utf8'));
    const hash: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(plan).toEqual({
      version: 1,
      identity: hash,
      documents: [
        {
          file: 'flows/billing.json',
          pointer: '',
          format: 'flow-export',
          id: BILLING,
          name: 'Billing',
          status: 'update',
          changes: [
            {
              pointer: '/flowData/nodes/0/dataAction/timeout',
              id: 'invoice',
              name: 'Get invoice',
              from: 3000,
              to: 7000,
              unit: 'ms',
            },
          ],
          notes: [],
          liveHash: hash,
          desiredHash: hash,
        },
      ],
    });
  });

  it('that cannot be written is told, and ends with 2', async () => {
    const scene = await newScene();
    const { code, stdout, stderr } = await runInOrg(scene, ['plan', '--out', 'flows']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: ALL_LINES });
    expect(stderr).toMatch(/^the plan flows cannot be written: [^\n]+\n$/);
  });
});
