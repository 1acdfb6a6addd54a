import { chmodSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfiguredFiles } from '../../src/commands/lint.js';
import {
  documentsBefore,
  readRepository,
  type ReadDocuments,
} from '../../src/commands/read-documents.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { defaultConfig } from '../../src/config/default-config.js';
import type { RepoDocument } from '../../src/deploy/repo-document.js';
import { MAX_FILE_BYTES } from '../../src/safe/limits.js';
import { LOYALTY, NIGHT, ORDERS, PAYMENTS, RATES, SUPPORT } from '../support/audit-objects.js';
import { asOrdinaryUser } from '../support/audit-files.js';
import { git } from '../support/fix-git.js';
import { createWorkspace, type WorkspaceFiles } from '../support/workspace.js';

const FILES: WorkspaceFiles = {
  'actions/orders.json': ORDERS,
  'apis.json': { entities: [PAYMENTS, RATES], continuationToken: null },
  'flows/night.json': NIGHT,
  'flows/support.json': SUPPORT,
  'package.json': { name: 'ivr' },
};

/** Reads the documents of a folder, as a deploy does. */
async function readIn(cwd: string, only: readonly string[] = []): Promise<ReadDocuments> {
  const { config, files } = await findConfiguredFiles({ cwd, top: cwd, paths: [] });
  return readRepository(files, config, only);
}

/** Where a document stands, and what it is. */
function placeOf({ file, pointer, format, id, name }: RepoDocument): (string | undefined)[] {
  return [`${file.name}#${pointer}`, format.name, id, name];
}

const ORDERS_PLACE = ['actions/orders.json#', 'data-action', ORDERS.id, ORDERS.name];
const PAYMENTS_PLACE = ['apis.json#/entities/0', 'external-api', PAYMENTS.id, PAYMENTS.name];
const RATES_PLACE = ['apis.json#/entities/1', 'external-api', RATES.id, RATES.name];
const NIGHT_PLACE = ['flows/night.json#', 'flow-export', NIGHT.id, NIGHT.name];
const SUPPORT_PLACE = ['flows/support.json#', 'flow-export', SUPPORT.id, SUPPORT.name];

describe('the documents of a repository', () => {
  it.each([
    ['all', [], [ORDERS_PLACE, PAYMENTS_PLACE, RATES_PLACE, NIGHT_PLACE, SUPPORT_PLACE]],
    ['those with an id', [RATES.id], [RATES_PLACE]],
    ['those with one of two ids', [RATES.id, NIGHT.id], [RATES_PLACE, NIGHT_PLACE]],
    ['those of a file', ['apis.json'], [PAYMENTS_PLACE, RATES_PLACE]],
    ['those of a glob', ['flows/**'], [NIGHT_PLACE, SUPPORT_PLACE]],
    ['those of a glob and an id', ['flows/n*.json', ORDERS.id], [ORDERS_PLACE, NIGHT_PLACE]],
    ['none, by a name', [NIGHT.name], []],
    ['none, by part of an id', [NIGHT.id.slice(0, 8)], []],
  ])('are %s', async (_, only, places) => {
    const { documents, faults } = await readIn(createWorkspace(FILES).folder, only);
    expect([documents.map(placeOf), faults]).toEqual([places, []]);
  });

  it('hold the bytes of each document alone', async () => {
    const loyalty = ` { "id" : "a-1",\r\n\t"operation": "x", "method": "GET", "url": "https://x.example.com", "limit": 12345678901234567890 }`;
    const { folder } = createWorkspace({
      'a.json': `\ufeff[${loyalty},\n${JSON.stringify(NIGHT)}]`,
    });
    const { documents } = await readIn(folder);
    const texts = documents.map(({ json }) => json.bytes.toString('utf8', 0, json.size));
    expect(texts).toEqual([loyalty.trim(), JSON.stringify(NIGHT)]);
  });

  it('have neither id nor name where they tell none', async () => {
    const { folder } = createWorkspace({
      'a.json': { flowData: { nodes: [] } },
      'b.json': { ...NIGHT, id: 7, name: null },
    });
    const { documents } = await readIn(folder);
    expect(documents.map(placeOf)).toEqual([
      ['a.json#', 'flow-export', undefined, undefined],
      ['b.json#', 'flow-export', undefined, undefined],
    ]);
  });

  it('are none of a format of the config, which no API takes', async () => {
    const { folder } = createWorkspace({
      'plan.json': { steps: [{ wait: 8 }] },
      'flows/night.json': NIGHT,
      [CONFIG_NAME]: {
        formats: {
          plan: { owners: '$.steps[*]', timeout: '$.wait', unit: 's', min: 1, max: 60 },
        },
      },
    });
    expect((await readIn(folder)).documents.map(placeOf)).toEqual([NIGHT_PLACE]);
  });

  it('leave out files that cannot be read, and tell why', async () => {
    const { folder, at } = createWorkspace({
      ...FILES,
      'flows/broken.json': JSON.stringify(SUPPORT).slice(0, -2),
      'flows/huge.json': '',
      'flows/locked.json': NIGHT,
      'tsconfig.json': '{ "strict": true, }',
    });
    truncateSync(at('flows/huge.json'), MAX_FILE_BYTES + 1);
    chmodSync(at('flows/locked.json'), 0o000);
    chmodSync(folder, 0o755);
    const { documents, faults } = await asOrdinaryUser(() => readIn(folder));
    expect(documents.map(placeOf)).toEqual([
      ORDERS_PLACE,
      PAYMENTS_PLACE,
      RATES_PLACE,
      NIGHT_PLACE,
      SUPPORT_PLACE,
    ]);
    expect(
      faults.map(({ file, message }) => [file, message.replace(/(:.*?)[,:].*/, '$1')]),
    ).toEqual([
      ['flows/broken.json', expect.stringMatching(/^cannot be deployed: the file ends/i)],
      ['flows/huge.json', 'cannot be deployed: the file is too large'],
      ['flows/locked.json', 'cannot be deployed: EACCES'],
    ]);
  });
});

describe('the documents of a commit', () => {
  /** A repository with a commit of these files; gives what it held of the documents in it now. */
  async function heldBefore(
    committed: WorkspaceFiles,
    now: WorkspaceFiles,
    { folder = '.', commit = 'HEAD' } = {},
  ): Promise<(string | undefined)[]> {
    const workspace = createWorkspace(committed);
    const root = workspace.folder;
    const person = ['-c', 'user.name=Mia', '-c', 'user.email=mia@example.com'];
    git(root, ['init', '--quiet']);
    git(root, ['add', '--all']);
    git(root, [...person, 'commit', '--quiet', '--allow-empty', '-m', 'Flows']);
    for (const name of Object.keys(committed)) rmSync(workspace.at(name));
    workspace.write(now);
    const cwd = path.join(root, folder);
    const before = documentsBefore(cwd, commit, defaultConfig(cwd));
    const { documents } = await readIn(cwd);
    return documents.map((document) => {
      const [json] = [...before(document)].map((held) => held?.json);
      return json?.bytes.toString('utf8', 0, json.size);
    });
  }

  const OLD = { ...NIGHT, name: 'Night' };

  it.each([
    ['of the same id in the same file', { 'a.json': OLD }, { 'a.json': NIGHT }, [OLD]],
    [
      'of the same id at another place',
      { 'a.json': [PAYMENTS, OLD] },
      { 'a.json': { entities: [NIGHT, RATES, PAYMENTS] } },
      [OLD, undefined, PAYMENTS],
    ],
    [
      'at the same place where there is no id',
      { 'a.json': [{ flowData: { nodes: [1] } }, { flowData: { nodes: [2] } }] },
      { 'a.json': [{ flowData: { nodes: [] } }, { flowData: { nodes: [3] } }] },
      [{ flowData: { nodes: [1] } }, { flowData: { nodes: [2] } }],
    ],
    ['none in another file', { 'a.json': OLD }, { 'b.json': NIGHT }, [undefined]],
    [
      'none of another format',
      { 'a.json': { ...LOYALTY, id: NIGHT.id } },
      { 'a.json': NIGHT },
      [undefined],
    ],
    ['none of another id', { 'a.json': SUPPORT }, { 'a.json': NIGHT }, [undefined]],
    [
      'none where the file was broken',
      { 'a.json': '{"flowData":' },
      { 'a.json': NIGHT },
      [undefined],
    ],
    ['none where there was nothing', {}, { 'a.json': NIGHT }, [undefined]],
    [
      'in a file with a strange name',
      { 'flows/ä b:c\n--d.json': OLD },
      { 'flows/ä b:c\n--d.json': NIGHT },
      [OLD],
    ],
  ])('are those %s', async (_, committed, now, held) => {
    expect(await heldBefore(committed, now)).toEqual(
      held.map((document) => (document === undefined ? undefined : JSON.stringify(document))),
    );
  });

  it('are those of the base, then of the commits before it, unless the base is checked out', async () => {
    const { folder, write } = createWorkspace();
    git(folder, ['init', '--quiet']);
    for (const name of ['First', 'Second', 'Third']) {
      write({ 'a.json': { ...NIGHT, name } });
      git(folder, ['add', '--all']);
      git(folder, [
        ...'-c user.name=Mia -c user.email=mia@example.com'.split(' '),
        'commit',
        '--quiet',
        '-m',
        name,
      ]);
    }
    const [document] = (await readIn(folder)).documents;
    if (document === undefined) throw new Error('no document');
    const names = (commit: string): (string | undefined)[] =>
      [...documentsBefore(folder, commit, defaultConfig(folder))(document)].map(
        (held) => held?.name,
      );
    expect(names('HEAD~1')).toEqual(['Second', 'First']);
    expect(names('HEAD')).toEqual(['Third']);
  });

  it('are found from a folder of the repository', async () => {
    const committed = { 'care/flows/a.json': OLD, 'flows/a.json': PAYMENTS };
    const now = { 'care/flows/a.json': NIGHT };
    expect(await heldBefore(committed, now, { folder: 'care' })).toEqual([JSON.stringify(OLD)]);
  });

  it.each(['main-of-nobody', '--help', '-n1', 'HEAD:a.json', 'HEAD..HEAD', ''])(
    'are not to be had of %j',
    async (commit) => {
      const files = { 'a.json': NIGHT };
      await expect(heldBefore(files, files, { commit })).rejects.toThrow(
        `the commit ${JSON.stringify(commit)} is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`,
      );
    },
  );

  it('are not to be had where there is no repository', () => {
    const { folder } = createWorkspace();
    expect(() => documentsBefore(folder, 'HEAD', defaultConfig(folder))).toThrow(
      /^the commit "HEAD" cannot be read: there is no git here/,
    );
  });
});
