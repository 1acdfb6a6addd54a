import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STARTER_CONFIG } from '../../src/config/starter-config.js';
import { runInProcess } from '../support/cli-host.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const CONFIG = 'flow-timeout-lint.config.json';

describe('init', () => {
  it('writes the starter config into the working directory', async () => {
    const { folder, read } = createWorkspace();
    expect(await runInProcess(['init'], { cwd: folder })).toEqual({
      code: 0,
      stdout: `Wrote ${CONFIG}. Every line in it is a comment until you need it.\n`,
      stderr: '',
    });
    expect(read(CONFIG)).toBe(STARTER_CONFIG);
  });

  it('leaves a config that is there', async () => {
    const { folder, read } = createWorkspace({ [CONFIG]: '{ "exclude": ["old/**"] }' });
    expect(await runInProcess(['init'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: `${CONFIG} is there already and was left as it is.\n`,
    });
    expect(read(CONFIG)).toBe('{ "exclude": ["old/**"] }');
  });

  it('leaves a folder of that name', async () => {
    const { folder, at } = createWorkspace();
    mkdirSync(at(CONFIG));
    const { code } = await runInProcess(['init'], { cwd: folder });
    expect(code).toBe(2);
  });

  it('takes no path', async () => {
    const { folder, has } = createWorkspace();
    expect(await runInProcess(['init', 'flows'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'init takes no path\nSee flow-timeout-lint --help.\n',
    });
    expect(has(CONFIG)).toBe(false);
  });

  it('tells where it cannot write', async () => {
    const { at } = createWorkspace();
    const { code, stdout, stderr } = await runInProcess(['init'], { cwd: at('missing') });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no such file or directory');
  });

  it('changes nothing of what a lint reports', async () => {
    const { folder } = createWorkspace({ 'flows/a.json': flowWith(3000) });
    const before = await runInProcess(['--format', 'json'], { cwd: folder });
    expect(before.code).toBe(1);
    await runInProcess(['init'], { cwd: folder });
    expect(await runInProcess(['--format', 'json'], { cwd: folder })).toEqual(before);
  });
});
