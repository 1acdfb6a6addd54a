import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/source/walk.js';
import { asOrdinaryUser, makeTree } from '../support/file-tree.js';

function failOnFault(folder: string, message: string): never {
  throw new Error(`${folder}: ${message}`);
}

/** The names of the files below a folder of a tree, sorted. */
function namesBelow(root: string, folder = ''): string[] {
  return walk(path.join(root, folder), root, failOnFault)
    .map(({ name }) => name)
    .sort();
}

describe('walk', () => {
  it('gives every file below a folder, with its path and its name from there', () => {
    const root = makeTree({
      'flows/main.json': '',
      'flows/sales/eu 1.json': '',
      'flows/.hidden/draft.json': '',
      'flows/notes.md': '',
      'flows/empty/': '',
      'README.md': '',
    });
    const files = walk(path.join(root, 'flows'), root, failOnFault);
    expect(files.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      {
        path: path.join(root, 'flows/.hidden/draft.json'),
        name: '.hidden/draft.json',
        isLinked: false,
      },
      { path: path.join(root, 'flows/main.json'), name: 'main.json', isLinked: false },
      { path: path.join(root, 'flows/notes.md'), name: 'notes.md', isLinked: false },
      { path: path.join(root, 'flows/sales/eu 1.json'), name: 'sales/eu 1.json', isLinked: false },
    ]);
  });

  it('gives nothing for an empty folder', () => {
    expect(namesBelow(makeTree())).toEqual([]);
  });

  it("passes over folders of other people's files, at any depth", () => {
    const root = makeTree({
      'main.json': '',
      'node_modules/pkg/package.json': '',
      '.git/config.json': '',
      '.terraform/modules/modules.json': '',
      'infra/.terraform/x.json': '',
      'tools/node_modules/y.json': '',
      'docs/node_modules.json': '',
      '.github/apis.json': '',
    });
    expect(namesBelow(root)).toEqual(['.github/apis.json', 'docs/node_modules.json', 'main.json']);
  });

  it('looks into such a folder where it is the one that is named', () => {
    const root = makeTree({
      '.git/HEAD': '',
      '.gitignore': 'node_modules\n*.log.json',
      'node_modules/pkg/flow.json': '',
      'node_modules/pkg/a.log.json': '',
      'node_modules/pkg/node_modules/inner.json': '',
    });
    expect(namesBelow(root, 'node_modules')).toEqual(['pkg/a.log.json', 'pkg/flow.json']);
    expect(namesBelow(root, 'node_modules/pkg')).toEqual(['a.log.json', 'flow.json']);
  });

  it('passes over what is neither a file nor a folder', () => {
    const root = makeTree({ 'main.json': '' });
    execFileSync('mkfifo', [path.join(root, 'pipe.json')]);
    expect(namesBelow(root)).toEqual(['main.json']);
  });

  it.skipIf(process.platform === 'win32')('tells a folder that cannot be read, and goes on', () => {
    const root = makeTree({ 'closed/a.json': '', 'open/b.json': '', 'c.json': '' });
    const closed = path.join(root, 'closed');
    chmodSync(root, 0o755);
    chmodSync(closed, 0o000);
    const faults: { folder: string; message: string }[] = [];
    const files = asOrdinaryUser(() =>
      walk(root, root, (folder, message) => faults.push({ folder, message })),
    );
    chmodSync(closed, 0o755);
    expect(files.map(({ name }) => name).sort()).toEqual(['c.json', 'open/b.json']);
    expect(faults.map(({ folder }) => folder)).toEqual([closed]);
    expect(faults[0]?.message).toContain('EACCES: permission denied');
  });

  it('throws for a folder that does not exist', () => {
    expect(() => walk('/no/such/folder', '/', failOnFault)).toThrow('ENOENT');
  });
});

describe('walk, honouring .gitignore', () => {
  it('passes over what is ignored, in the folder and in those within', () => {
    const root = makeTree({
      '.gitignore': 'build/\n*.tmp.json\n/local.json',
      'main.json': '',
      'local.json': '',
      'a.tmp.json': '',
      'build/out.json': '',
      'flows/local.json': '',
      'flows/b.tmp.json': '',
      'flows/.gitignore': '!keep.tmp.json\nold',
      'flows/keep.tmp.json': '',
      'flows/old/c.json': '',
      'old/d.json': '',
    });
    expect(namesBelow(root)).toEqual([
      '.gitignore',
      'flows/.gitignore',
      'flows/keep.tmp.json',
      'flows/local.json',
      'main.json',
      'old/d.json',
    ]);
  });

  it('does not read the rules of a folder that is ignored itself', () => {
    const root = makeTree({
      '.gitignore': 'build/',
      'build/.gitignore': '!*',
      'build/out.json': '',
    });
    expect(namesBelow(root)).toEqual(['.gitignore']);
  });

  it('keeps to the rules of the repository around the folder', () => {
    const root = makeTree({
      'repo/.git/info/exclude': 'mine.json',
      'repo/.gitignore': '*.tmp.json\n/flows/old',
      'repo/flows/main.json': '',
      'repo/flows/mine.json': '',
      'repo/flows/a.tmp.json': '',
      'repo/flows/old/b.json': '',
      '.gitignore': '*',
    });
    expect(namesBelow(root, 'repo/flows')).toEqual(['main.json']);
  });

  it('keeps to no rules from above where there is no repository', () => {
    const root = makeTree({ '.gitignore': '*', 'flows/main.json': '' });
    expect(namesBelow(root, 'flows')).toEqual(['main.json']);
  });

  it('looks into an ignored folder that is named, by its own rules', () => {
    const root = makeTree({
      '.git/HEAD': '',
      '.gitignore': 'exports/',
      'exports/.gitignore': '*.tmp.json',
      'exports/main.json': '',
      'exports/a.tmp.json': '',
    });
    expect(namesBelow(root, 'exports')).toEqual(['.gitignore', 'main.json']);
  });
});

describe('walk, coming to a symbolic link', () => {
  it('follows one within the folder or the workspace, to a file and to a folder', () => {
    const root = makeTree({
      'flows/main.json': '',
      'flows/copy.json': { linkTo: 'main.json' },
      'flows/shared': { linkTo: '../shared' },
      'shared/api.json': '',
    });
    symlinkSync(path.join(root, 'shared/api.json'), path.join(root, 'flows/other.json'));
    expect(namesBelow(root, 'flows')).toEqual([
      'copy.json',
      'main.json',
      'other.json',
      'shared/api.json',
    ]);
  });

  it('follows none that leads out', () => {
    const root = makeTree({
      'workspace/main.json': '',
      'workspace/file.json': { linkTo: '../secrets/a.json' },
      'workspace/folder': { linkTo: '../secrets' },
      'workspace/twice.json': { linkTo: 'file.json' },
      'workspace/sibling': { linkTo: '../workspace-2' },
      'workspace/device.json': { linkTo: '/dev/zero' },
      'workspace/etc': { linkTo: '/etc' },
      'secrets/a.json': '',
      'workspace-2/b.json': '',
    });
    const workspace = path.join(root, 'workspace');
    expect(walk(workspace, workspace, failOnFault)).toEqual([
      { path: path.join(workspace, 'main.json'), name: 'main.json', isLinked: false },
    ]);
  });

  it('stays within the folder itself where that lies outside the workspace', () => {
    const root = makeTree({
      'workspace/': '',
      'exports/main.json': '',
      'exports/link.json': { linkTo: 'main.json' },
      'exports/out.json': { linkTo: '../secret.json' },
      'secret.json': '',
    });
    const files = walk(path.join(root, 'exports'), path.join(root, 'workspace'), failOnFault);
    expect(files.map(({ name }) => name).sort()).toEqual(['link.json', 'main.json']);
  });

  it('passes over one that leads nowhere', () => {
    const root = makeTree({
      'main.json': '',
      'gone.json': { linkTo: 'deleted.json' },
      'self.json': { linkTo: 'self.json' },
    });
    expect(namesBelow(root)).toEqual(['main.json']);
  });

  it('does not go round in circles', () => {
    const root = makeTree({
      'flows/main.json': '',
      'flows/up': { linkTo: '..' },
      'flows/here': { linkTo: '.' },
      'flows/sales/eu.json': '',
      'flows/sales/all': { linkTo: '../../flows' },
    });
    expect(namesBelow(root)).toEqual(['flows/main.json', 'flows/sales/eu.json']);
    expect(namesBelow(root, 'flows')).toEqual(['main.json', 'sales/eu.json']);
  });

  it('does not go round in circles below a folder that it reached through a link', () => {
    const root = makeTree({
      'real/flows/main.json': '',
      'real/flows/here': { linkTo: '.' },
      alias: { linkTo: 'real' },
    });
    expect(namesBelow(root, 'alias')).toEqual(['flows/main.json']);
  });

  it('does not come back to its own folder from elsewhere', () => {
    const root = makeTree({
      'team/flows/main.json': '',
      'team/flows/shared': { linkTo: '../../shared' },
      'shared/api.json': '',
      'shared/team': { linkTo: '../team' },
    });
    expect(namesBelow(root, 'team/flows')).toEqual(['main.json', 'shared/api.json']);
  });

  it('comes to an end where folders link to one another', () => {
    const root = makeTree({
      'a/main.json': '',
      'a/to-b': { linkTo: '../b' },
      'b/main.json': '',
      'b/to-a': { linkTo: '../a' },
    });
    const names = namesBelow(root);
    expect(names).toContain('a/main.json');
    expect(names).toContain('b/main.json');
    expect(names.length).toBeLessThanOrEqual(6);
  });

  it('goes into a folder through one link, not through every link to it', () => {
    const root = makeTree({
      'shared/api.json': '',
      'flows/one': { linkTo: '../shared' },
      'flows/two': { linkTo: '../shared' },
    });
    expect(namesBelow(root, 'flows')).toHaveLength(1);
  });

  it("does not follow one that has the name of other people's files", () => {
    const root = makeTree({ 'shared/a.json': '', 'flows/node_modules': { linkTo: '../shared' } });
    expect(namesBelow(root, 'flows')).toEqual([]);
  });

  it('passes over one that is ignored', () => {
    const root = makeTree({
      'flows/.gitignore': 'link.json',
      'flows/link.json': { linkTo: 'main.json' },
      'flows/main.json': '',
    });
    expect(namesBelow(root, 'flows')).toEqual(['.gitignore', 'main.json']);
  });
});
