import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPublishing } from '../../src/commands/read-publishing.js';
import { arenaOf, settingsWith } from '../support/lint-text.js';
import { archyText } from '../support/platform-flows.js';
import { createWorkspace } from '../support/workspace.js';

describe('what it takes to publish flows', () => {
  it('is what reads them, and no values unless a file of them is named', async () => {
    const { readDocuments, substitutions } = await readPublishing('/nowhere', {});
    const arena = arenaOf(archyText([['Find', 5]]));
    const { formats } = settingsWith();
    expect(readDocuments(arena, 'claims.yaml', formats, false)).toMatchObject({
      kind: 'documents',
      documents: [{ flow: { type: 'inboundCall', name: 'Claims line' } }],
    });
    expect([...substitutions]).toEqual([]);
  });

  it.each(['prod.yaml', './values/../prod.yaml'])(
    'is read from the file %s, from the folder',
    async (name) => {
      const { folder, at } = createWorkspace({ 'prod.yaml': 'queue: Claims\nwait: 10\n' });
      mkdirSync(at('values'));
      const { substitutions } = await readPublishing(folder, { substitutions: name });
      expect([...substitutions]).toEqual([
        ['queue', 'Claims'],
        ['wait', '10'],
      ]);
    },
  );

  it('tells the file, and what reads it as it was before', async () => {
    const { folder } = createWorkspace({ 'prod.yaml': 'queue: Claims\n' });
    const { file, parse } = await readPublishing(folder, { substitutions: 'prod.yaml' });
    expect(file).toBe('prod.yaml');
    expect([...(parse?.(Buffer.from('queue: Travel\n'), 'before') ?? [])]).toEqual([
      ['queue', 'Travel'],
    ]);
    expect(await readPublishing(folder, {})).not.toHaveProperty('file');
  });

  it('is read from anywhere that is named, as JSON as well', async () => {
    const { at } = createWorkspace({ 'prod.json': { queue: 'Claims' } });
    symlinkSync(at('prod.json'), at('link.yaml'));
    const { substitutions } = await readPublishing('/', { substitutions: at('link.yaml') });
    expect([...substitutions]).toEqual([['queue', 'Claims']]);
  });

  it('cannot be read where there is no such file', async () => {
    const { folder } = createWorkspace();
    await expect(readPublishing(folder, { substitutions: 'prod.yaml' })).rejects.toThrow(
      /^the substitutions prod\.yaml cannot be read: ENOENT/,
    );
    await expect(readPublishing(folder, { substitutions: '.' })).rejects.toThrow(
      /^the substitutions \. cannot be read: it is no file/,
    );
  });

  it('cannot be read through a link that leads out, nor from a device', async () => {
    const { folder, at } = createWorkspace();
    const { at: elsewhere } = createWorkspace({ 'creds.json': { key: 'topsecret' } });
    symlinkSync(elsewhere('creds.json'), at('values.yaml'));
    symlinkSync('/dev/zero', at('zero.yaml'));
    await expect(readPublishing(folder, { substitutions: 'values.yaml' })).rejects.toThrow(
      'the substitutions values.yaml cannot be read: a symbolic link leads out of the working directory',
    );
    await expect(readPublishing(folder, { substitutions: 'zero.yaml' })).rejects.toThrow(
      'the substitutions zero.yaml cannot be read: it is no file',
    );
  });

  it('knows its file from the working directory, however it is named', async () => {
    const { folder, at } = createWorkspace({ 'values.yaml': 'queue: Claims\n' });
    const names = [
      'values.yaml',
      './values.yaml',
      at('values.yaml'),
      `../${path.basename(folder)}/values.yaml`,
    ];
    const read = await Promise.all(
      names.map((substitutions) => readPublishing(folder, { substitutions })),
    );
    expect(read.map(({ file }) => file)).toEqual(names.map(() => 'values.yaml'));
  });

  it('cannot be read where the file is too large', async () => {
    const { folder, at } = createWorkspace();
    const line = 'queue: Claims\n';
    writeFileSync(at('most.yaml'), line + '#'.repeat(1024 * 1024 - line.length));
    writeFileSync(at('more.yaml'), line + '#'.repeat(1024 * 1024 - line.length + 1));
    const { substitutions } = await readPublishing(folder, { substitutions: 'most.yaml' });
    expect([...substitutions]).toEqual([['queue', 'Claims']]);
    await expect(readPublishing(folder, { substitutions: 'more.yaml' })).rejects.toThrow(
      'the substitutions more.yaml cannot be read: it is too large',
    );
  });

  it('cannot be read where the file holds none', async () => {
    const { folder } = createWorkspace({ 'prod.yaml': '- queue\n' });
    await expect(readPublishing(folder, { substitutions: 'prod.yaml' })).rejects.toThrow(
      new Error('prod.yaml holds no substitutions: write a line for each, like queue: Claims'),
    );
  });
});
