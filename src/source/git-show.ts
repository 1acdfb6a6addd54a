import { execFileSync } from 'node:child_process';
import { MAX_FILE_BYTES } from '../safe/limits.js';

/** What a commit and those before it hold. Files are named relative to the folder, with `/`. */
export interface CommitView {
  /** Whether it is the one that is checked out. */
  readonly isHead: boolean;
  /** A file as the commit holds it; undefined where it has none. */
  readonly show: (name: string) => Buffer | undefined;
  /** The same file as the commits before held it, the newest first, as far as they are here. */
  readonly showBefore: (name: string) => Generator<Buffer>;
}

/** Commits that are looked back at for one file. */
const MOST_COMMITS = 50;

/**
 * Opens a commit of the repository that a folder is in.
 * @throws {Error} where git, the repository or the commit is not there
 */
export function openCommit(folder: string, commit: string): CommitView {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['--literal-pathspecs', ...args], {
      cwd: folder,
      maxBuffer: MAX_FILE_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let oid: string;
  try {
    // What begins with a dash is no option of git's.
    oid = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`)
      .toString()
      .trim();
  } catch {
    throw new Error(whyNot(commit, git));
  }
  const showAt = (at: string, name: string): Buffer | undefined => {
    try {
      return git('cat-file', 'blob', `${at}:./${name}`);
    } catch {
      return undefined;
    }
  };
  return {
    isHead: isHead(oid, git),
    show: (name) => showAt(oid, name),
    *showBefore(name) {
      let commits: string[];
      try {
        const most = `--max-count=${String(MOST_COMMITS)}`;
        commits = git('rev-list', most, oid, '--', `./${name}`).toString().split('\n');
      } catch {
        return;
      }
      for (const at of commits) {
        const text = at === '' || at === oid ? undefined : showAt(at, name);
        if (text !== undefined) yield text;
      }
    },
  };
}

function isHead(oid: string, git: (...args: readonly string[]) => Buffer): boolean {
  try {
    return git('rev-parse', '--verify', '--quiet', 'HEAD').toString().trim() === oid;
  } catch {
    return false;
  }
}

/** Why a commit cannot be opened. */
function whyNot(commit: string, git: (...args: readonly string[]) => Buffer): string {
  const named = `the commit ${JSON.stringify(commit)} cannot be read`;
  try {
    git('rev-parse', '--git-dir');
  } catch {
    return `${named}: there is no git here, or no repository that it takes (in a container, see git's safe.directory)`;
  }
  return `the commit ${JSON.stringify(commit)} is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`;
}
