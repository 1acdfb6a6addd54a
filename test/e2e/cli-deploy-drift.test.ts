import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles } from '../support/e2e-files.js';
import { commitAll, newScene } from '../support/fault-cli.js';
import {
  APPLIED_LINES,
  DESIRED_STATES,
  OLD_STATES,
  run,
  statesOf,
  UNCHANGED_LINES,
} from '../support/fault-lines.js';
import {
  changeDescription,
  DEPLOYED,
  earlierFiles,
  repositoryFiles,
} from '../support/fault-objects.js';
import type { Scene } from '../support/fault-scene.js';

const [, PAYMENTS = '', , BILLING = ''] = DEPLOYED.map(({ id }) => id);

/** A repository whose last commit raised the timeouts; the one before holds what the org has. */
async function newHistory(): Promise<Scene> {
  const scene = await newScene({ files: earlierFiles() });
  commitAll(scene.folder);
  addFiles(scene.folder, repositoryFiles());
  commitAll(scene.folder);
  return scene;
}

function setPaymentsTo(timeout: number, { org }: Scene): void {
  org.change('external-api', PAYMENTS, (object) => {
    object['timeout'] = timeout;
  });
}

describe('what somebody changed in the org since the last deploy', () => {
  it('is drift, told by plan and left alone by deploy until that is meant', async () => {
    const scene = await newHistory();
    expect((await run(scene, 'deploy', '--base', 'HEAD~1')).stdout).toBe(APPLIED_LINES);
    expect(await run(scene, 'plan', '--base', 'HEAD', 'apis')).toMatchObject({ code: 0 });
    setPaymentsTo(9000, scene);
    const drift = `drift          Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               9000 → 8000 ms
               the timeout of "Payment gateway" is 9000 ms in the org, which the repository neither held before (8000) nor holds now (8000)
unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
`;
    const writes = scene.org.writes.length;
    expect(await run(scene, 'plan', '--base', 'HEAD', 'apis')).toEqual({
      code: 1,
      stdout: `${drift}\nPlan: 1 drift, 1 unchanged.\n`,
      stderr: '',
      backup: '',
    });
    expect(await run(scene, 'deploy', '--base', 'HEAD', 'apis')).toEqual({
      code: 1,
      stdout: `${drift}\nDeploy: 1 drift, 1 unchanged.\n`,
      stderr: '',
      backup: '',
    });
    expect(scene.org.writes).toHaveLength(writes);
    const args = ['deploy', '--base', 'HEAD', '--on-drift', 'overwrite'];
    expect((await run(scene, ...args)).code).toBe(0);
    expect(statesOf(scene)).toEqual(DESIRED_STATES);
  });

  it('is told before a push is deployed, and keeps no other from being deployed', async () => {
    const scene = await newHistory();
    setPaymentsTo(4000, scene);
    const { code, stdout } = await run(scene, 'deploy', '--base', 'HEAD~1');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'the timeout of "Payment gateway" is 4000 ms in the org, which the repository neither held before (3000) nor holds now (8000)\n',
    );
    expect(statesOf(scene)).toEqual(['desired', 'neither', 'desired', 'desired', 'desired']);
  });

  it('cannot be told by a commit that is not there', async () => {
    const scene = await newHistory();
    const base = '0'.repeat(40);
    expect(await run(scene, 'deploy', '--base', base)).toEqual({
      code: 2,
      stdout: '',
      stderr: `the commit "${base}" is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)\n`,
      backup: '',
    });
    expect(scene.org.requests).toEqual([]);
  });
});

describe('deploy --plan', () => {
  it('does what was planned', async () => {
    const scene = await newScene();
    await run(scene, 'plan', '--out', 'plan.json');
    expect((await run(scene, 'deploy', '--plan', 'plan.json')).stdout).toBe(APPLIED_LINES);
  });

  it('refuses what is no longer as it was planned, and does the rest', async () => {
    const scene = await newScene();
    const { org, folder } = scene;
    await run(scene, 'plan', '--out', 'plan.json', 'apis', 'flows');
    org.change('flow', BILLING, changeDescription);
    const apis = path.join(folder, 'apis/external-apis.json');
    writeFileSync(apis, readFileSync(apis, 'utf8').replace('8000', '8500'));
    expect(await run(scene, 'deploy', '--plan', 'plan.json')).toMatchObject({
      code: 1,
      stdout: `drift          Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               3000 → 6000 ms
               the plan says nothing of it: plan again
drift          Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               3000 → 8500 ms
               its document was changed since it was planned: plan again
unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
drift          Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
               it was changed in the org since it was planned: plan again
applied        Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 3000 → 5000 ms
               Check open tickets: none → 9000 ms

Deploy: 3 drift, 1 unchanged, 1 applied.
The objects are kept as they were in BACKUP: rollback --from BACKUP sends them back.
`,
      stderr: '',
    });
    expect(org.writes).toHaveLength(1);
  });

  it('tells what it would have changed and none of the files holds any more', async () => {
    const scene = await newScene();
    await run(scene, 'plan', '--out', 'plan.json');
    rmSync(path.join(scene.folder, 'flows/billing.json'));
    const { code, stdout, stderr } = await run(scene, 'deploy', '--plan', 'plan.json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `flows/billing.json: the plan would change ${BILLING}, which none of the files holds\n`,
    });
    expect(stdout).not.toContain(BILLING);
    const some = await run(
      scene,
      'deploy',
      '--plan',
      'plan.json',
      '--only',
      'c3d4e5f6-get-customer',
    );
    expect(some).toMatchObject({ code: 0, stderr: '' });
  });

  it('has nothing left to do when it is repeated', async () => {
    const scene = await newScene();
    await run(scene, 'plan', '--out', 'plan.json');
    await run(scene, 'deploy', '--plan', 'plan.json');
    expect((await run(scene, 'deploy', '--plan', 'plan.json')).stdout).toBe(UNCHANGED_LINES);
  });

  it.each([
    ['{"version":2}', 'plan.json is no plan of this tool: make one with plan --out plan.json\n'],
    ['', 'plan.json is no plan of this tool: make one with plan --out plan.json\n'],
  ])('refuses %j', async (text, stderr) => {
    const scene = await newScene();
    writeFileSync(path.join(scene.folder, 'plan.json'), text);
    expect(await run(scene, 'deploy', '--plan', 'plan.json')).toEqual({
      code: 2,
      stdout: '',
      stderr,
      backup: '',
    });
    const { code, stderr: said } = await run(scene, 'deploy', '--plan', 'none.json');
    expect(code).toBe(2);
    expect(said).toMatch(/^the plan none\.json cannot be read: ENOENT[^\n]+\n$/);
    expect(scene.org.requests).toEqual([]);
  });
});

describe('deploy --strategy replace', () => {
  const REPLACED = ['deploy', '--strategy', 'replace'];

  function descriptionsOf({ org }: Scene): unknown[] {
    return DEPLOYED.map(
      ({ kind, id }) => /"description":"([^"]*)"/.exec(org.readText(kind, id) ?? '')?.[1],
    );
  }

  it('sends nothing where nobody knows what the repository held before', async () => {
    const scene = await newHistory();
    const { code, stdout } = await run(scene, ...REPLACED, '--only', BILLING);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `drift          Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
               it is not what the repository holds, and what it held before is not known: give --base, or --on-drift overwrite after a look

Deploy: 1 drift.
`,
    });
    expect(statesOf(scene)).toEqual(OLD_STATES);
    expect(scene.org.writes).toEqual([]);
  });

  it('sends the documents where the org has what the repository held before', async () => {
    const scene = await newHistory();
    const args = [...REPLACED, 'apis', 'flows'];
    expect(await run(scene, ...args, '--base', 'HEAD~1')).toMatchObject({ code: 0 });
    expect(descriptionsOf(scene)).toEqual(['Of the CRM', 'Ours', 'Ours', 'Ours', 'Ours']);
    const writes = scene.org.writes.length;
    const { code, stdout } = await run(scene, ...args);
    expect({ code, end: stdout.split('\n').at(-2) }).toEqual({
      code: 0,
      end: 'Deploy: 4 unchanged.',
    });
    expect(scene.org.writes).toHaveLength(writes);
  });

  it('sends a document without an id where the org has what the repository held before', async () => {
    const scene = await newHistory();
    const { code, stdout } = await run(scene, ...REPLACED, 'actions', '--base', 'HEAD~1');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `applied        Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               3000 → 6000 ms

Deploy: 1 applied.
The objects are kept as they were in BACKUP: rollback --from BACKUP sends them back.
`,
    });
    expect(descriptionsOf(scene)[0]).toBe('Ours');
  });

  it('leaves alone what somebody changed since, until that is meant', async () => {
    const scene = await newHistory();
    scene.org.change('flow', BILLING, changeDescription);
    const args = [...REPLACED, '--base', 'HEAD~1', '--only', BILLING];
    expect(await run(scene, ...args)).toMatchObject({
      code: 1,
      stdout: `drift          Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
               it is neither what the repository held before nor what it holds now: look at it, then --on-drift overwrite

Deploy: 1 drift.
`,
    });
    expect(scene.org.writes).toEqual([]);
    expect(await run(scene, ...args, '--on-drift', 'overwrite')).toMatchObject({ code: 0 });
    expect(descriptionsOf(scene)[3]).toBe('Ours');
  });

  it.each(['flows/billing.json', 'apis/external-apis.json'])(
    'of %s, without a member that the org has, is done once and not again',
    async (name) => {
      const scene = await newHistory();
      const file = path.join(scene.folder, name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"description":"Ours",', ''));
      const args = [...REPLACED, '--on-drift', 'overwrite', name];
      await run(scene, ...args);
      const writes = scene.org.writes.length;
      expect((await run(scene, ...args)).code).toBe(0);
      expect(scene.org.writes).toHaveLength(writes);
    },
  );
});
