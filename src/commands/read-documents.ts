import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.js';
import type { Held } from '../deploy/plan-document.js';
import { documentsIn, type RepoDocument } from '../deploy/repo-document.js';
import { MAX_FILE_BYTES } from '../safe/limits.js';
import { messageOf } from '../safe/message-of.js';
import type { SourceFile } from '../source/find-files.js';
import { createMatcher } from '../source/glob.js';
import { openCommit } from '../source/git-show.js';

/** The documents of files, and what kept some from being read. */
export interface ReadDocuments {
  readonly documents: readonly RepoDocument[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
}

/** Reads the documents of files that can be deployed, those of `only` where it names any: ids, or globs. */
export function readRepository(
  files: readonly SourceFile[],
  config: Config,
  only: readonly string[],
): ReadDocuments {
  const matches = only.length === 0 ? () => true : createMatcher(only);
  const documents: RepoDocument[] = [];
  const faults: { file: string; message: string }[] = [];
  for (const file of files) {
    try {
      const text = readFileSync(file.path);
      if (text.length > MAX_FILE_BYTES) throw new Error('the file is too large');
      const read = documentsIn(text, file, config);
      // What cannot be read is nobody's business where other files are asked for.
      if (read.problem !== undefined && matches(file.name)) throw new Error(read.problem);
      documents.push(
        ...read.documents.filter(
          ({ id }) => matches(file.name) || (id !== undefined && only.includes(id)),
        ),
      );
    } catch (error) {
      faults.push({ file: file.name, message: `cannot be deployed: ${messageOf(error)}` });
    }
  }
  return { documents, faults };
}

/**
 * Gives what the repository held of a document at a commit, and before it, the newest first: the one of the same
 * id in the same file, or the one at the same place where there are no ids.
 * @throws {Error} where the commit is not there
 */
export function documentsBefore(cwd: string, commit: string, config: Config): Held {
  const { show, showBefore } = openCommit(cwd, commit);
  return function* (document) {
    const { file } = document;
    const text = show(file.name);
    if (text !== undefined) yield* alike(document, documentsIn(text, file, config).documents);
    for (const older of showBefore(file.name)) {
      yield* alike(document, documentsIn(older, file, config).documents);
    }
  };
}

function alike(
  { format, id, pointer }: RepoDocument,
  others: readonly RepoDocument[],
): RepoDocument[] {
  return others.filter(
    (each) =>
      each.format === format && (id === undefined ? each.pointer === pointer : each.id === id),
  );
}
