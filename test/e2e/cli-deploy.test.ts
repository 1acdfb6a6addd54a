import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newScene, orgEnv, withOrg } from '../support/fault-cli.js';
import {
  APPLIED_LINES,
  deployLines,
  DESIRED_STATES,
  run,
  statesOf,
  UNCHANGED_LINES,
} from '../support/fault-lines.js';
import { DEPLOYED } from '../support/fault-objects.js';
import { parseJson } from '../support/github/json.js';
import { runCliInShell } from '../support/run-process.js';

const SUPPORT = DEPLOYED[4]?.id ?? '';

describe('deploy', () => {
  it('carries the timeouts to the org, and has nothing left to do the next time', async () => {
    const scene = await newScene();
    const first = await run(scene, 'deploy');
    expect({ ...first, backup: '' }).toEqual({
      code: 0,
      stdout: APPLIED_LINES,
      stderr: '',
      backup: '',
    });
    expect(statesOf(scene)).toEqual(DESIRED_STATES);
    expect(scene.org.writes).toHaveLength(4);
    expect(await run(scene, 'deploy')).toEqual({
      code: 0,
      stdout: UNCHANGED_LINES,
      stderr: '',
      backup: '',
    });
    expect(scene.org.writes).toHaveLength(4);
  });

  it('--dry-run tells the same and writes nothing, here or there', async () => {
    const scene = await newScene();
    const args = ['deploy', '--dry-run', '--report', 'report.json'];
    expect(await run(scene, ...args)).toEqual({
      code: 0,
      stdout: deployLines(
        'update',
        'Plan: 4 update, 1 unchanged. Nothing was changed: deploy does it.\n',
      ),
      stderr: 'A dry run does nothing that a report could tell of: none was written.\n',
      backup: '',
    });
    expect(scene.org.writes).toEqual([]);
    expect(readdirSync(scene.folder).sort()).toEqual(['actions', 'apis', 'flows']);
  });

  it('--only deploys no more than the objects and files that it names', async () => {
    const scene = await newScene();
    const { code } = await run(scene, 'deploy', '--only', SUPPORT, '--only', 'apis/*.json');
    expect(code).toBe(0);
    expect(statesOf(scene)).toEqual(['old', 'desired', 'desired', 'old', 'desired']);
    expect(await run(scene, 'deploy', '--only', 'flow-of-nobody')).toEqual({
      code: 3,
      stdout: '',
      stderr: 'There is no document to deploy. Name the files or folders that hold them.\n',
      backup: '',
    });
  });

  it('--only knows a document that is found by its name by the id that the org has', async () => {
    const scene = await newScene();
    const file = path.join(scene.folder, 'actions/get-customer.json');
    const text = readFileSync(file, 'utf8');
    const id = 'c3d4e5f6-get-customer';
    writeFileSync(file, text.replace(new RegExp(`"id": ?"${id}",`), ''));
    expect(readFileSync(file, 'utf8')).not.toContain(id);
    const { code, stdout } = await run(scene, 'deploy', '--only', id);
    expect({ code, end: stdout.split('\n').at(-3) }).toEqual({
      code: 0,
      end: 'Deploy: 1 applied.',
    });
    expect(statesOf(scene)).toEqual(['desired', 'old', 'desired', 'old', 'old']);
  });

  it('--max-changes stops it before the first write where more would change', async () => {
    const scene = await newScene();
    const { code, stdout, stderr, backup } = await run(scene, 'deploy', '--max-changes', '3');
    expect({ code, stderr, backup }).toEqual({ code: 1, stderr: '', backup: '' });
    expect(stdout).toContain(
      `not attempted  Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
               4 objects would change, and no more than 3 may
`,
    );
    expect(stdout).toMatch(/\nDeploy: 4 not attempted, 1 unchanged\.\n$/);
    expect(scene.org.writes).toEqual([]);
    expect((await run(scene, 'deploy', '--max-changes', '4')).stdout).toBe(APPLIED_LINES);
    expect((await run(scene, 'deploy', '--max-changes', '0')).code).toBe(0);
    expect(await run(scene, 'deploy', '--max-changes', 'few')).toMatchObject({
      code: 2,
      stderr: `--max-changes takes a whole number from 0 to 1000000, not "few"\nSee flow-timeout-lint --help.\n`,
    });
  });

  it('that cannot write its report still deploys, and ends with 2', async () => {
    const scene = await newScene();
    const { code, stdout, stderr } = await run(scene, 'deploy', '--report', 'flows');
    expect({ code, stdout }).toEqual({ code: 2, stdout: APPLIED_LINES });
    expect(stderr).toMatch(/^the report flows cannot be written: [^\n]+\n$/);
  });

  it('ends with 2 where a file cannot be read, and deploys the others', async () => {
    const scene = await newScene();
    writeFileSync(path.join(scene.folder, 'flows/cut.json'), '{"flowData":{"nodes":[');
    const { code, stdout, stderr } = await run(scene, 'deploy');
    expect({ code, stdout }).toEqual({ code: 2, stdout: APPLIED_LINES });
    expect(stderr).toMatch(/^flows\/cut\.json: cannot be deployed: [^\n]+\n$/);
  });

  it('goes on to its end where nobody reads what it prints', async () => {
    const scene = await newScene();
    const { org, folder } = scene;
    const args = withOrg(['deploy', '--report', 'report.json'], org);
    const env = orgEnv(org);
    const { stderr } = await runCliInShell('"$@" | true', args, { cwd: folder, env });
    expect(stderr).toBe('');
    expect(statesOf(scene)).toEqual(DESIRED_STATES);
    const report = parseJson(readFileSync(path.join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ summary: { applied: 4, unchanged: 1 } });
  });
});
