import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isIgnored, outerGitignores, readGitignore } from '../../src/source/gitignore.js';
import { makeTree } from '../support/file-tree.js';

/** Those of some paths, folders with `/` behind, that the one `.gitignore` of a folder ignores. */
function ignoredBy(rules: string, ...names: readonly string[]): string[] {
  const root = makeTree({ '.gitignore': rules });
  const own = readGitignore(root);
  return names.filter((name) =>
    isIgnored(own === undefined ? [] : [own], path.join(root, name), name.endsWith('/')),
  );
}

describe('readGitignore', () => {
  it('gives nothing for a folder that has none', () => {
    expect(readGitignore(makeTree())).toBeUndefined();
  });

  it('gives nothing where it cannot be read', () => {
    expect(readGitignore(makeTree({ '.gitignore/': '' }))).toBeUndefined();
  });

  it('does not follow a link, as git does not', () => {
    const root = makeTree({
      'rules.txt': '*.json',
      'flows/.gitignore': { linkTo: '../rules.txt' },
    });
    expect(readGitignore(path.join(root, 'flows'))).toBeUndefined();
  });
});

describe('isIgnored', () => {
  it('ignores nothing without rules', () => {
    expect(isIgnored([], '/srv/flows/main.json', false)).toBe(false);
  });

  it.each([
    { rules: '*.tmp.json', names: ['a.tmp.json', 'flows/b.tmp.json', 'c.json'], ignored: [0, 1] },
    { rules: '/drafts', names: ['drafts/', 'drafts/a.json', 'flows/drafts/'], ignored: [0, 1] },
    { rules: 'drafts/', names: ['drafts/', 'flows/drafts/', 'drafts'], ignored: [0, 1] },
    { rules: 'flows/*.json', names: ['flows/a.json', 'flows/b/c.json', 'a.json'], ignored: [0] },
    {
      rules: '**/old/*.json',
      names: ['a/b/old/c.json', 'old/d.json', 'older/e.json'],
      ignored: [0, 1],
    },
    { rules: '*.json\n!main.json', names: ['a.json', 'main.json', 'b/main.json'], ignored: [0] },
    { rules: '!main.json\n*.json', names: ['a.json', 'main.json'], ignored: [0, 1] },
    { rules: 'drafts/\n!drafts/main.json', names: ['drafts/main.json'], ignored: [0] },
    { rules: '# a.json\n\n\\#b.json', names: ['a.json', '#b.json'], ignored: [1] },
    { rules: 'a.json\r\nb.json\r\n', names: ['a.json', 'b.json', 'c.json'], ignored: [0, 1] },
    { rules: '\ufeffa.json\nb.json', names: ['a.json', 'b.json', 'c.json'], ignored: [0, 1] },
    { rules: '.*', names: ['.env.json', 'env.json'], ignored: [0] },
  ])('reads the rules as git does: $rules', ({ rules, names, ignored }) => {
    expect(ignoredBy(rules, ...names)).toEqual(ignored.map((index) => names[index]));
  });

  it.runIf(process.platform === 'linux')('tells upper from lower case, as git does', () => {
    expect(ignoredBy('Drafts/', 'drafts/', 'Drafts/')).toEqual(['Drafts/']);
  });

  it('ignores names that begin with two dots like any other', () => {
    expect(ignoredBy('..data/\n*.json', '..data/', '..old.json')).toEqual([
      '..data/',
      '..old.json',
    ]);
  });

  it('is not about what lies outside the folder of the rules', () => {
    const root = makeTree({ 'flows/.gitignore': '*' });
    const own = readGitignore(path.join(root, 'flows'));
    const levels = own === undefined ? [] : [own];
    expect(isIgnored(levels, path.join(root, 'flows/a.json'), false)).toBe(true);
    expect(isIgnored(levels, path.join(root, 'a.json'), false)).toBe(false);
    expect(isIgnored(levels, path.join(root, 'flows'), true)).toBe(false);
  });

  it('lets rules of an inner folder go before those of an outer one', () => {
    const root = makeTree({
      '.gitignore': '*.tmp.json\n*.bak.json',
      'flows/.gitignore': '!keep.tmp.json\nlocal.json',
    });
    const levels = ['', 'flows'].flatMap((name) => readGitignore(path.join(root, name)) ?? []);
    const names = ['keep.tmp.json', 'a.tmp.json', 'keep.bak.json', 'local.json', 'main.json'];
    expect(
      names.filter((name) => isIgnored(levels, path.join(root, 'flows', name), false)),
    ).toEqual(['a.tmp.json', 'keep.bak.json', 'local.json']);
  });
});

describe('outerGitignores', () => {
  it('finds the rules above a folder up to the repository, its exclude file included', () => {
    const root = makeTree({
      '.gitignore': 'outside',
      'repo/.git/info/exclude': 'excluded',
      'repo/.gitignore': 'root',
      'repo/flows/.gitignore': 'flows',
      'repo/flows/sales/.gitignore': 'own',
    });
    const repo = path.join(root, 'repo');
    const levels = outerGitignores(path.join(repo, 'flows/sales'));
    expect(levels.map(({ folder }) => folder)).toEqual([repo, repo, path.join(repo, 'flows')]);
    const names = ['outside', 'excluded', 'root', 'flows', 'own'];
    expect(
      names.filter((name) => isIgnored(levels, path.join(repo, 'flows/sales', name), false)),
    ).toEqual(['excluded', 'root', 'flows']);
  });

  it('lets the .gitignore of the repository go before its exclude file', () => {
    const root = makeTree({
      '.git/info/exclude': '*.json',
      '.gitignore': '!main.json',
      'flows/': '',
    });
    const flows = path.join(root, 'flows');
    const levels = outerGitignores(flows);
    expect(isIgnored(levels, path.join(flows, 'main.json'), false)).toBe(false);
    expect(isIgnored(levels, path.join(flows, 'other.json'), false)).toBe(true);
  });

  it('gives the exclude file alone for the root of a repository', () => {
    const root = makeTree({ '.git/info/exclude': 'excluded', '.gitignore': 'root' });
    const levels = outerGitignores(root);
    expect(isIgnored(levels, path.join(root, 'excluded'), false)).toBe(true);
    expect(isIgnored(levels, path.join(root, 'root'), false)).toBe(false);
  });

  it('takes the file that stands for .git in a worktree for a repository', () => {
    const root = makeTree({
      '.gitignore': 'outside',
      'tree/.git': 'gitdir: ../repo/.git/worktrees/tree\n',
      'tree/.gitignore': 'root',
      'tree/flows/': '',
    });
    const flows = path.join(root, 'tree/flows');
    expect(outerGitignores(flows).map(({ folder }) => folder)).toEqual([path.join(root, 'tree')]);
  });

  it('finds nothing without a repository around the folder', () => {
    const root = makeTree({ '.gitignore': '*', 'flows/.gitignore': '*', 'flows/sales/': '' });
    expect(outerGitignores(path.join(root, 'flows/sales'))).toEqual([]);
  });
});
