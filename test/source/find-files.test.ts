import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/source/find-files.js';
import type { FileRequest, FoundFiles } from '../../src/source/source-file.js';
import { asOrdinaryUser, makeTree, type TreeEntry } from '../support/file-tree.js';

const REPOSITORY = {
  'flows/main.json': '',
  'flows/sales/eu.json': '',
  'flows/notes.md': '',
  'apis/orders.json': '',
  'package.json': '',
} as const satisfies Record<string, TreeEntry>;

function find(cwd: string, paths: readonly string[], rest: Partial<FileRequest> = {}): FoundFiles {
  return findFiles({
    cwd,
    paths,
    folder: cwd,
    include: ['**/*.json'],
    exclude: [],
    isConfig: () => false,
    ...rest,
  });
}

function namesIn({ files }: FoundFiles): string[] {
  return files.map(({ name }) => name);
}

describe('findFiles', () => {
  it('looks through the working directory where no path is given', () => {
    const cwd = makeTree(REPOSITORY);
    expect(find(cwd, [])).toEqual({
      files: ['apis/orders.json', 'flows/main.json', 'flows/sales/eu.json', 'package.json'].map(
        (name) => ({ path: path.join(cwd, name), name, configName: name }),
      ),
      unmatched: [],
      faults: [],
    });
  });

  it('takes files, folders and globs together, sorted, each file once', () => {
    const cwd = makeTree(REPOSITORY);
    const found = find(cwd, [
      'package.json',
      './flows/sales/eu.json',
      'flows',
      'flows/',
      '**/e*.json',
      path.join(cwd, 'flows/main.json'),
      'flows/../apis/orders.json',
    ]);
    expect(namesIn(found)).toEqual([
      'apis/orders.json',
      'flows/main.json',
      'flows/sales/eu.json',
      'package.json',
    ]);
    expect(found.unmatched).toEqual([]);
  });

  it('sorts by the code of the characters, not by a language', () => {
    const cwd = makeTree({
      'b.json': '',
      'B.json': '',
      'ä.json': '',
      'a/z.json': '',
      'a.json': '',
    });
    expect(namesIn(find(cwd, []))).toEqual(['B.json', 'a.json', 'a/z.json', 'b.json', 'ä.json']);
  });

  it('tells every path that leads to no file', () => {
    const cwd = makeTree({ ...REPOSITORY, 'empty/': '', 'docs/a.md': '' });
    const paths = ['gone.json', 'empty', 'docs', 'nothing/*.json', 'flows/*.yaml', 'a.json/b.json'];
    expect(find(cwd, [...paths, 'package.json'])).toEqual({
      files: [
        { path: path.join(cwd, 'package.json'), name: 'package.json', configName: 'package.json' },
      ],
      unmatched: paths,
      faults: [],
    });
    expect(find(path.join(cwd, 'empty'), []).unmatched).toEqual(['.']);
  });

  it('tells a folder that cannot be read, by its name from the working directory', () => {
    const cwd = makeTree({ 'flows/main.json': '', 'flows/closed/a.json': '' });
    const closed = path.join(cwd, 'flows/closed');
    chmodSync(cwd, 0o755);
    chmodSync(closed, 0o000);
    const { files, faults } = asOrdinaryUser(() => find(cwd, ['flows']));
    chmodSync(closed, 0o755);
    expect(files.map(({ name }) => name)).toEqual(['flows/main.json']);
    expect(faults.map(({ file }) => file)).toEqual(['flows/closed']);
    expect(faults[0]?.message).toContain('EACCES: permission denied');
  });

  it('calls the working directory "." where that is what cannot be read', () => {
    const cwd = makeTree({ 'main.json': '' });
    chmodSync(cwd, 0o311);
    const { files, faults } = asOrdinaryUser(() => find(cwd, []));
    chmodSync(cwd, 0o755);
    expect(files).toEqual([]);
    expect(faults.map(({ file }) => file)).toEqual(['.']);
    expect(faults[0]?.message).toContain('EACCES: permission denied');
  });
});

describe('a file that is named', () => {
  it('is taken whatever it is called, ignored by git or in a folder that is passed over', () => {
    const cwd = makeTree({
      '.gitignore': '*.txt',
      'flow.txt': '',
      'node_modules/pkg/flow.json': '',
    });
    expect(namesIn(find(cwd, ['flow.txt', 'node_modules/pkg/flow.json']))).toEqual([
      'flow.txt',
      'node_modules/pkg/flow.json',
    ]);
  });

  it('is a file even where its name looks like a glob', () => {
    const cwd = makeTree({ 'flows/[main].json': '', 'flows/m.json': '' });
    expect(namesIn(find(cwd, ['flows/[main].json']))).toEqual(['flows/[main].json']);
  });

  it('is left out where it is excluded, and told to lead nowhere', () => {
    const cwd = makeTree(REPOSITORY);
    const { files, unmatched } = find(cwd, ['package.json'], { exclude: ['package.json'] });
    expect({ files, unmatched }).toEqual({ files: [], unmatched: ['package.json'] });
  });

  it('may be a pipe: whoever reads it tells that it is no file', () => {
    const cwd = makeTree();
    execFileSync('mkfifo', [path.join(cwd, 'pipe.json')]);
    expect(namesIn(find(cwd, ['pipe.json']))).toEqual(['pipe.json']);
  });
});

describe('a glob', () => {
  it('takes what it matches, whatever the config includes', () => {
    const cwd = makeTree(REPOSITORY);
    expect(namesIn(find(cwd, ['flows/*']))).toEqual(['flows/main.json', 'flows/notes.md']);
    expect(namesIn(find(cwd, ['./{flows,apis}/*.json']))).toEqual([
      'apis/orders.json',
      'flows/main.json',
    ]);
    expect(namesIn(find(path.join(cwd, 'apis'), ['../flows/**/*.json']))).toEqual([
      '../flows/main.json',
      '../flows/sales/eu.json',
    ]);
  });

  it('keeps to .gitignore and passes over the folders that folders do', () => {
    const cwd = makeTree({
      ...REPOSITORY,
      '.gitignore': 'flows/sales',
      'node_modules/pkg/flow.json': '',
    });
    expect(namesIn(find(cwd, ['**/*.json']))).toEqual([
      'apis/orders.json',
      'flows/main.json',
      'package.json',
    ]);
    expect(namesIn(find(cwd, ['node_modules/**/*.json']))).toEqual(['node_modules/pkg/flow.json']);
  });

  it('may be longer than a name of a file can be', () => {
    const cwd = makeTree({ 'flows/main.json': '' });
    const others = Array.from({ length: 60 }, (_, i) => `queue-${String(i)}`);
    expect(namesIn(find(cwd, [`flows/{${others.join()},main}.json`]))).toEqual(['flows/main.json']);
  });
});

describe('include and exclude', () => {
  it('decide about the files of a folder, exclude over include', () => {
    const cwd = makeTree(REPOSITORY);
    const request = { include: ['flows/**', 'apis/**'], exclude: ['**/*.md', 'flows/sales/**'] };
    expect(namesIn(find(cwd, ['.'], request))).toEqual(['apis/orders.json', 'flows/main.json']);
    expect(namesIn(find(cwd, ['flows/**'], request))).toEqual(['flows/main.json']);
  });

  it('leave the config itself out, found or named', () => {
    const cwd = makeTree({ 'lint.json': '', 'flows/lint.json': '', 'flows/main.json': '' });
    const isConfig = (file: string): boolean => file === path.join(cwd, 'lint.json');
    expect(namesIn(find(cwd, [], { isConfig }))).toEqual(['flows/lint.json', 'flows/main.json']);
    expect(namesIn(find(cwd, ['*.json', 'lint.json'], { isConfig }))).toEqual([]);
  });

  it('are about names from the folder of the config, where that is another', () => {
    const root = makeTree({ 'team/flows/main.json': '', 'team/flows/old/a.json': '' });
    const { files } = find(path.join(root, 'team/flows'), [], {
      folder: root,
      include: ['team/**/*.json'],
      exclude: ['team/flows/old/**'],
    });
    expect(files).toEqual([
      {
        path: path.join(root, 'team/flows/main.json'),
        name: 'main.json',
        configName: 'team/flows/main.json',
      },
    ]);
  });

  it('are about names within the walked folder, where that lies outside the folder of the config', () => {
    const root = makeTree({ 'repo/': '', 'exports/flows/main.json': '', 'exports/other.json': '' });
    const cwd = path.join(root, 'repo');
    const expected = {
      path: path.join(root, 'exports/flows/main.json'),
      name: '../exports/flows/main.json',
      configName: 'flows/main.json',
    };
    expect(find(cwd, ['../exports'], { include: ['flows/*.json'] }).files).toEqual([expected]);
    expect(find(cwd, ['../exports'], { exclude: ['other.json'] }).files).toEqual([expected]);
    expect(find(cwd, ['../exports/flows/main.json']).files).toEqual([
      { ...expected, configName: 'main.json' },
    ]);
  });

  it('do not take a name that begins with two dots for one outside', () => {
    const cwd = makeTree({ '..data/flow.json': '' });
    const name = '..data/flow.json';
    const file = { path: path.join(cwd, name), name, configName: name };
    expect(find(cwd, ['..data']).files).toEqual([file]);
    expect(find(cwd, [name]).files).toEqual([file]);
  });
});
