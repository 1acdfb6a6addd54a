import { execFileSync } from 'node:child_process';
import { type Files, workFolder } from './e2e-files.js';

/** Runs git without anybody's settings, and gives what it prints. */
export function git(cwd: string, args: readonly string[], input: Uint8Array | string = ''): string {
  const env = {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const output = execFileSync('git', args, { cwd, env, input, stdio: 'pipe' });
  return output.toString();
}

/** A new repository with files in it, in its index too; removed when the test is over. */
export function gitRepository(files: Files): string {
  const folder = workFolder(files);
  git(folder, ['init', '--quiet']);
  git(folder, ['add', '--all']);
  return folder;
}

/**
 * Applies a patch in a folder of a repository.
 * @throws where git refuses it
 */
export function gitApply(folder: string, patch: Uint8Array): void {
  git(folder, ['apply', '--whitespace=nowarn', '-'], patch);
}
