import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files below a folder by their path with `/`, each with its text. No link is followed. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The user to whom no file belongs. */
const NOBODY = 65_534;

/** Runs something as a user whom the permissions of files bind, however long it takes. */
export async function asOrdinaryUser<Result>(run: () => Promise<Result>): Promise<Result> {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return run();
  seteuid(NOBODY);
  try {
    return await run();
  } finally {
    seteuid(0);
  }
}
