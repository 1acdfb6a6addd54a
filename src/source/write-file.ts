import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that nobody ever sees half of it: a temporary file beside it, then a rename. Folders on
 * the way are made. What is no regular file, like `/dev/stdout`, is written to directly.
 * @throws where it cannot be written; what stood there before then stands there still
 */
export function writeFileWhole(file: string, text: string): void {
  if (file.startsWith('/dev/')) {
    writeFileSync(file, text);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
