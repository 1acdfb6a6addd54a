import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/source/find-files.js';
import type { FoundFiles } from '../../src/source/source-file.js';
import { makeTree, type TreeEntry } from '../support/file-tree.js';

const REPOSITORY = {
  'flows/main.json': '',
  'flows/sales/eu.json': '',
  'flows/notes.md': '',
  'apis/orders.json': '',
  'package.json': '',
} as const satisfies Record<string, TreeEntry>;

function find(cwd: string, paths: readonly string[]): FoundFiles {
  const isConfig = (): boolean => false;
  return findFiles({ cwd, paths, folder: cwd, include: ['**/*.json'], exclude: [], isConfig });
}

function namesIn({ files }: FoundFiles): string[] {
  return files.map(({ name }) => name);
}

describe('a path that is a symbolic link', () => {
  it('is followed within the working directory', () => {
    const cwd = makeTree({
      ...REPOSITORY,
      'current.json': { linkTo: 'flows/main.json' },
      current: { linkTo: 'flows/sales' },
    });
    expect(namesIn(find(cwd, ['current.json', 'current']))).toEqual([
      'current.json',
      'current/eu.json',
    ]);
  });

  it('is followed out of the folder that is named, within the working directory', () => {
    const cwd = makeTree({ ...REPOSITORY, 'flows/apis': { linkTo: '../apis' } });
    expect(namesIn(find(cwd, ['flows']))).toContain('flows/apis/orders.json');
    expect(namesIn(find(cwd, ['flows/**/o*.json']))).toEqual(['flows/apis/orders.json']);
  });

  it.each([
    { given: 'flow.json', file: 'flow.json' },
    { given: 'flows', file: 'flows' },
    { given: 'flows/a.json', file: 'flows/a.json' },
    { given: 'flows/*.json', file: 'flows' },
    { given: './twice', file: 'twice' },
  ])('is not followed out of the working directory, and told: $given', ({ given, file }) => {
    const root = makeTree({
      'secrets/a.json': '',
      'repo/flow.json': { linkTo: '../secrets/a.json' },
      'repo/flows': { linkTo: '../secrets' },
      'repo/twice': { linkTo: 'flows' },
      'repo/main.json': '',
    });
    const found = find(path.join(root, 'repo'), [given, 'main.json']);
    expect(namesIn(found)).toEqual(['main.json']);
    expect(found.unmatched).toEqual([]);
    expect(found.faults).toEqual([
      {
        file,
        message:
          'it is a symbolic link that leads out of the working directory: name what it leads to',
      },
    ]);
  });

  it('is followed where it is the working directory itself', () => {
    const root = makeTree({ 'real/main.json': '', alias: { linkTo: 'real' } });
    const cwd = path.join(root, 'alias');
    expect(find(cwd, ['.', 'main.json', '*.json'])).toEqual({
      files: [{ path: path.join(cwd, 'main.json'), name: 'main.json', configName: 'main.json' }],
      unmatched: [],
      faults: [],
    });
  });

  it('leads to no file where it leads nowhere', () => {
    const cwd = makeTree({ 'gone.json': { linkTo: 'deleted.json' }, flows: { linkTo: 'deleted' } });
    expect(find(cwd, ['gone.json', 'flows', 'flows/*.json'])).toEqual({
      files: [],
      unmatched: ['gone.json', 'flows', 'flows/*.json'],
      faults: [],
    });
  });

  it('leads to no file where it leads to itself, and the other paths are looked at', () => {
    const cwd = makeTree({ ...REPOSITORY, 'self.json': { linkTo: 'self.json' } });
    const found = find(cwd, ['self.json', 'package.json']);
    expect(namesIn(found)).toEqual(['package.json']);
    expect(found.unmatched).toEqual(['self.json']);
  });
});
