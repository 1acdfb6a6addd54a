import { execFileSync } from 'node:child_process';
import { MAX_FILE_BYTES } from '../safe/limits.js';

/** Reads files as a commit holds them: named relative to the folder, with `/`; undefined where it has none. */
export type ShowFile = (name: string) => Buffer | undefined;

/**
 * Opens a commit of the repository that a folder is in.
 * @throws {Error} where git, the repository or the commit is not there
 */
export function openCommit(folder: string, commit: string): ShowFile {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', args, {
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
    throw new Error(
      `the commit ${JSON.stringify(commit)} is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`,
    );
  }
  return (name) => {
    try {
      return git('cat-file', 'blob', `${oid}:./${name}`);
    } catch {
      return undefined;
    }
  };
}
