import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runWithOrg, runWithPerson } from '../support/audit-cli.js';
import { filesIn } from '../support/audit-files.js';
import {
  copiesOf,
  LOYALTY,
  NIGHT,
  ORDERS,
  RATES,
  SAMPLE,
  SAMPLE_FILES,
  SUPPORT,
} from '../support/audit-objects.js';
import { callsOf, openStandIn } from '../support/audit-org.js';
import type { Org as StandIn, OrgObjects } from '../support/org/start-org.js';
import { runCli } from '../support/run-process.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const NEW_FILES = SAMPLE_FILES.map((file) => `new      ${file}\n`).join('');

async function prepare(
  objects: OrgObjects = SAMPLE,
): Promise<{ standIn: StandIn; workspace: Workspace; cwd: string }> {
  const standIn = await openStandIn({ objects });
  const workspace = createWorkspace();
  return { standIn, workspace, cwd: workspace.folder };
}

describe('pull', () => {
  it('writes what the org holds into the working directory, and writes nothing to the org', async () => {
    const { standIn, cwd } = await prepare();
    expect(await runWithOrg(standIn, ['pull'], cwd)).toEqual({
      code: 0,
      stdout: `${NEW_FILES}Pulled 6 objects, 0 unchanged.\n`,
      stderr: '',
    });
    expect(Object.keys(filesIn(cwd))).toEqual(SAMPLE_FILES);
    expect(standIn.writes).toEqual([]);
  });

  it('tells the second time what has changed alone', async () => {
    const { standIn, cwd } = await prepare();
    await runWithOrg(standIn, ['pull'], cwd);
    expect(await runWithOrg(standIn, ['pull'], cwd)).toEqual({
      code: 0,
      stdout: 'Pulled 6 objects, 6 unchanged.\n',
      stderr: '',
    });
    standIn.change('data-action', ORDERS.id, (action) => (action['timeout'] = 9000));
    standIn.add('flow', { ...NIGHT, id: 'flow-2', name: 'Holidays' });
    expect((await runWithOrg(standIn, ['pull'], cwd)).stdout).toBe(
      `changed  ${SAMPLE_FILES[1] ?? ''}
new      flows/holidays--flow-2.json
Pulled 7 objects, 5 unchanged.
`,
    );
  });

  it('writes into a folder that is named, and of the flows those that are', async () => {
    const { standIn, cwd } = await prepare();
    const args = ['pull', 'org/live', '--flow', NIGHT.id];
    expect((await runWithOrg(standIn, args, cwd)).code).toBe(0);
    const files = SAMPLE_FILES.slice(0, 5).map((file) => `org/live/${file}`);
    expect(Object.keys(filesIn(cwd))).toEqual(files);
  });

  it('gives files that a plan finds unchanged', async () => {
    const { standIn, cwd } = await prepare({ ...SAMPLE, externalApis: [RATES] });
    await runWithOrg(standIn, ['pull'], cwd);
    const { code, stdout } = await runWithOrg(standIn, ['plan'], cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n\nPlan: 5 unchanged\.\n$/);
  });

  it('gives files that a fix mends and a deploy takes, and is then up to date', async () => {
    const { standIn, cwd } = await prepare();
    await runWithOrg(standIn, ['pull'], cwd);
    expect((await runCli(['fix'], { cwd })).code).toBe(0);
    const deployed = await runWithOrg(standIn, ['deploy'], cwd);
    expect(deployed.stdout).toContain('\nDeploy: 3 unchanged, 3 applied.\n');
    expect((await runWithOrg(standIn, ['audit'], cwd)).code).toBe(0);
    expect((await runWithOrg(standIn, ['pull'], cwd)).stdout).toBe(
      'Pulled 6 objects, 6 unchanged.\n',
    );
  });

  it('is nothing from an empty org', async () => {
    const { standIn, cwd } = await prepare({});
    const stdout = 'Pulled 0 objects, 0 unchanged.\n';
    expect(await runWithOrg(standIn, ['pull'], cwd)).toEqual({ code: 0, stdout, stderr: '' });
    expect(filesIn(cwd)).toEqual({});
  });
});

describe('what a pull cannot do', () => {
  it('is told where a kind may not be read, with exit code 2, and the others go on', async () => {
    const { standIn, cwd } = await prepare();
    standIn.addFault({ kind: 'status', status: 403, on: ({ path }) => path.endsWith('/query') });
    const { code, stdout, stderr } = await runWithOrg(standIn, ['pull'], cwd);
    expect(code).toBe(2);
    expect(stdout).toMatch(/\nPulled 4 objects, 0 unchanged\.\n$/);
    expect(stderr).toMatch(
      /^external-apis: the client may not do this \(403\): .*architect:externalapis:read.*\n$/,
    );
    expect(Object.keys(filesIn(cwd))).toHaveLength(4);
  });

  it('is told where a file or a link is in the way, with exit code 2', async () => {
    const { standIn, workspace, cwd } = await prepare();
    workspace.write({ 'repository/external-apis': 'a file', 'elsewhere/README.md': '' });
    symlinkSync('../elsewhere', workspace.at('repository/flows'));
    const { code, stdout, stderr } = await runWithOrg(standIn, ['pull', 'repository'], cwd);
    expect(code).toBe(2);
    expect(stdout).toMatch(/\nPulled 2 objects, 0 unchanged\.\n$/);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual(
      SAMPLE_FILES.slice(2).map((file) => `${file}: cannot be written`),
    );
    expect(lines[2]).toMatch(/: its folder is a symbolic link that leads elsewhere$/);
    expect(Object.keys(filesIn(workspace.at('elsewhere')))).toEqual(['README.md']);
  });

  it('is told where the folder itself is a file', async () => {
    const { standIn, workspace, cwd } = await prepare({ dataActions: [LOYALTY] });
    workspace.write({ org: 'a file' });
    const { code, stderr } = await runWithOrg(standIn, ['pull', 'org'], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^data-actions\/.*: cannot be written: /);
    expect(filesIn(cwd)).toEqual({ org: 'a file' });
  });

  it('prints each object on a line of its own, whatever its id and its name are', async () => {
    const name = 'x\n::error::y\u001b[31m##[add-mask]z';
    const { standIn, cwd } = await prepare({ dataActions: [{ ...LOYALTY, name }] });
    expect((await runWithOrg(standIn, ['pull'], cwd)).stdout).toBe(
      `new      data-actions/x-error-y-31m-add-mask-z--${LOYALTY.id}.json\nPulled 1 object, 0 unchanged.\n`,
    );
    const { stderr } = await runWithOrg(standIn, ['pull', '--flow', '::error::\nx'], cwd);
    expect(stderr).toBe('flows/::error::\\nx: the flow is not in the org\n');
  });

  it.each([
    [['pull', 'a', 'b'], 'pull takes one folder\nSee flow-timeout-lint --help.\n'],
    [['pull', '--flow'], '--flow needs a value: --flow ID\nSee flow-timeout-lint --help.\n'],
    [['pull', ''], 'a path is empty: is a variable not set?\nSee flow-timeout-lint --help.\n'],
  ])('is told by %j, which is wrong', async (args, stderr) => {
    const cwd = createWorkspace().folder;
    const { code, ...printed } = await runCli(args, { cwd });
    expect({ code, ...printed }).toEqual({ code: 2, signal: null, stdout: '', stderr });
    expect(filesIn(cwd)).toEqual({});
  });

  it('is told where there are no credentials', async () => {
    const cwd = createWorkspace().folder;
    const { code, stderr } = await runCli(['pull', '--region', 'eu-central-1'], { cwd });
    expect([code, filesIn(cwd)]).toEqual([2, {}]);
    expect(stderr).toMatch(/^the credentials are not given: set GENESYSCLOUD_OAUTHCLIENT_ID/);
  });
});

describe('a pull that somebody ends', () => {
  it('asks the org no more than what it was at', async () => {
    let interrupt = (): void => undefined;
    const standIn = await openStandIn({
      objects: { flows: copiesOf(SUPPORT, 40) },
      onRequest: ({ path }) => {
        if (path.endsWith(`${SUPPORT.id}-1`)) interrupt();
      },
    });
    const onStart = (stop: () => void): void => void (interrupt = stop);
    const cwd = createWorkspace().folder;
    const { code, stderr } = await runWithPerson(standIn, ['pull', 'org'], { onStart }, { cwd });
    expect(stderr).toContain('Interrupted: ');
    expect(code).not.toBe(0);
    expect(callsOf(standIn).length).toBeLessThan(30);
  });
});
