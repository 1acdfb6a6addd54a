import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that nobody ever sees half of it: a temporary file beside it, then a rename. Folders on
 * the way are made. What is no regular file, like `/dev/stdout`, is written to directly.
 * @throws where it cannot be written; what stood there before then stands there still
 */
export function writeFileWhole(file: string, content: string | Buffer): void {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (file.startsWith('/dev/') || stats?.isFIFO() === true) {
    writeFileSync(file, content);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeBeside(file, content, undefined, () => undefined);
}

/**
 * Replaces the content of a file, whole or not at all; its mode stays.
 * @throws where the file is a symbolic link, is read-only, is no longer what was read, or cannot be written
 */
export function replaceFile(file: string, original: Uint8Array, content: Buffer): void {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink())
    throw new Error('it is a symbolic link: fix the file that it leads to');
  if ((stats.mode & 0o222) === 0) throw new Error('it is read-only');
  const mode = stats.mode & 0o7777;
  writeBeside(file, content, mode, () => {
    if (!readFileSync(file).equals(original)) {
      throw new Error(
        'it was changed while it was being fixed, and was left as it is: run the fix again',
      );
    }
  });
}

/** Writes a temporary file beside `file`, with its own mode or the usual one, and puts it in its place unless `check` throws. */
function writeBeside(
  file: string,
  content: string | Buffer,
  mode: number | undefined,
  check: () => void,
): void {
  const name = `.flow-timeout-lint-${String(process.pid)}-${Math.random().toString(36).slice(2)}.tmp`;
  const temporary = path.join(path.dirname(file), name);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      writeFileSync(descriptor, content);
      if (mode !== undefined) fchmodSync(descriptor, mode);
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
