import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCommit } from '../../src/source/git-show.js';
import { addFiles, type Files, workFolder } from '../support/e2e-files.js';
import { git, gitRepository } from '../support/fix-git.js';

const WHO = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];

/** Commits all there is in a repository, and gives the commit. */
function commit(folder: string, message = 'Change'): string {
  git(folder, ['add', '--all']);
  git(folder, [...WHO, 'commit', '--quiet', '--message', message]);
  return git(folder, ['rev-parse', 'HEAD']).trim();
}

/** A repository with these files in a commit, and that commit. */
function committed(files: Files): { folder: string; first: string } {
  const folder = gitRepository(files);
  return { folder, first: commit(folder) };
}

describe('openCommit', () => {
  it('reads files as a commit holds them, whatever they are now', () => {
    const { folder, first } = committed({ 'flows/a.json': '{"timeout":3000}\n' });
    addFiles(folder, { 'flows/a.json': '{"timeout":5000}\n', 'flows/new.json': '{}' });
    commit(folder);
    writeFileSync(path.join(folder, 'flows/a.json'), 'not committed');
    const { show } = openCommit(folder, first);
    expect(show('flows/a.json')?.toString()).toBe('{"timeout":3000}\n');
    expect(show('flows/new.json')).toBeUndefined();
    expect(openCommit(folder, 'HEAD').show('flows/a.json')?.toString()).toBe('{"timeout":5000}\n');
  });

  it('gives the bytes as they are, with CRLF, a byte-order mark and what is no UTF-8', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0x7d, 0xff, 0x00]);
    const { folder, first } = committed({ 'a.json': bytes });
    expect(openCommit(folder, first).show('a.json')).toEqual(bytes);
  });

  it('knows a commit by its hash, the start of it, a branch, a tag and a way from there', () => {
    const { folder, first } = committed({ 'a.json': 'first' });
    git(folder, ['tag', 'v1']);
    git(folder, [...WHO, 'tag', '--annotate', '--message', 'One', 'v1.0']);
    git(folder, ['branch', 'release/1']);
    addFiles(folder, { 'a.json': 'second' });
    commit(folder);
    const names = [first, first.slice(0, 10), 'v1', 'v1.0', 'release/1', 'HEAD~1', 'HEAD^'];
    expect(names.map((name) => openCommit(folder, name).show('a.json')?.toString())).toEqual(
      names.map(() => 'first'),
    );
  });

  it('keeps to the commit that a branch was when it was opened', () => {
    const { folder } = committed({ 'a.json': 'first' });
    const { show } = openCommit(folder, 'HEAD');
    addFiles(folder, { 'a.json': 'second' });
    commit(folder);
    expect(show('a.json')?.toString()).toBe('first');
  });

  it('reads files relative to a folder within the repository, and beside it', () => {
    const { folder, first } = committed({ 'team/flows/a.json': 'a', 'other/b.json': 'b' });
    const { show } = openCommit(path.join(folder, 'team'), first);
    expect(show('flows/a.json')?.toString()).toBe('a');
    expect(show('../other/b.json')?.toString()).toBe('b');
    expect(show('team/flows/a.json')).toBeUndefined();
  });

  it.each([
    'Get customer.json',
    'a:b.json',
    'Grüße/顧客.json',
    '"quoted".json',
    '-x.json',
    '--output=x.json',
    'HEAD',
    ':a.json',
    '*.json',
    'a\nb.json',
    "it's;rm -rf.json",
    '$(touch pwned).json',
  ])('reads the file %j and no other', (name) => {
    const { folder, first } = committed({ [name]: 'this one', 'other.json': 'another' });
    expect(openCommit(folder, first).show(name)?.toString()).toBe('this one');
  });

  it.each([
    'gone.json',
    'flows',
    '',
    '.',
    '..',
    '../x.json',
    '/etc/passwd',
    'a\u0000b',
    'a.json/b',
  ])('has no file %j', (name) => {
    const { folder, first } = committed({ 'a.json': 'a', 'flows/b.json': 'b' });
    expect(openCommit(folder, first).show(name)).toBeUndefined();
  });

  it('follows no link: it has the text of where it leads', () => {
    const folder = gitRepository({ 'a.json': 'a' });
    mkdirSync(path.join(folder, 'flows'));
    symlinkSync('../a.json', path.join(folder, 'flows/link.json'));
    expect(openCommit(folder, commit(folder)).show('flows/link.json')?.toString()).toBe(
      '../a.json',
    );
  });

  it('reads a file of several megabytes', () => {
    const text = `{"body":"${'x'.repeat(5_000_000)}"}`;
    const { folder, first } = committed({ 'a.json': text });
    expect(openCommit(folder, first).show('a.json')?.length).toBe(text.length);
  });
});

/** Commits a file with one content after the other, the first one first, and gives the repository. */
function history(name: string, contents: readonly string[]): string {
  const folder = gitRepository({ 'README.md': '' });
  for (const content of contents) {
    addFiles(folder, { [name]: content });
    commit(folder);
  }
  return folder;
}

/** What a commit's forebears hold of a file. */
function before(folder: string, name: string, of = 'HEAD'): string[] {
  return [...openCommit(folder, of).showBefore(name)].map((text) => text.toString());
}

describe('openCommit, of what was before', () => {
  it('shows what the file was, the newest first, without what it is', () => {
    const folder = history('a.json', ['one', 'two', 'three']);
    expect(before(folder, 'a.json')).toEqual(['two', 'one']);
    expect(before(folder, 'a.json', 'HEAD~1')).toEqual(['one']);
    expect(before(folder, 'a.json', 'HEAD~2')).toEqual([]);
    expect(before(folder, 'gone.json')).toEqual([]);
  });

  it('passes over commits that did not touch it, and those in which it was gone', () => {
    const folder = history('a.json', ['one', 'two']);
    rmSync(path.join(folder, 'a.json'));
    commit(folder);
    addFiles(folder, { 'other.json': 'x' });
    commit(folder);
    addFiles(folder, { 'a.json': 'three' });
    commit(folder);
    expect(before(folder, 'a.json')).toEqual(['two', 'one']);
  });

  it('begins with the newest that differs where the commit itself did not touch it', () => {
    const folder = history('a.json', ['one', 'two']);
    addFiles(folder, { 'other.json': 'x' });
    commit(folder);
    const [newest = ''] = before(folder, 'a.json');
    // Whether the file as it is comes again or not, what was before it is there.
    expect(['one', 'two']).toContain(newest);
    expect(before(folder, 'a.json')).toContain('one');
  });

  it('looks back at fifty commits', () => {
    const contents = Array.from({ length: 60 }, (_, index) => String(index));
    const shown = before(history('a.json', contents), 'a.json');
    expect(shown.length).toBeLessThanOrEqual(50);
    expect(shown.slice(0, 3)).toEqual(['58', '57', '56']);
  });

  it.each([
    '*.json',
    'a[1].json',
    '-x.json',
    ':(glob)a.json',
    ':!a.json',
    'Grüße.json',
    'a b.json',
  ])('shows the file %j and no other', (name) => {
    const folder = history(name, ['one', 'two']);
    addFiles(folder, { 'a1.json': 'another', 'a.json': 'another' });
    commit(folder);
    expect(before(folder, name)).toContain('one');
    expect(before(folder, name)).not.toContain('another');
  });

  it('shows files relative to a folder within the repository', () => {
    const folder = history('team/flows/a.json', ['one', 'two']);
    const { showBefore } = openCommit(path.join(folder, 'team'), 'HEAD');
    expect([...showBefore('flows/a.json')].map(String)).toEqual(['one']);
  });

  it('goes back no further than a shallow clone does', () => {
    const folder = history('a.json', ['one', 'two', 'three']);
    const clone = workFolder();
    git(clone, ['clone', '--quiet', '--depth', '2', `file://${folder}`, '.']);
    expect(before(clone, 'a.json')).toEqual(['two']);
  });
});

describe('openCommit, refusing', () => {
  it.each([
    '0000000000000000000000000000000000000000',
    'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
    'no-such-branch',
    '',
    '--help',
    '--all',
    '--output=pwned',
    '-n1',
    'HEAD --all',
    'HEAD\n--all',
    'HEAD:a.json',
    'HEAD~5',
    'HEAD..HEAD',
    '$(touch pwned)',
  ])('does not know the commit %j', (name) => {
    const { folder } = committed({ 'a.json': 'a' });
    expect(() => openCommit(folder, name)).toThrow(
      new Error(
        `the commit ${JSON.stringify(name)} is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`,
      ),
    );
  });

  it('takes neither a file nor a folder for a commit', () => {
    const { folder } = committed({ 'flows/a.json': 'a' });
    for (const what of ['HEAD:flows', 'HEAD:flows/a.json']) {
      const hash = git(folder, ['rev-parse', what]).trim();
      expect(() => openCommit(folder, hash)).toThrow('is not in this repository');
    }
  });

  it('tells of a commit that a shallow clone has left out', () => {
    const { folder, first } = committed({ 'a.json': 'first' });
    addFiles(folder, { 'a.json': 'second' });
    commit(folder);
    const clone = workFolder();
    git(clone, ['clone', '--quiet', '--depth', '1', `file://${folder}`, '.']);
    expect(() => openCommit(clone, first)).toThrow('fetch it');
    expect(openCommit(clone, 'HEAD').show('a.json')?.toString()).toBe('second');
  });

  it('says that there is no repository, where that is so', () => {
    const folder = workFolder({ 'a.json': 'a' });
    expect(() => openCommit(folder, 'HEAD')).toThrow(/repository/);
    expect(() => openCommit(folder, 'HEAD')).not.toThrow(/fetch-depth/);
  });
});
