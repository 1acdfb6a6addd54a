import path from 'node:path';

/** Whether an absolute path is `folder` or lies in it. Both must be real paths, free of links. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
