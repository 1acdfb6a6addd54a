import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/cli-host.js';
import { BEFORE, contents, FILES, UNFIXABLE } from '../support/fix-command-files.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const DIFF = `--- a/flows/support.json
+++ b/flows/support.json
@@ -1,1 +1,1 @@
-${flowWith(3000)}
\\ No newline at end of file
+${flowWith(5000)}
\\ No newline at end of file
`;

describe('fix --dry-run', () => {
  it.each([
    ['a fix that leaves nothing', FILES, 0],
    ['one that leaves something', { ...FILES, 'x.json': UNFIXABLE }, 1],
  ])('prints what %s prints, but changes no file', async (_, files, code) => {
    const dry = createWorkspace(files);
    const wet = createWorkspace(files);
    const expected = await runInProcess(['fix'], { cwd: wet.folder });
    expect(await runInProcess(['fix', '--dry-run'], { cwd: dry.folder })).toEqual({
      code,
      stdout: expected.stdout,
      stderr: 'A dry run: no file was changed.\n',
    });
    expect(contents(dry)).toEqual(BEFORE);
  });

  it('tells what cannot be written, and ends as the fix would', async () => {
    const files = { ...FILES, 'flows/locked.json': flowWith(45) };
    const [dry, wet] = [createWorkspace(files), createWorkspace(files)];
    for (const { at } of [dry, wet]) chmodSync(at('flows/locked.json'), 0o444);
    const expected = await runInProcess(['fix'], { cwd: wet.folder });
    expect(await runInProcess(['fix', '--dry-run'], { cwd: dry.folder })).toEqual({
      code: 2,
      stdout: expected.stdout,
      stderr:
        'A dry run: no file was changed.\nflows/locked.json: cannot be fixed: it is read-only\n',
    });
    expect(contents(dry)).toEqual(BEFORE);
  });
});

describe('fix --diff', () => {
  it('prints the diff alone and changes no file, and ends with 1', async () => {
    const workspace = createWorkspace(FILES);
    const argv = ['fix', '--diff', '--rule', 'timeout-default', '--fail-on', 'never', '-q'];
    expect(await runInProcess(argv, { cwd: workspace.folder, isTTY: true })).toEqual({
      code: 1,
      stdout: DIFF,
      stderr: '',
    });
    expect(contents(workspace)).toEqual(BEFORE);
  });

  it('ends with 0 where there is none, whatever is left', async () => {
    const { folder } = createWorkspace({ 'good.json': flowWith(8000), 'x.json': UNFIXABLE });
    expect(await runInProcess(['fix', '--diff'], { cwd: folder })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('tells on standard error which paths led to no file', async () => {
    const { folder } = createWorkspace(FILES);
    const argv = ['fix', '--diff', 'flows/support.json', 'flow'];
    const run = await runInProcess(argv, { cwd: folder });
    expect(run).toEqual({ code: 1, stdout: DIFF, stderr: 'no file to lint in flow\n' });
    const none = await runInProcess(['fix', '--diff', 'flow'], { cwd: folder });
    expect([none.code, none.stdout]).toEqual([3, '']);
    expect(none.stderr).toMatch(/^no file to lint in flow\nNo file matched\. /);
  });
});
