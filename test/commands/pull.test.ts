import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pull, type PullOutcome, type PullRequest } from '../../src/commands/pull.js';
import { asOrdinaryUser, filesIn } from '../support/audit-files.js';
import {
  copiesOf,
  LOYALTY,
  NIGHT,
  ORDERS,
  SAMPLE,
  SAMPLE_FILES,
} from '../support/audit-objects.js';
import { callsOf, connect, openStandIn } from '../support/audit-org.js';
import type { OrgObjects, Org as StandIn } from '../support/org/start-org.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

type Pull = (more?: Partial<PullRequest>) => Promise<PullOutcome>;

/** An org with these objects, and an empty folder to pull them into. */
async function preparePull(
  objects: OrgObjects,
): Promise<{ standIn: StandIn; workspace: Workspace; pullAll: Pull }> {
  const standIn = await openStandIn({ objects, pageSize: 3 });
  const workspace = createWorkspace();
  const { folder } = workspace;
  const pullAll: Pull = (more) => pull({ org: connect(standIn), folder, flows: [], ...more });
  return { standIn, workspace, pullAll };
}

describe('a pull', () => {
  it('writes each object as a file of its own, and tells which are new', async () => {
    const { workspace, pullAll } = await preparePull(SAMPLE);
    const done: number[] = [];
    expect(await pullAll({ onRead: (count) => done.push(count) })).toEqual({
      pulled: SAMPLE_FILES.map((file) => ({ file, status: 'new' })),
      faults: [],
    });
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
    const files = filesIn(workspace.folder);
    expect(Object.keys(files)).toEqual(SAMPLE_FILES);
    expect(files[`flows/night-service--${NIGHT.id}.json`]).toBe(`{
  "id": "${NIGHT.id}",
  "name": "Night service",
  "type": "INBOUNDCALL",
  "flowData": {
    "nodes": [
      {
        "id": "node-1",
        "name": "Hang up",
        "type": "disconnect"
      }
    ]
  },
  "selfUri": "/api/v2/flows/${NIGHT.id}"
}
`);
  });

  it('writes nothing the second time, and then what was changed alone', async () => {
    const { standIn, workspace, pullAll } = await preparePull(SAMPLE);
    await pullAll();
    const inodes = (): number[] => SAMPLE_FILES.map((file) => statSync(workspace.at(file)).ino);
    const before = inodes();
    for (const kind of ['flow', 'data-action'] as const) {
      const { id } = kind === 'flow' ? NIGHT : LOYALTY;
      standIn.change(kind, id, () => undefined);
    }
    standIn.lock(NIGHT.id, { id: 'user-1', name: 'Mia Berger' });
    expect((await pullAll()).pulled).toEqual(
      SAMPLE_FILES.map((file) => ({ file, status: 'unchanged' })),
    );
    expect(inodes()).toEqual(before);
    standIn.change('data-action', ORDERS.id, (action) => (action['timeout'] = 9000));
    const { pulled } = await pullAll();
    expect(pulled.map(({ status }) => status)).toEqual([
      'unchanged',
      'changed',
      ...Array.from({ length: 4 }, () => 'unchanged'),
    ]);
    expect(workspace.read(SAMPLE_FILES[1] ?? '')).toContain('"timeout": 9000,\n');
    expect(Object.keys(filesIn(workspace.folder))).toEqual(SAMPLE_FILES);
  });

  it('gives the same bytes whatever the order of keys and the blanks are', async () => {
    const texts = [
      '{"id":"a-1","name":"Get \\u00e9tat","limit":12345678901234567890,"rate":1.10,"big":1e400,"retry":{"b":[1,{"y":0,"x":-0}],"a":{},"__proto__":[]}}',
      '{"retry" : {\n"__proto__":[ ],"a":{ },"b" :[1 ,\t{"x":-0,"y":0}]},"big":1e400,"limit":12345678901234567890,"name":"Get \\u00e9tat","rate":1.10,"id":"a-1"}',
    ];
    const pulled = texts.map(async (text) => {
      const { workspace, pullAll } = await preparePull({ dataActions: [text] });
      await pullAll();
      return filesIn(workspace.folder);
    });
    const [one, other] = await Promise.all(pulled);
    expect(Object.values(one ?? {})).toEqual([
      `{
  "id": "a-1",
  "name": "Get \\u00e9tat",
  "big": 1e400,
  "limit": 12345678901234567890,
  "rate": 1.10,
  "retry": {
    "__proto__": [],
    "a": {},
    "b": [
      1,
      {
        "x": -0,
        "y": 0
      }
    ]
  },
  "selfUri": "/api/v2/integrations/actions/a-1"
}
`,
    ]);
    expect(other).toEqual(one);
  });

  it('reads every page, and of the flows those that are named', async () => {
    const { standIn, workspace, pullAll } = await preparePull({
      dataActions: copiesOf(ORDERS, 7),
      flows: copiesOf(NIGHT, 3),
    });
    const [flow] = copiesOf(NIGHT, 1);
    await pullAll({ flows: [flow?.id ?? ''] });
    const names = Object.keys(filesIn(workspace.folder));
    expect(names.filter((name) => name.startsWith('data-actions/'))).toHaveLength(7);
    expect(names.filter((name) => name.startsWith('flows/'))).toEqual([
      `flows/night-service-1--${flow?.id ?? ''}.json`,
    ]);
    expect(callsOf(standIn).filter((call) => call.includes('/flows'))).toHaveLength(1);
  });

  it('tells what it may not read, and goes on', async () => {
    const { standIn, workspace, pullAll } = await preparePull(SAMPLE);
    standIn.addFault({ kind: 'status', status: 403, on: ({ path }) => path.endsWith('/query') });
    const { pulled, faults } = await pullAll();
    expect(faults.map(({ file }) => file)).toEqual(['external-apis']);
    const left = SAMPLE_FILES.filter((file) => !file.startsWith('external-apis/'));
    expect(pulled.map(({ file }) => file)).toEqual(left);
    expect(Object.keys(filesIn(workspace.folder))).toEqual(left);
  });
});

describe('the name of a pulled file', () => {
  const ID = 'b1946ac9-2d7e-4c8a-9f30-5e6d7c8b9a01';

  it.each([
    ['../../etc/passwd', `etc-passwd--${ID}.json`],
    ['..\\..\\windows\\system32', `windows-system32--${ID}.json`],
    ['', `${ID}.json`],
    ['.', `${ID}.json`],
    ['☎️ 📞', `${ID}.json`],
    ['Support 📞 inbound', `support-inbound--${ID}.json`],
    ['Crédit São Paulo', `credit-sao-paulo--${ID}.json`],
    ['a\u0000b\nc\u202ed', `a-b-c-d--${ID}.json`],
    ['--fix', `fix--${ID}.json`],
    ['long name '.repeat(30), `${'long-name-'.repeat(6).slice(0, -1)}--${ID}.json`],
    ['*?"<>|:', `${ID}.json`],
    [3, `${ID}.json`],
    [null, `${ID}.json`],
  ])('made of %j is safe everywhere', async (name, file) => {
    const { workspace, pullAll } = await preparePull({ dataActions: [{ id: ID, name }] });
    expect(await pullAll()).toEqual({
      pulled: [{ file: `data-actions/${file}`, status: 'new' }],
      faults: [],
    });
    expect(Object.keys(filesIn(workspace.folder))).toEqual([`data-actions/${file}`]);
    expect(readdirSync(workspace.folder)).toEqual(['data-actions']);
  });

  it.each(['CON', 'nul', 'Com1'])('made of %s is none of a device', async (name) => {
    const { pullAll } = await preparePull({ dataActions: [{ id: ID, name }] });
    const [{ file } = { file: '' }] = (await pullAll()).pulled;
    expect(path.posix.basename(file)).toMatch(/\.json$/);
    expect(path.posix.basename(file)).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
  });

  it('is none that another one has, on a disk that takes a for A', async () => {
    const names = ['Billing', 'billing', 'BILLING', 'Billing '];
    const flows = names.map((name, index) => ({ ...NIGHT, id: `flow-${String(index)}`, name }));
    const { pullAll } = await preparePull({ flows });
    const { pulled } = await pullAll();
    expect(new Set(pulled.map(({ file }) => file.toLowerCase())).size).toBe(names.length);
  });

  it('is one that a disk takes, however long name and id are', async () => {
    const id = 'custom_-_'.padEnd(200, '0');
    const { pullAll } = await preparePull({ dataActions: [{ id, name: 'Get order '.repeat(30) }] });
    const { pulled, faults } = await pullAll();
    expect(faults).toEqual([]);
    expect(pulled.map(({ status }) => status)).toEqual(['new']);
  });

  it('is made of no id that is a path', async () => {
    const ids = ['..', '../up', 'a/../../b', '.git', 'a\\b', '/etc/cron.d/x', ''];
    const hostile = ids.map((id) => ({ ...NIGHT, id }));
    const { workspace, pullAll } = await preparePull({
      dataActions: [LOYALTY, ...hostile],
      flows: [NIGHT, ...hostile],
    });
    const folder = workspace.at('some/where/deep');
    await pullAll({ folder });
    await pullAll({ folder, flows: ids });
    const files = [SAMPLE_FILES[0], SAMPLE_FILES[4]].map((file) => `some/where/deep/${file ?? ''}`);
    expect(Object.keys(filesIn(workspace.folder))).toEqual(files);
  });
});

describe('what is in the way of a pull', () => {
  const ONE = { dataActions: [LOYALTY] };
  const FILE = SAMPLE_FILES[0] ?? '';

  it.each([
    ['a link that leads elsewhere', '../elsewhere'],
    ['a link that leads nowhere', '../nowhere/at/all'],
    ['a link to the folder above', '..'],
  ])('%s, in the place of a folder, is not followed', async (_, target) => {
    const { workspace, pullAll } = await preparePull(SAMPLE);
    const inside = workspace.at('repository');
    mkdirSync(inside);
    mkdirSync(workspace.at('elsewhere'));
    symlinkSync(target, path.join(inside, 'data-actions'));
    const { pulled, faults } = await pullAll({ folder: inside });
    expect(faults.map(({ file }) => file)).toEqual(SAMPLE_FILES.slice(0, 2));
    expect(pulled.map(({ file }) => file)).toEqual(SAMPLE_FILES.slice(2));
    expect(Object.keys(filesIn(workspace.folder))).toEqual(
      SAMPLE_FILES.slice(2).map((file) => `repository/${file}`),
    );
    expect(readdirSync(workspace.folder).sort()).toEqual(['elsewhere', 'repository']);
  });

  it('a link within the folder is followed', async () => {
    const { workspace, pullAll } = await preparePull(ONE);
    mkdirSync(workspace.at('actions'));
    symlinkSync('actions', workspace.at('data-actions'));
    expect((await pullAll()).faults).toEqual([]);
    expect(Object.keys(filesIn(workspace.folder))).toEqual([FILE.replace('data-', '')]);
  });

  it('a link in the place of a file is replaced, and what it leads to is left alone', async () => {
    const { workspace, pullAll } = await preparePull(ONE);
    workspace.write({ 'repository/data-actions/README.md': '', 'secret.txt': 'left alone' });
    const file = workspace.at(`repository/${FILE}`);
    symlinkSync('../../secret.txt', file);
    const { pulled } = await pullAll({ folder: workspace.at('repository') });
    expect(pulled).toEqual([{ file: FILE, status: 'changed' }]);
    expect(workspace.read('secret.txt')).toBe('left alone');
    expect(lstatSync(file).isSymbolicLink()).toBe(false);
  });

  it.each([
    ['a file in the place of a folder', 'data-actions', 'not a folder'],
    ['a folder in the place of a file', `${FILE}/x.txt`, 'not a file'],
  ])('%s is told, and left as it is', async (_, name, text) => {
    const { workspace, pullAll } = await preparePull(ONE);
    workspace.write({ [name]: text });
    const { pulled, faults } = await pullAll();
    expect(pulled).toEqual([]);
    expect(faults.map(({ file }) => file)).toEqual([FILE]);
    expect(faults[0]?.message).toMatch(/^cannot be written: \w/);
    expect(filesIn(workspace.folder)).toEqual({ [name]: text });
  });

  it('a folder that is read-only is told, and the others are written', async () => {
    const { workspace, pullAll } = await preparePull(SAMPLE);
    const locked = workspace.at('data-actions');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    chmodSync(workspace.folder, 0o777);
    const { pulled, faults } = await asOrdinaryUser(() => pullAll());
    expect(faults.map(({ file }) => file)).toEqual(SAMPLE_FILES.slice(0, 2));
    expect(faults[0]?.message).toMatch(/^cannot be written: .*permission denied/);
    expect(pulled.map(({ file }) => file)).toEqual(SAMPLE_FILES.slice(2));
    expect(Object.keys(filesIn(workspace.folder))).toEqual(SAMPLE_FILES.slice(2));
  });

  it('nothing: folders are made, and one that is reached by a link is taken', async () => {
    const { workspace, pullAll } = await preparePull(ONE);
    await pullAll({ folder: workspace.at('deep/er/org') });
    expect(workspace.has(`deep/er/org/${FILE}`)).toBe(true);
    symlinkSync('deep/er', workspace.at('link'));
    expect((await pullAll({ folder: workspace.at('link/org') })).pulled).toEqual([
      { file: FILE, status: 'unchanged' },
    ]);
  });
});
