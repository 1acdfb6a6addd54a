import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';

/** The folder that a step works in. */
export interface WorkingDirectory {
  /** Absolute. */
  readonly cwd: string;
  /** What leads to it from the repository's root: '' or ending with `/`. */
  readonly prefix: string;
}

/**
 * The folder that the input `working-directory` names.
 * @throws where there is none, or where it is not in the workspace
 */
export function workingDirectory(workspace: string, given: string): WorkingDirectory {
  const cwd = path.resolve(workspace, given);
  const named = `the input working-directory is ${JSON.stringify(given)}`;
  if (!isFolder(cwd)) {
    throw new Error(`${named}: there is no such folder`);
  }
  const root = realpathSync(workspace);
  const real = realpathSync(cwd);
  if (!isWithin(root, real)) {
    throw new Error(`${named}: it leads out of the workspace`);
  }
  const relative = path.relative(root, real).replaceAll(path.sep, '/');
  return { cwd: real, prefix: relative === '' ? '' : `${relative}/` };
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
