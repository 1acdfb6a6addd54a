import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that nobody ever sees half of it: a temporary file beside it, then a rename. Folders on
 * the way are made. What is no regular file, like `/dev/stdout`, is written to directly. `mode` is that of the
 * file, as far as the process's mask lets it.
 * @throws where it cannot be written; what stood there before then stands there still
 */
export function writeFileWhole(file: string, content: string | Buffer, mode = 0o666): void {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (file.startsWith('/dev/') || stats?.isFIFO() === true) {
    writeFileSync(file, content);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeBeside(file, content, mode, () => undefined);
}

/**
 * Whether a file may be replaced, as far as that can be told without writing; gives what it is.
 * @throws where it is a symbolic link, or where it or its folder is read-only
 */
export function checkReplaceable(file: string): Stats {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink())
    throw new Error('it is a symbolic link: fix the file that it leads to');
  // Nothing is denied to root, but it should leave alone what is locked.
  if ((stats.mode & 0o222) === 0 || !isWritable(file)) throw new Error('it is read-only');
  if (!isWritable(path.dirname(file))) throw new Error(FOLDER_LOCKED);
  return stats;
}

const FOLDER_LOCKED = 'its folder is read-only';

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Replaces the content of a file, whole or not at all; its mode stays.
 * @throws where the file is a symbolic link, it or its folder is read-only, it is no longer what was read, or cannot be written
 */
export function replaceFile(file: string, original: Uint8Array, content: Buffer): void {
  const stats = checkReplaceable(file);
  writeBeside(file, content, stats, () => {
    if (!readFileSync(file).equals(original)) {
      throw new Error(
        'it was changed while it was being fixed, and was left as it is: run the fix again',
      );
    }
  });
}

/** Writes a temporary file beside `file`, with the mode and the owner of another one or with a mode of its own, and puts it in its place unless `check` throws. */
function writeBeside(
  file: string,
  content: string | Buffer,
  like: Stats | number,
  check: () => void,
): void {
  const name = `.flow-timeout-lint-${String(process.pid)}-${Math.random().toString(36).slice(2)}.tmp`;
  const temporary = path.join(path.dirname(file), name);
  try {
    const descriptor = openSync(temporary, 'wx', typeof like === 'number' ? like : 0o600);
    try {
      writeFileSync(descriptor, content);
      if (typeof like !== 'number') copyOwnership(descriptor, like);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    check();
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Gives a file the mode of another one, and its owner as far as that is allowed. */
function copyOwnership(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only root may; without it the file is the user's own, as with any editor.
  }
  fchmodSync(descriptor, mode & 0o7777);
}
