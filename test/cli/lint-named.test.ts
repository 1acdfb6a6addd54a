import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lintNamed, RECOGNISED } from '../../src/cli/lint-named.js';
import { JSON_FORMATS } from '../../src/formats/index.js';
import { createCliHost, type HostOptions, runInProcess } from '../support/cli-host.js';
import { REPOSITORY } from '../support/run-process.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

/** What the whole CLI prints and ends with, as far as a lint of named files may stand for it. */
async function wholeCli(words: readonly string[], options: HostOptions): Promise<object> {
  const { code, stdout, stderr } = await runInProcess(words, options);
  return { report: stdout, exitCode: code, stderr };
}

function named(words: readonly string[], options: HostOptions): object | undefined {
  const host = createCliHost(options);
  const lint = lintNamed(words, host);
  expect(host.printed()).toEqual({ stdout: '', stderr: '' });
  return lint === undefined ? undefined : { ...lint, stderr: '' };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const FIXTURES = readdirSync(path.join(REPOSITORY, 'fixtures'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.json') && !name.endsWith('.config.json'))
  .map((name) => `fixtures/${name.replaceAll(path.sep, '/')}`);
const AT_ROOT = { cwd: path.resolve(REPOSITORY) };

/** Documents that take more to be read. */
const LEFT = /^fixtures\/platform\/(?:architect|terraform)\//;

describe('a lint of files that are named', () => {
  it.each(FIXTURES.filter((name) => !LEFT.test(name)))(
    'prints of %s what the whole CLI prints',
    async (name) => {
      expect(named([name], AT_ROOT)).toEqual(await wholeCli([name], AT_ROOT));
    },
  );

  it.each(FIXTURES.filter((name) => LEFT.test(name)))('leaves %s to the whole CLI', (name) => {
    expect(named([name], AT_ROOT)).toBeUndefined();
    expect(named(['fixtures/ok/flow-export.json', name], AT_ROOT)).toBeUndefined();
  });

  it.each(['{"name":"Claims","flowSequenceItemList":[', '{"flowSequenceItemList":{},"x":1}'])(
    'prints of what is no document of these what the whole CLI prints: %s',
    async (text) => {
      const { folder } = createWorkspace({ 'a.json': text });
      const lint = named(['a.json'], { cwd: folder });
      expect(lint).toEqual(await wholeCli(['a.json'], { cwd: folder }));
    },
  );

  it('sorts several files, and counts one that is named twice once', async () => {
    const words = [
      'fixtures/demo/flows/support-inbound.json',
      './fixtures/demo/actions/order-status.json',
      'fixtures/demo/apis/payments.json',
      'fixtures/demo/package.json',
      path.join(AT_ROOT.cwd, 'fixtures/demo/apis/payments.json'),
    ];
    const lint = named(words, AT_ROOT);
    expect(lint).toEqual(await wholeCli(words, AT_ROOT));
    expect(lint).toMatchObject({ exitCode: 1 });
  });

  it.each<HostOptions>([
    { isTTY: true },
    { isTTY: true, env: { NO_COLOR: '1' } },
    { isTTY: true, env: { TERM: 'dumb' } },
    { env: { FORCE_COLOR: '1' } },
    { env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path.dirname(AT_ROOT.cwd) } },
  ])('prints colours where the whole CLI does: %j', async (options) => {
    const words = ['fixtures/demo/actions/order-status.json'];
    const host = { ...AT_ROOT, ...options };
    expect(named(words, host)).toEqual(await wholeCli(words, host));
  });

  it('exits with 0 where warnings are all that there is', async () => {
    const { folder } = createWorkspace({ 'a.json': { category: 'CRM', config: { request: {} } } });
    const lint = named(['a.json'], { cwd: folder });
    expect(lint).toEqual(await wholeCli(['a.json'], { cwd: folder }));
    expect(lint).toMatchObject({ exitCode: 0 });
    expect(JSON.stringify(lint)).toContain('1 warning; 1 timeout in 1 file checked.');
  });

  it('knows all formats of JSON files, in the order in which they are tried', () => {
    expect(JSON_FORMATS).toMatchObject(RECOGNISED);
    expect(RECOGNISED).toHaveLength(JSON_FORMATS.length);
  });

  it('shows how far a long run is', () => {
    let time = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => (time += 400));
    const { folder } = createWorkspace({ 'a.json': '1', 'b.json': '2' });
    const host = createCliHost({ cwd: folder, isTTY: true });
    expect(lintNamed(['a.json', 'b.json'], host)).toMatchObject({ exitCode: 0 });
    expect(host.printed().stderr).toBe('\r\u001b[KChecking 2 of 2 files…\r\u001b[K');
  });
});

describe('what takes more than that is left to the whole CLI', () => {
  it.each([
    ['an option', ['a.json', '--quiet']],
    ['an option that ends like a file', ['--output=report.json']],
    ['a command', ['fix', 'a.json']],
    ['a folder', ['flows']],
    ['a folder that is called like a file', ['folder.json']],
    ['a glob', ['*.json']],
    ['a file that is not there', ['a.json', 'gone.json']],
    ['another ending', ['flow.yaml']],
    ['the config', ['flow-timeout-lint.config.json']],
    ['a link that leads out', ['out.json']],
    ['many files', Array<string>(21).fill('a.json')],
    ['a file that cannot be read', ['a.json', 'null.json']],
  ])('%s', (_, words) => {
    const { folder, at } = createWorkspace({
      'flows/a.json': flowWith(3000),
      'a.json': flowWith(3000),
      'flow.yaml': 'inboundCall:\n',
    });
    mkdirSync(at('folder.json'));
    symlinkSync(path.join(AT_ROOT.cwd, 'package.json'), at('out.json'));
    symlinkSync('/dev/null', at('null.json'));
    expect(named(words, { cwd: folder })).toBeUndefined();
  });

  it('a folder with a config in it or above it', () => {
    const { folder, at } = createWorkspace({
      'flows/a.json': flowWith(3000),
      'flow-timeout-lint.config.json': '{}',
    });
    expect(named(['flows/a.json'], { cwd: folder })).toBeUndefined();
    expect(named(['a.json'], { cwd: at('flows') })).toBeUndefined();
  });

  it('a config that is named, where no other is', () => {
    const { folder } = createWorkspace({ 'x/flow-timeout-lint.config.json': '{}' });
    const words = ['x/flow-timeout-lint.config.json'];
    expect(named(words, { cwd: folder })).toBeUndefined();
  });
});
