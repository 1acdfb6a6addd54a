import { chmodSync, cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { git, gitApply } from '../support/fix-git.js';
import { runCli, runCliInShell } from '../support/run-process.js';

const DEMO = fileURLToPath(new URL('../../fixtures/demo/', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../../fixtures/fix/', import.meta.url));

const FIXED_FLOW = flowText({ id: 'node-1', name: 'Get customer', timeout: 5000 });

const DEMO_FIXED = `actions/order-status.json
  10:14  fixed  "6000" → 6000 ms  Get order status  timeout-type

apis/payments.json
  10:18  fixed  60000 → 30000 ms  Payment gateway  timeout-range

flows/support-inbound.json
  23:22  fixed  3000 → 5000 ms  Get customer  timeout-default
  31:17  fixed  none → 5000 ms  Check open tickets  timeout-missing
  47:22  fixed  8 → 8000 ms  Estimate wait  timeout-unit

Fixed 5 timeouts in 3 files.

No problems: 8 timeouts in 4 files checked.
`;

/** A copy of a folder in a repository, all of it in the index. */
function copyInRepository(source: string): string {
  const folder = workFolder();
  cpSync(source, folder, { recursive: true });
  git(folder, ['init', '--quiet']);
  git(folder, ['add', '--all']);
  return folder;
}

function read(folder: string, name: string): Buffer {
  return readFileSync(path.join(folder, name));
}

describe('fix, on the demo', () => {
  it.each([[['fix']], [['lint', '--fix']], [['--fix', '.']]])(
    '%j mends what git then shows as timeouts alone',
    async (args) => {
      const folder = copyInRepository(DEMO);
      expect(await runCli(args, { cwd: folder })).toEqual({
        code: 0,
        signal: null,
        stdout: DEMO_FIXED,
        stderr: '',
      });
      const lines = git(folder, ['diff', '-U0']).split('\n');
      expect(lines.filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
        '-  "timeout": "6000",',
        '+  "timeout": 6000,',
        '-      "timeout": 60000,',
        '+      "timeout": 30000,',
        '-          "timeout": 3000',
        '+          "timeout": 5000',
        '-          "body": "{\\"customer\\":\\"${customer.id}\\"}"',
        '+          "body": "{\\"customer\\":\\"${customer.id}\\"}",',
        '+          "timeout": 5000',
        '-          "timeout": 8',
        '+          "timeout": 8000',
      ]);
      const again = await runCli(args, { cwd: folder });
      expect([again.code, again.stdout]).toEqual([
        0,
        'No problems: 8 timeouts in 4 files checked.\n',
      ]);
    },
  );

  it('--dry-run prints the same and changes nothing', async () => {
    const folder = copyInRepository(DEMO);
    expect(await runCli(['fix', '--dry-run'], { cwd: folder })).toEqual({
      code: 0,
      signal: null,
      stdout: DEMO_FIXED,
      stderr: 'A dry run: no file was changed.\n',
    });
    expect(git(folder, ['status', '--short', '--untracked-files=all'])).not.toMatch(/^.M/m);
  });

  it('--diff prints what git applies to the bytes of a fix, and changes nothing', async () => {
    const folder = copyInRepository(DEMO);
    const { code, stdout, stderr } = await runCli(['fix', '--diff'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(git(folder, ['diff'])).toBe('');
    gitApply(folder, Buffer.from(stdout));
    const applied = git(folder, ['diff']);
    git(folder, ['checkout', '--quiet', '.']);
    await runCli(['fix'], { cwd: folder });
    expect(git(folder, ['diff'])).toBe(applied);
    expect((await runCli(['fix', '--diff'], { cwd: folder })).code).toBe(0);
  });
});

describe('fix --diff, on files that git apply does not reach', () => {
  it('leaves them out, tells them and ends with 2', async () => {
    const folder = workFolder({
      'team/a.json': BAD_FLOW,
      'other/b.json': BAD_FLOW,
      'team/shared/c.txt': BAD_FLOW,
    });
    git(folder, ['init', '--quiet']);
    git(folder, ['add', '.']);
    const cwd = path.join(folder, 'team');
    symlinkSync('shared/c.txt', path.join(cwd, 'c.json'));
    const line = '"$@" fix --diff . ../other > ../patch; echo "ended with $?"; git apply ../patch';
    const { stdout, stderr } = await runCliInShell(line, [], { cwd });
    expect({ stdout, stderr: stderr.split('\n') }).toEqual({
      stdout: 'ended with 2\n',
      stderr: [
        '../other/b.json: cannot be fixed: it is above the working directory, where git apply does not reach: run this from a folder above it',
        'c.json: cannot be fixed: it is reached through a symbolic link: fix the file that it leads to',
        '',
      ],
    });
    expect(git(folder, ['diff', '--name-only'])).toBe('team/a.json\n');
    expect(read(cwd, 'a.json').toString()).toBe(FIXED_FLOW);
  });
});

describe('fix --diff, as the help has it', () => {
  it('patches what it is about, below a folder of the same name', async () => {
    const { stdout: help } = await runCli(['fix', '--help'], { cwd: workFolder() });
    const [, diff = '', apply = ''] =
      /^ +flow-timeout-lint (fix --diff flows > \S+) +keep it as a patch: (git apply .*)$/m.exec(
        help,
      ) ?? [];
    const folder = workFolder({ 'flows/a.json': BAD_FLOW, 'flows/flows/a.json': BAD_FLOW });
    git(folder, ['init', '--quiet']);
    git(folder, ['add', '.']);
    const cwd = path.join(folder, 'flows');
    const run = await runCliInShell(`"$@" ${diff}; ${apply}`, [], { cwd });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    expect(git(folder, ['diff', '--name-only'])).toBe('flows/flows/a.json\n');
    expect(read(cwd, 'flows/a.json').toString()).toBe(FIXED_FLOW);
  });
});

describe('fix --diff, on files of every layout', () => {
  it.each(['.', 'exports/ivr flows'])(
    'goes through a pipe into git apply in %s',
    async (inside) => {
      const source = workFolder();
      cpSync(GOLDEN, path.join(source, inside), { recursive: true });
      const folder = copyInRepository(source);
      const cwd = path.join(folder, inside);
      const line = '"$@" fix --diff | git apply --whitespace=nowarn -';
      expect(await runCliInShell(line, [], { cwd })).toEqual({
        code: 0,
        signal: null,
        stdout: '',
        stderr: '',
      });
      const fixed = copyInRepository(source);
      await runCli(['fix', '--quiet'], { cwd: path.join(fixed, inside) });
      const names = readdirSync(GOLDEN);
      expect(names.map((name) => [name, read(cwd, name).toString('latin1')])).toEqual(
        names.map((name) => [name, read(path.join(fixed, inside), name).toString('latin1')]),
      );
      expect((await runCli(['fix', '--diff'], { cwd })).stdout).toBe('');
    },
  );

  it('is cut off without a complaint by who has seen enough', async () => {
    const nodes = Array.from({ length: 3000 }, (_, index) => ({
      id: `node-${String(index)}`,
      timeout: 3000,
    }));
    const cwd = workFolder({ 'flow.json': flowText(...nodes) });
    expect(await runCliInShell('"$@" fix --diff | head -n 2', [], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: '--- a/flow.json\n+++ b/flow.json\n',
      stderr: '',
    });
  });
});

describe('the reports of a fix', () => {
  it('are JSON alone on standard output with --format json', async () => {
    const cwd = workFolder({
      'a.json': BAD_FLOW,
      'cut.json': GOOD_FLOW.slice(0, 150),
      'locked.json': BAD_FLOW,
    });
    chmodSync(path.join(cwd, 'locked.json'), 0o444);
    const { code, stdout, stderr } = await runCli(['fix', '--format', 'json'], { cwd });
    expect(code).toBe(2);
    const lint = await runCli(['--format', 'json'], { cwd });
    expect(stdout).toBe(lint.stdout);
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      summary: { files: 3, errors: 2, fixable: 1 },
      findings: [{ file: 'cut.json' }, { file: 'locked.json', suggested: 5000 }],
    });
    expect(stderr).toBe(
      'a.json\n  5:103  fixed  3000 → 5000 ms  Get customer  timeout-default\n\n' +
        'Fixed 1 timeout in 1 file.\n\nlocked.json: cannot be fixed: it is read-only\n',
    );
  });

  it('are annotations alone with --format github', async () => {
    const cwd = workFolder({ 'a.json': BAD_FLOW, 'b.json': GOOD_FLOW });
    const args = ['fix', '--rule', 'timeout-missing', '--format', 'github'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').map((line) => line.slice(0, 29))).toEqual([
      '::error title=timeout-default',
      '',
    ]);
  });

  it('go to people and to a file at once', async () => {
    const cwd = workFolder({ 'a.json': BAD_FLOW });
    const args = ['fix', '-f', 'stylish', '-f', 'json', '-o', 'out/report.json'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'a.json\n  5:103  fixed  3000 → 5000 ms  Get customer  timeout-default\n\n' +
        'Fixed 1 timeout in 1 file.\n\nNo problems: 1 timeout in 1 file checked.\n',
    );
    expect(JSON.parse(read(cwd, 'out/report.json').toString())).toMatchObject({ findings: [] });
  });
});
