import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/source/find-files.js';
import { findNamedFiles } from '../../src/source/named-files.js';
import type { FileRequest } from '../../src/source/source-file.js';
import { makeTree } from '../support/file-tree.js';

const REPOSITORY = {
  'flows/billing.json': '',
  'flows/claims.json': '',
  'flows/shared': { linkTo: '../..' },
  'team.json': '',
} as const;

function request(paths: readonly string[], rest: Partial<FileRequest> = {}): FileRequest {
  const cwd = makeTree(REPOSITORY);
  const isConfig = (file: string): boolean => path.basename(file) === 'team.json';
  return { cwd, paths, folder: cwd, include: ['**/*.json'], exclude: [], isConfig, ...rest };
}

describe('files that are named', () => {
  it.each([
    { paths: ['flows/claims.json', 'flows/billing.json', './flows/claims.json'] },
    { paths: ['flows/billing.json', 'team.json'] },
    { paths: ['flows/shared', 'flows/billing.json'] },
  ])('are found without a search, as with one: $paths', ({ paths }) => {
    const named = request(paths);
    expect(findNamedFiles(named)).toEqual(findFiles(named));
  });

  it('are sorted, each once', () => {
    const named = request(['flows/claims.json', 'flows/billing.json', './flows/claims.json']);
    expect(findNamedFiles(named)?.files.map(({ name }) => name)).toEqual([
      'flows/billing.json',
      'flows/claims.json',
    ]);
  });

  it.each([
    ['nothing is named', []],
    ['a folder is', ['flows/billing.json', 'flows']],
    ['a glob is', ['flows/*.json']],
    ['what is named is not there', ['flows/billing.json', 'flows/gone.json']],
  ])('are not all there is to find where %s', (_, paths) => {
    expect(findNamedFiles(request(paths))).toBeUndefined();
  });

  it('are left to the search where the config leaves files out', () => {
    const named = request(['flows/billing.json'], { exclude: ['flows/**'] });
    expect(findNamedFiles(named)).toBeUndefined();
  });
});
