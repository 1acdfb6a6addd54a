import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../src/deploy/backup.js';
import { apiHash, backedUpApi } from '../support/deploy-backups.js';
import { actionObject, API_ID, apiObject } from '../support/deploy-documents.js';
import { addToTree, makeTree } from '../support/file-tree.js';

const NAME = 'backups/run';

/** A backup whose list of objects says something else, or is something else. */
async function tampered(manifest: unknown): Promise<string> {
  const folder = makeTree({ 'secrets.json': JSON.stringify(apiObject(3000)) });
  // What a path that leads out of the folder of the run would come to.
  addToTree(folder, { 'other/a.bak': JSON.stringify(apiObject(3000, { id: 'a' })) });
  const run = await backedUpApi(folder);
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  writeFileSync(path.join(run, 'backup.json'), text);
  return run;
}

const OBJECT = {
  format: 'external-api',
  id: API_ID,
  document: 'apis/open-orders.json',
  writtenHash: apiHash(apiObject(5000)),
};

function refusal(run: string): string {
  try {
    const objects = readBackup(run, NAME);
    return `took ${String(objects.length)}`;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('readBackup, of a list of objects that somebody changed', () => {
  it('takes one that says the same', async () => {
    const run = await tampered({ version: 1, objects: [OBJECT] });
    expect(refusal(run)).toBe('took 1');
  });

  it.each([
    '../../secrets.json',
    '../../x',
    '../../../other/a',
    '..',
    '.',
    '',
    '/etc/passwd',
    'a/../../b',
    'a\\..\\b',
    'a\u0000b',
    'x'.repeat(300),
  ])('reads nothing for the id %j', async (id) => {
    const run = await tampered({ version: 1, objects: [{ ...OBJECT, id }] });
    expect(refusal(run)).toMatch(
      /^backups\/run holds no backup that can be used: backup\.json tells of an object that is none/,
    );
  });

  it.each(['', '../../other', '..', 'queue', 'terraform', '__proto__', 'constructor', 'toString'])(
    'reads nothing for the format %j',
    async (format) => {
      const run = await tampered({ version: 1, objects: [{ ...OBJECT, format, id: 'a' }] });
      expect(refusal(run)).toMatch(/backup\.json tells of an object that is none/);
    },
  );

  it('does not read the file that is named, but the one of format and id', async () => {
    const file = '../secrets.json';
    const run = await tampered({ version: 1, objects: [{ ...OBJECT, file }] });
    writeFileSync(path.join(run, `external-api/${API_ID}.bak`), 'broken');
    expect(refusal(run)).toMatch(/cannot be read as JSON/);
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['nothing', ''],
    ['a list', '[]'],
    ['objects that are no list', '{"version":1,"objects":{}}'],
    ['no objects', '{"version":1}'],
  ])('refuses %s', async (_, text) => {
    expect(refusal(await tampered(text))).toBe(
      'backups/run holds no backup that can be used: backup.json is no list of objects',
    );
  });

  it.each([null, 7, 'x', [], { ...OBJECT, id: 7 }, { ...OBJECT, format: null }])(
    'refuses the object %j',
    async (object) => {
      const run = await tampered({ version: 1, objects: [object] });
      expect(refusal(run)).toMatch(/backup\.json tells of an object that is none/);
    },
  );

  it('refuses one of another version, whose files may mean something else', async () => {
    expect(refusal(await tampered({ version: 2, objects: [OBJECT] }))).toMatch(
      /^backups\/run holds no backup that can be used/,
    );
  });

  it('tells of an object in few words', async () => {
    const run = await tampered({ version: 1, objects: [{ ...OBJECT, id: '../'.repeat(5000) }] });
    expect(refusal(run).length).toBeLessThan(1000);
  });
});

describe('readBackup, of objects that somebody changed', () => {
  const withObject = async (text: string): Promise<string> => {
    const run = await backedUpApi(makeTree());
    writeFileSync(path.join(run, `external-api/${API_ID}.bak`), text);
    return refusal(run);
  };

  it.each([
    ['cut off', JSON.stringify(apiObject(3000)).slice(0, 50)],
    ['empty', ''],
    ['nested too deeply', '['.repeat(2000) + ']'.repeat(2000)],
  ])('refuses one that is %s', async (_, text) => {
    expect(await withObject(text)).toMatch(
      /^backups\/run holds no backup that can be used: .*cannot be read as JSON$/,
    );
  });

  it.each([
    ['another object', JSON.stringify(apiObject(3000, { id: 'a2' }))],
    ['an object without an id', JSON.stringify(actionObject(3000, { id: undefined }))],
    ['a list', '[1,2]'],
    ['a number', '5'],
    ['a text', '"x"'],
  ])('refuses %s in the place of the one that was kept', async (_, text) => {
    expect(await withObject(text)).toMatch(/^backups\/run holds no backup that can be used/);
  });

  it('follows no link that leads out of the folder', async () => {
    const folder = makeTree({ 'secrets.json': JSON.stringify(apiObject(3000)) });
    const run = await backedUpApi(path.join(folder, 'backups'));
    const id = 'linked';
    addToTree(run, { [`external-api/${id}.bak`]: { linkTo: '../../../secrets.json' } });
    const manifest = { version: 1, objects: [{ ...OBJECT, id }] };
    writeFileSync(path.join(run, 'backup.json'), JSON.stringify(manifest));
    expect(readFileSync(path.join(run, `external-api/${id}.bak`), 'utf8')).toContain(API_ID);
    expect(refusal(run)).toMatch(/^backups\/run holds no backup that can be used/);
  });
});
