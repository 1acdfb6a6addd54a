import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { objectOf, readBackup, writeBackup } from '../../src/deploy/backup.js';
import {
  ACTION_ID,
  actionObject,
  API_ID,
  API_NAME,
  apiObject,
  callNode,
  FLOW_ID,
  flowObject,
} from '../support/deploy-documents.js';
import {
  apiHash,
  backedUpApi,
  oddApiText,
  planFor,
  RUN,
  RUN_NAME,
} from '../support/deploy-backups.js';
import { asOrdinaryUser, makeTree } from '../support/file-tree.js';
import { CAN_MOUNT, fillDisk, smallDisk } from '../support/fix-disk.js';
import { rebuild } from '../support/json-texts.js';

/** The files below a folder, by their paths in it, with their modes. */
function modesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    ['.', ...names].map((name) => [
      name,
      (statSync(path.join(folder, name)).mode & 0o777).toString(8),
    ]),
  );
}

describe('writeBackup', () => {
  it('keeps the objects that would change as they are, to the byte, in a folder of the run', async () => {
    const api = oddApiText(3000);
    const flow = flowObject([callNode('a', 3000)], { version: '14.0', selfUri: '/x' });
    const planned = await planFor(
      [apiObject(5000), flowObject([callNode('a', 8000)]), actionObject(5000)],
      {
        apis: [api],
        flows: [flow],
        actions: [actionObject(5000)],
      },
    );
    const folder = makeTree();
    const run = writeBackup(path.join(folder, 'deep/er'), planned, RUN);
    expect(run).toBe(path.join(folder, 'deep/er', RUN_NAME));
    expect(readFileSync(path.join(run, `external-api/${API_ID}.bak`), 'utf8')).toBe(api);
    expect(readFileSync(path.join(run, `flow-export/${FLOW_ID}.bak`), 'utf8')).toBe(
      JSON.stringify(flow),
    );
    expect(readdirSync(run).sort()).toEqual([
      '.gitignore',
      'backup.json',
      'external-api',
      'flow-export',
    ]);
    expect(readFileSync(path.join(run, '.gitignore'), 'utf8')).toBe('*\n');
    expect(JSON.parse(readFileSync(path.join(run, 'backup.json'), 'utf8'))).toEqual({
      version: 1,
      objects: [
        {
          format: 'external-api',
          id: API_ID,
          file: `external-api/${API_ID}.bak`,
          document: 'flows/support.json',
          writtenHash: planned[0]?.entry.desiredHash,
        },
        {
          format: 'flow-export',
          id: FLOW_ID,
          file: `flow-export/${FLOW_ID}.bak`,
          document: 'flows/support.json',
          writtenHash: planned[1]?.entry.desiredHash,
        },
      ],
    });
  });

  it('lets nobody else read it, whatever the mask for new files is', async () => {
    const planned = await planFor(apiObject(5000), { apis: [apiObject(3000)] });
    const folder = makeTree({ 'backups/': '' });
    chmodSync(path.join(folder, 'backups'), 0o755);
    const mask = process.umask(0);
    try {
      const modes = modesIn(writeBackup(path.join(folder, 'backups'), planned, RUN));
      expect(modes).toMatchObject({
        '.': '700',
        'backup.json': '600',
        [`external-api/${API_ID}.bak`]: '600',
      });
    } finally {
      process.umask(mask);
    }
  });

  it('does not hide from git what else is in the folder', async () => {
    const folder = makeTree({ 'package.json': '{}' });
    await backedUpApi(folder);
    expect(readdirSync(folder).sort()).toEqual([RUN_NAME, 'package.json']);
  });

  it.each([
    ['a later time', { ...RUN, now: new Date('2026-03-14T15:09:26.536Z') }],
    ['another process', { ...RUN, pid: 4243 }],
  ])('keeps what another run kept, which has %s', async (_, run) => {
    const folder = makeTree();
    const planned = await planFor(apiObject(8000), { apis: [apiObject(5000)] });
    const [first, second] = [await backedUpApi(folder), writeBackup(folder, planned, run)];
    expect(
      [first, second].map((each) => rebuild(readBackup(each, 'b')[0]?.json ?? fail())),
    ).toEqual([apiObject(3000), apiObject(5000)]);
  });

  it('keeps what another run kept even at the same time with the same number', async () => {
    const folder = makeTree();
    const planned = await planFor(apiObject(8000), { apis: [apiObject(5000)] });
    const first = await backedUpApi(folder);
    try {
      writeBackup(folder, planned, RUN);
    } catch {
      // That it cannot be written is as good as that it is written elsewhere.
    }
    expect(rebuild(readBackup(first, 'b')[0]?.json ?? fail())).toEqual(apiObject(3000));
  });

  it('cannot be written to a folder that is read-only', async () => {
    const folder = makeTree();
    chmodSync(folder, 0o555);
    const planned = await planFor(apiObject(5000), { apis: [apiObject(3000)] });
    expect(() => asOrdinaryUser(() => writeBackup(path.join(folder, 'b'), planned, RUN))).toThrow(
      'EACCES',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('cannot be written where there is a file', async () => {
    const folder = makeTree({ backups: 'precious' });
    await expect(backedUpApi(path.join(folder, 'backups'))).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(readFileSync(path.join(folder, 'backups'), 'utf8')).toBe('precious');
  });

  it.skipIf(!CAN_MOUNT)('cannot be written to a disk that is full', async () => {
    const disk = smallDisk();
    fillDisk(disk);
    await expect(backedUpApi(disk)).rejects.toThrow('ENOSPC');
  });
});

function fail(): never {
  throw new Error('nothing was kept');
}

describe('readBackup', () => {
  it('reads what a run has kept, to the byte', async () => {
    const run = await backedUpApi(makeTree(), oddApiText(3000));
    const [object, ...others] = readBackup(run, 'backups/run');
    const { json, resource, ...rest } = object ?? fail();
    expect(others).toEqual([]);
    expect(json.bytes.toString('utf8', 0, json.size)).toBe(oddApiText(3000));
    expect(resource.noun).toBe('external API');
    expect(rest).toMatchObject({ format: 'external-api', id: API_ID, file: 'flows/support.json' });
    expect(objectOf(object ?? fail())).toEqual({ id: API_ID, name: API_NAME, json });
  });

  it('knows what was written', async () => {
    const [object] = readBackup(await backedUpApi(makeTree()), 'b');
    expect(object?.writtenHash).toBe(apiHash(apiObject(5000)));
  });

  it('names the newest of several runs where it is given the folder of all', async () => {
    const folder = makeTree({ 'notes.txt': '', 'unfinished/external-api/': '' });
    await backedUpApi(folder);
    const planned = await planFor(apiObject(8000), { apis: [apiObject(5000)] });
    writeBackup(folder, planned, { ...RUN, now: new Date('2026-03-15T00:00:00Z') });
    expect(() => readBackup(folder, 'backups')).toThrow(
      new Error(
        'backups holds no backup that can be used: it holds those of several runs: give one of them, the newest is 2026-03-15T00-00-00-000Z-4242',
      ),
    );
  });

  it.each([
    ['is not there', 'gone', /ENOENT/],
    ['holds nothing', 'empty', /ENOENT/],
    ['is a file', 'file', /ENOTDIR/],
  ])('tells of a folder that %s', (_, name, why) => {
    const folder = makeTree({ 'empty/': '', file: '' });
    const read = (): unknown => readBackup(path.join(folder, name), name);
    expect(read).toThrow(new RegExp(`^${name} holds no backup that can be used: `));
    expect(read).toThrow(why);
  });

  it('tells of an object that is missing', async () => {
    const planned = await planFor([apiObject(5000), actionObject(5000)], {
      apis: [apiObject(3000)],
      actions: [actionObject(3000)],
    });
    const run = writeBackup(makeTree(), planned, RUN);
    const manifest = path.join(run, 'backup.json');
    const text = readFileSync(manifest, 'utf8').replaceAll(ACTION_ID, 'custom_-_gone');
    writeFileSync(manifest, text);
    expect(() => readBackup(run, 'backups/run')).toThrow(
      /^backups\/run holds no backup that can be used: ENOENT.*custom_-_gone/,
    );
  });
});
