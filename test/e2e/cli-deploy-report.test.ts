import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, newScene } from '../support/fault-cli.js';
import { run, UNCHANGED_LINES } from '../support/fault-lines.js';
import { DEPLOYED } from '../support/fault-objects.js';
import { git } from '../support/fix-git.js';
import { parseJson } from '../support/github/json.js';

const [, , , BILLING = '', SUPPORT = ''] = DEPLOYED.map(({ id }) => id);

describe('the report of a deploy', () => {
  it('tells of each document what became of it', async () => {
    const scene = await newScene();
    scene.org.addFault({
      kind: 'status',
      status: 400,
      body: { message: 'No such number of milliseconds here.' },
      on: ({ method, path: address }) => method === 'PUT' && address.endsWith(BILLING),
    });
    const { code, backup } = await run(scene, 'deploy', 'flows', '--report', 'out/report.json');
    expect(code).toBe(1);
    const correlationId = scene.org.writes[0]?.correlationId ?? '';
    const change = { unit: 'ms', from: 3000 };
    expect(parseJson(readFileSync(path.join(scene.folder, 'out/report.json'), 'utf8'))).toEqual({
      version: 1,
      summary: {
        applied: 1,
        unchanged: 0,
        drift: 0,
        locked: 0,
        failed: 1,
        unverified: 0,
        'not attempted': 0,
      },
      backup,
      documents: [
        {
          file: 'flows/billing.json',
          pointer: '',
          format: 'flow-export',
          id: BILLING,
          name: 'Billing',
          changes: [
            {
              ...change,
              pointer: '/flowData/nodes/0/dataAction/timeout',
              id: 'invoice',
              name: 'Get invoice',
              to: 7000,
            },
          ],
          status: 'failed',
          notes: [
            `the org refused the flow ${BILLING} (400): No such number of milliseconds here. [correlation id ${correlationId}]`,
          ],
          correlationId,
        },
        {
          file: 'flows/support-inbound.json',
          pointer: '',
          format: 'flow-export',
          id: SUPPORT,
          name: 'Support inbound',
          changes: [
            {
              ...change,
              pointer: '/flowData/nodes/1/dataAction/timeout',
              id: 'get-customer',
              name: 'Get customer',
              to: 5000,
            },
            {
              pointer: '/flowData/nodes/2',
              id: 'check-tickets',
              name: 'Check open tickets',
              from: null,
              to: 9000,
              unit: 'ms',
            },
          ],
          status: 'applied',
          notes: [],
        },
      ],
    });
  });

  it('is there where nothing was to be done, in the place of an older one', async () => {
    const scene = await newScene();
    await run(scene, 'deploy', '--report', 'report.json');
    await run(scene, 'deploy', '--report', 'report.json', '--only', BILLING);
    const report = parseJson(readFileSync(path.join(scene.folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ summary: { unchanged: 1 }, documents: [{ id: BILLING }] });
    expect(report).not.toHaveProperty('backup');
  });
});

describe('the backup of a deploy', () => {
  it('keeps what was there for nobody else to read, out of git, and takes it for no document', async () => {
    const scene = await newScene();
    const { folder } = scene;
    commitAll(folder);
    const { backup } = await run(
      scene,
      'deploy',
      '--backup-dir',
      'kept',
      '--report',
      'report.json',
    );
    expect(backup).toMatch(/^kept\//);
    const mode = (name: string): number => statSync(path.join(folder, name)).mode & 0o777;
    expect(mode(backup)).toBe(0o700);
    expect(mode(`${backup}/flow-export/${BILLING}.bak`)).toBe(0o600);
    expect(git(folder, ['status', '--short'])).toBe('?? report.json\n');
    const again = await run(scene, 'deploy', '--backup-dir', 'kept', '--report', 'report.json');
    expect(again.stdout).toBe(UNCHANGED_LINES);
    expect(readdirSync(path.join(folder, 'kept')).filter((name) => name !== '.gitignore')).toEqual([
      path.basename(backup),
    ]);
  });

  it('writes nothing where it cannot keep what is there', async () => {
    const scene = await newScene();
    writeFileSync(path.join(scene.folder, 'kept'), 'a file');
    const { code, stdout } = await run(scene, 'deploy', '--backup-dir', 'kept');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^not attempted {2}Get customer .*\n {15}3000 → 6000 ms\n {15}nothing was written, since the backup could not be: .+\n/,
    );
    expect(stdout).toMatch(/\n\nDeploy: 4 not attempted, 1 unchanged\.\n$/);
    expect(scene.org.writes).toEqual([]);
  });

  it.each(['.', 'flows'])('in %s hides no document from the next run', async (folder) => {
    const scene = await newScene();
    commitAll(scene.folder);
    await run(scene, 'deploy', '--backup-dir', folder);
    expect((await run(scene, 'plan')).stdout).toBe(UNCHANGED_LINES.replace('Deploy', 'Plan'));
    expect(git(scene.folder, ['status', '--short'])).toBe('');
  });
});
