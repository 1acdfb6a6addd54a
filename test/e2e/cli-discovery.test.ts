import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { badFlowReport, BAD_FLOW, flowText, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { runCli } from '../support/run-process.js';

const CONFIG = 'flow-timeout-lint.config.json';

describe('the config', () => {
  it('is found upwards from the working directory, and its globs are relative to it', async () => {
    const folder = workFolder({
      [CONFIG]: '{ "exclude": ["teams/billing/archive/**"] }\n',
      'teams/billing/flow.json': BAD_FLOW,
      'teams/billing/archive/old.json': BAD_FLOW,
    });
    const { code, stdout } = await runCli([], { cwd: path.join(folder, 'teams/billing') });
    expect({ code, stdout }).toEqual({ code: 1, stdout: badFlowReport('flow.json') });
  });

  it('is the nearest one', async () => {
    const folder = workFolder({
      [CONFIG]: '{ "rules": { "timeout-default": "off" } }\n',
      'billing/flow.json': BAD_FLOW,
      [`billing/${CONFIG}`]: '{}\n',
    });
    const inner = await runCli([], { cwd: path.join(folder, 'billing') });
    expect(inner.stdout).toBe(badFlowReport('flow.json'));
    const outer = await runCli([], { cwd: folder });
    expect(outer.stdout).toBe('No problems: 1 timeout in 1 file checked.\n');
  });

  it('is the named one where one is named', async () => {
    const folder = workFolder({
      [CONFIG]: '{ "rules": { "timeout-default": "off" } }\n',
      'strict.json': '{}\n',
      'flow.json': BAD_FLOW,
    });
    const { stdout } = await runCli(['--config', 'strict.json', 'flow.json'], { cwd: folder });
    expect(stdout).toBe(badFlowReport('flow.json'));
  });

  it('may be the one that init writes, which changes nothing', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const init = await runCli(['init'], { cwd });
    expect({ code: init.code, stderr: init.stderr }).toEqual({ code: 0, stderr: '' });
    expect((await runCli(['flow.json'], { cwd })).stdout).toBe(badFlowReport('flow.json'));
    expect((await runCli(['init'], { cwd })).code).toBe(2);
  });
});

describe('the files of a folder', () => {
  it('are those that git does not ignore', async () => {
    const folder = workFolder({
      '.gitignore': '/build/\n*.draft.json\n',
      '.git/info/exclude': 'scratch.json\n',
      'scratch.json': BAD_FLOW,
      'build/flow.json': BAD_FLOW,
      'flows/support.draft.json': BAD_FLOW,
      'flows/.gitignore': '!kept.draft.json\n/local.json\n',
      'flows/kept.draft.json': BAD_FLOW,
      'flows/local.json': BAD_FLOW,
      'flows/support.json': GOOD_FLOW,
    });
    const report = badFlowReport('flows/kept.draft.json').replace('in 1 file', 'in 2 files');
    const expected = report.replace('1 timeout ', '2 timeouts ');
    expect((await runCli([], { cwd: folder })).stdout).toBe(expected);
    const inner = await runCli([], { cwd: path.join(folder, 'flows') });
    expect(inner.stdout).toBe(expected.replace('flows/', ''));
  });

  it('are not those of node_modules, .git and .terraform', async () => {
    const cwd = workFolder({
      'node_modules/pack/flow.json': BAD_FLOW,
      'infra/.terraform/modules/flow.json': BAD_FLOW,
      '.git/flow.json': BAD_FLOW,
      '.exports/flow.json': BAD_FLOW,
    });
    expect((await runCli([], { cwd })).stdout).toBe(badFlowReport('.exports/flow.json'));
  });

  it('are those that a glob matches, each once', async () => {
    const cwd = workFolder({
      'flows/a/support.json': BAD_FLOW,
      'flows/a/notes.txt': 'call the vendor',
      'apis/b.json': GOOD_FLOW,
    });
    const { stdout } = await runCli(['flows/**/*.json', 'flows/a/support.json', 'flows'], { cwd });
    expect(stdout).toBe(badFlowReport('flows/a/support.json'));
  });

  it('are not those that a link out of it leads to', async () => {
    const folder = workFolder({
      'elsewhere/flow.json': BAD_FLOW,
      'repository/flow.json': GOOD_FLOW,
      'repository/shared/ivr.json': GOOD_FLOW,
    });
    const cwd = path.join(folder, 'repository');
    symlinkSync('../elsewhere/flow.json', path.join(cwd, 'link.json'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(cwd, 'linked'));
    symlinkSync('..', path.join(cwd, 'above'));
    symlinkSync('.', path.join(cwd, 'itself'));
    symlinkSync('nowhere.json', path.join(cwd, 'dangling.json'));
    expect(await runCli([], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: 'No problems: 2 timeouts in 2 files checked.\n',
      stderr: '',
    });
    expect(await runCli(['**/*.json'], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: 'No problems: 2 timeouts in 2 files checked.\n',
      stderr: '',
    });
  });

  it('may be five thousand', async () => {
    const count = 5000;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const timeout = index % 50 === 7 ? 3000 : 8000;
        const node = { id: `node-${String(index)}`, name: 'Get customer', timeout };
        return [`team-${String(index % 40)}/flow-${String(index)}.json`, flowText(node)];
      }),
    );
    const cwd = workFolder(files);
    mkdirSync(path.join(cwd, 'empty'));
    const { code, stdout, stderr } = await runCli(['--format', 'json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      summary: {
        files: count,
        documents: count,
        sites: count,
        errors: 100,
        warnings: 0,
        fixable: 100,
        skipped: 0,
      },
    });
    expect(stdout.match(/"rule": "timeout-default"/g)).toHaveLength(100);
  });
});
