import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_FILE_BYTES } from '../safe/limits.js';
import { type JsonArena, reserve } from './json/arena.js';

/**
 * Reads a file into the arena, whole. `too-large` is returned for one beyond the limit.
 * @throws where it cannot be opened or read, or is no regular file
 */
export function readFile(arena: JsonArena, file: string): 'read' | 'too-large' {
  // Non-blocking, so that a named pipe cannot hold us up.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error(`${file} is not a regular file`);
    if (stats.size > MAX_FILE_BYTES) return 'too-large';
    reserve(arena, stats.size);
    let length = 0;
    while (length < stats.size) {
      const read = readSync(descriptor, arena.bytes, length, stats.size - length, length);
      if (read === 0) break;
      length += read;
    }
    if (length < stats.size) reserve(arena, length);
    return 'read';
  } finally {
    closeSync(descriptor);
  }
}
