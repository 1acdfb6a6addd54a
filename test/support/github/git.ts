import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A file as a commit holds it. */
export type GitFile =
  string | Buffer | { readonly linkTo: string } | { readonly executable: string };

/** What a commit changes, by path; null takes a file away. */
export type GitChanges = Readonly<Record<string, GitFile | null>>;

/** An entry of a tree, as `git ls-tree` gives it. */
export interface GitEntry {
  readonly mode: string;
  readonly type: string;
  readonly oid: string;
  readonly name: string;
}

interface GitOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing of the machine's own settings, and the same author and day for every commit. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-11-02T09:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-11-02T09:00:00Z',
};

/**
 * Runs git in a folder and gives what it printed.
 * @throws with git's own words where it fails
 */
export function git(
  folder: string,
  args: readonly string[],
  { input, env }: GitOptions = {},
): Buffer {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    env: { ...ENVIRONMENT, ...env },
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });
}

/** The same as one line of text. */
export function gitLine(folder: string, ...args: readonly string[]): string {
  return git(folder, args).toString().trimEnd();
}

/** A folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A bare repository, as a server keeps it. */
export class GitRepository {
  readonly folder: string;

  constructor() {
    this.folder = temporaryFolder();
    git(this.folder, ['init', '--bare', '--quiet', '--initial-branch=main']);
  }

  /** Makes a commit and gives its id; no ref is moved. */
  commit(parents: readonly string[], changes: GitChanges, message = 'Change flows'): string {
    const [parent] = parents;
    const env = { GIT_INDEX_FILE: path.join(this.folder, 'index.tmp') };
    git(this.folder, ['read-tree', ...(parent === undefined ? ['--empty'] : [parent])], { env });
    const lines = Object.entries(changes).map(([name, file]) => `${this.#entryOf(file)}\t${name}`);
    git(this.folder, ['update-index', '-z', '--index-info'], {
      env,
      input: lines.map((line) => `${line}\0`).join(''),
    });
    const tree = git(this.folder, ['write-tree'], { env }).toString().trim();
    return this.#commitTree(tree, parents, message);
  }

  /** The commit that merges two others without a conflict. */
  merge(base: string, head: string): string {
    const tree = gitLine(this.folder, 'merge-tree', '--write-tree', base, head);
    return this.#commitTree(tree, [base, head], `Merge ${head} into ${base}`);
  }

  setRef(ref: string, oid: string): void {
    git(this.folder, ['update-ref', ref, oid]);
  }

  /** The commit that a ref is at; undefined where there is no such ref. */
  refOid(ref: string): string | undefined {
    const text = gitLine(this.folder, 'for-each-ref', '--format=%(objectname)', ref);
    return text === '' ? undefined : text;
  }

  /** The type of an object, undefined where there is none. */
  typeOf(oid: string): string | undefined {
    const [, type] = git(this.folder, ['cat-file', '--batch-check'], { input: `${oid}\n` })
      .toString()
      .trimEnd()
      .split(' ');
    return type === 'missing' ? undefined : type;
  }

  entries(tree: string): GitEntry[] {
    const text = git(this.folder, ['ls-tree', '-z', tree]).toString();
    return [...text.matchAll(/(\d+) (\w+) ([0-9a-f]+)\t([^\0]*)\0/g)].map(
      ([, mode = '', type = '', oid = '', name = '']) => ({ mode, type, oid, name }),
    );
  }

  blob(oid: string): Buffer {
    return git(this.folder, ['cat-file', 'blob', oid]);
  }

  /** A file of a commit. */
  file(commit: string, name: string): Buffer {
    return git(this.folder, ['cat-file', 'blob', `${commit}:${name}`]);
  }

  line(...args: readonly string[]): string {
    return gitLine(this.folder, ...args);
  }

  #entryOf(file: GitFile | null): string {
    if (file === null) return `0 ${'0'.repeat(40)}`;
    if (typeof file === 'string' || Buffer.isBuffer(file)) return `100644 ${this.#write(file)}`;
    if ('linkTo' in file) return `120000 ${this.#write(file.linkTo)}`;
    return `100755 ${this.#write(file.executable)}`;
  }

  #write(content: string | Buffer): string {
    const args = ['hash-object', '-w', '--stdin'];
    return git(this.folder, args, { input: content }).toString().trim();
  }

  #commitTree(tree: string, parents: readonly string[], message: string): string {
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    return git(this.folder, args, { input: message }).toString().trim();
  }
}
