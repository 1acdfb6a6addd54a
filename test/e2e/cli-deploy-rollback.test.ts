import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newScene } from '../support/fault-cli.js';
import {
  APPLIED_LINES,
  DESIRED_STATES,
  KEPT_LINE,
  OLD_STATES,
  run,
  statesOf,
} from '../support/fault-lines.js';
import { DEPLOYED } from '../support/fault-objects.js';
import { textsOf } from '../support/fault-truth.js';

const [, PAYMENTS = '', , BILLING = '', SUPPORT = ''] = DEPLOYED.map(({ id }) => id);

describe('the report of a rollback', () => {
  it('is none of an earlier run where the backup cannot be read', async () => {
    const scene = await newScene();
    const { backup } = await run(scene, 'deploy', '--report', 'report.json');
    const report = path.join(scene.folder, 'report.json');
    expect(existsSync(report)).toBe(true);
    const { code } = await run(
      scene,
      'rollback',
      '--from',
      `${backup}x`,
      '--report',
      'report.json',
    );
    expect([code, existsSync(report)]).toEqual([2, false]);
  });
});

describe('a deploy', () => {
  it('is taken back with what it kept, and is done again after that', async () => {
    const scene = await newScene();
    const before = textsOf(scene);
    const { backup } = await run(scene, 'deploy');
    const back = await run(scene, 'rollback', '--from', backup);
    expect({ ...back, backup: '' }).toEqual({
      code: 0,
      stdout: `applied        Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               6000 → 3000 ms
applied        Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               8000 → 3000 ms
applied        Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 7000 → 3000 ms
applied        Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 5000 → 3000 ms
               Check open tickets: 9000 ms → none

Rollback: 4 applied.
${KEPT_LINE}`,
      stderr: '',
      backup: '',
    });
    expect(statesOf(scene)).toEqual(OLD_STATES);
    const strip = (text: string): string =>
      text.replace(/"(?:version|dateModified)":(?:"[^"]*"|\d+),?/g, '');
    expect([...textsOf(scene).values()].map(strip)).toEqual([...before.values()].map(strip));
    expect((await run(scene, 'rollback', '--from', backup)).stdout).toContain(
      '\nRollback: 4 unchanged.\n',
    );
    expect((await run(scene, 'deploy')).stdout).toBe(APPLIED_LINES);
  });

  it('that somebody else changed since is not taken back, and the others are', async () => {
    const scene = await newScene();
    const { backup } = await run(scene, 'deploy');
    scene.org.change('external-api', PAYMENTS, (object) => {
      object['timeout'] = 9000;
    });
    scene.org.lock(BILLING, { id: 'user-anna', name: 'Anna Example' });
    const { code, stdout } = await run(scene, 'rollback', '--from', backup);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `applied        Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               6000 → 3000 ms
drift          Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               9000 → 3000 ms
               it is not what the deploy wrote: somebody changed it in the org since
locked         Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 7000 → 3000 ms
               "Anna Example" works on it in the org
applied        Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 5000 → 3000 ms
               Check open tickets: 9000 ms → none

Rollback: 2 applied, 1 drift, 1 locked.
${KEPT_LINE}`,
    });
    expect(scene.org.read('external-api', PAYMENTS)).toMatchObject({ timeout: 9000 });
    expect(statesOf(scene)).toEqual(['old', 'neither', 'desired', 'desired', 'old']);
  });
});

describe('a rollback', () => {
  it.each([
    [[], 'rollback needs --from FOLDER: a deploy tells it\nSee flow-timeout-lint --help.\n'],
    [
      ['--from', 'a', 'flows'],
      'rollback takes no paths: --from names what is sent back\nSee flow-timeout-lint --help.\n',
    ],
  ])('%j is wrong usage', async (args, stderr) => {
    const scene = await newScene();
    expect(await run(scene, 'rollback', ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr,
      backup: '',
    });
  });

  it('from a folder of several says which is the newest', async () => {
    const scene = await newScene();
    await run(scene, 'deploy', '--only', BILLING, '--backup-dir', 'kept');
    const { backup } = await run(scene, 'deploy', '--only', SUPPORT, '--backup-dir', 'kept');
    expect(await run(scene, 'rollback', '--from', 'kept')).toEqual({
      code: 2,
      stdout: '',
      stderr: `kept holds no backup that can be used: it holds those of several runs: give one of them, the newest is ${path.basename(backup)}\n`,
      backup: '',
    });
  });

  it('from a folder without a backup says so', async () => {
    const scene = await newScene();
    const { code, stderr } = await run(scene, 'rollback', '--from', 'flows');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^flows holds no backup that can be used: ENOENT[^\n]+\n$/);
  });

  it('is taken back itself', async () => {
    const scene = await newScene();
    const { backup } = await run(scene, 'deploy');
    const { backup: second } = await run(scene, 'rollback', '--from', backup);
    expect(second).not.toBe(backup);
    expect((await run(scene, 'rollback', '--from', second)).code).toBe(0);
    expect(statesOf(scene)).toEqual(DESIRED_STATES);
    expect(existsSync(path.join(scene.folder, second))).toBe(true);
  });
});
