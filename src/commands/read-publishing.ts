import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Publishing } from '../deploy/repo-document.js';
import { loadSubstitutionsParser } from '../deploy/substitutions.js';
import { archyYaml } from '../formats/archy-yaml.js';
import { loadReader } from '../formats/read-file.js';
import { isWithin } from '../safe/contained-path.js';
import { messageOf } from '../safe/message-of.js';

/** That flows may be published, and the file of the values of their placeholders, relative to `cwd`. */
export interface PublishRequest {
  readonly substitutions?: string;
}

/** Bytes that a file of substitutions may have. */
const MAX_BYTES = 1024 * 1024;

/**
 * What it takes to read flows that are published.
 * @throws {Error} where the substitutions cannot be read
 */
export async function readPublishing(
  cwd: string,
  { substitutions: name }: PublishRequest,
): Promise<Publishing> {
  const readDocuments = await loadReader([], [archyYaml.name]);
  if (name === undefined) return { readDocuments, substitutions: new Map() };
  const file = path.resolve(cwd, name);
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Error('it is no file');
    if (stat.size > MAX_BYTES) throw new Error('it is too large');
    if (isWithin(cwd, file) && !isWithin(realpathSync(cwd), realpathSync(file))) {
      throw new Error('a symbolic link leads out of the working directory');
    }
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`the substitutions ${name} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const relative = path.relative(cwd, file).replaceAll(path.sep, '/');
  const parse = await loadSubstitutionsParser();
  return { readDocuments, substitutions: parse(bytes, name), file: relative, parse };
}
