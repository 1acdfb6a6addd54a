import path from 'node:path';

/**
 * A file as the repository's root sees it, with `/`. `prefix` leads from the root to the working directory,
 * '' or ending with `/`; the file's name may lead up from there again.
 */
export function fromRoot(prefix: string, file: string): string {
  return file.startsWith('../') ? path.posix.normalize(prefix + file) : prefix + file;
}
