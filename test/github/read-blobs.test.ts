import { describe, expect, it } from 'vitest';
import { type CommittedFile, createBlobReader } from '../../src/github/read-blobs.js';
import { FULL_NAME } from '../support/github/events.js';
import { type GitChanges, gitLine } from '../support/github/git.js';
import { Scenario } from '../support/github/scenario.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');

/** A reader of a commit that holds these files. */
async function readerOf(
  files: GitChanges,
): Promise<(file: string) => Promise<CommittedFile | undefined>> {
  const { head } = Scenario.host(server, { files, headChanges: {} });
  return createBlobReader(await client(), { owner, repo }, head);
}

function plain(text: string): CommittedFile {
  return { mode: '100644', bytes: Buffer.from(text) };
}

describe('a file of a commit', () => {
  it.each([
    'flow.json',
    'teams/ivr/flows/support.json',
    'flows/Störung & Rückruf.json',
    'flows/a "quoted" \\ name\n#1?.json',
    'constructor/__proto__',
  ])('is read: %j', async (name) => {
    const read = await readerOf({ [name]: '{"timeout": 3000}\n', 'flows/other.json': '{}\n' });
    expect(await read(name)).toEqual(plain('{"timeout": 3000}\n'));
  });

  it('keeps every byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256));
    const read = await readerOf({ 'bytes.json': bytes, 'empty.json': '' });
    expect(await read('bytes.json')).toEqual({ mode: '100644', bytes });
    expect(await read('empty.json')).toEqual(plain(''));
  });

  it('tells its mode', async () => {
    const read = await readerOf({
      'run.json': { executable: '{}' },
      'latest.json': { linkTo: 'flows/support.json' },
    });
    expect(await read('run.json')).toEqual({ mode: '100755', bytes: Buffer.from('{}') });
    expect(await read('latest.json')).toEqual({
      mode: '120000',
      bytes: Buffer.from('flows/support.json'),
    });
  });

  it.each([
    'night.json',
    'flows/night.json',
    'teams/flow.json',
    'flows',
    'flow.json/x',
    'latest/support.json',
    'flows/../flow.json',
    './flow.json',
    '/flow.json',
    '',
    'toString',
  ])('is not there: %j', async (name) => {
    const read = await readerOf({
      'flow.json': '{}',
      'flows/support.json': '{}',
      latest: { linkTo: 'flows' },
    });
    expect(await read(name)).toBeUndefined();
  });

  it('is not there where a submodule is', async () => {
    const scenario = Scenario.host(server, { files: { 'flow.json': '{}' }, headChanges: {} });
    const { folder } = scenario.git;
    gitLine(folder, 'read-tree', scenario.head);
    gitLine(folder, 'update-index', '--add', '--cacheinfo', `160000,${scenario.head},vendor`);
    const tree = gitLine(folder, 'write-tree');
    const read = createBlobReader(await client(), { owner, repo }, tree);
    expect(await read('vendor')).toBeUndefined();
    expect(await read('vendor/flow.json')).toBeUndefined();
    expect(await read('flow.json')).toEqual(plain('{}'));
  });
});

describe('many files of a commit', () => {
  it('ask for each folder once', async () => {
    const names = ['a/b/1.json', 'a/b/2.json', 'a/3.json', '4.json'];
    const read = await readerOf(Object.fromEntries(names.map((name) => [name, name])));
    const files = await Promise.all(names.map((name) => read(name)));
    expect(files).toEqual(names.map((name) => plain(name)));
    expect(server.requestsTo('GET tree')).toHaveLength(3);
    expect(server.requestsTo('GET blob')).toHaveLength(4);
  });
});

describe('a commit that cannot be read', () => {
  it('is told', async () => {
    await readerOf({ 'flow.json': '{}' });
    const unknown = createBlobReader(await client(), { owner, repo }, '0'.repeat(40));
    await expect(unknown('flow.json')).rejects.toMatchObject({ status: 404 });
  });

  it('is told where only a file cannot be', async () => {
    const read = await readerOf({ 'flow.json': '{}' });
    server.fail('GET blob', 403);
    await expect(read('flow.json')).rejects.toMatchObject({ status: 403 });
  });
});
