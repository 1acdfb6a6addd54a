import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { documentsIn, type RepoDocument } from '../deploy/repo-document.js';
import { MAX_FILE_BYTES } from '../safe/limits.js';
import { messageOf } from '../safe/message-of.js';
import type { SourceFile } from '../source/find-files.js';
import { createMatcher } from '../source/glob.js';
import { openCommit, type ShowFile } from '../source/git-show.js';

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
      if (read.problem !== undefined) throw new Error(read.problem);
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
 * Gives the documents as a commit holds them: the one of the same id in the same file, or the one at the same
 * place where there are no ids.
 * @throws {Error} where the commit is not there
 */
export function documentsBefore(
  cwd: string,
  commit: string,
  config: Config,
): (document: RepoDocument) => RepoDocument | undefined {
  const show: ShowFile = openCommit(cwd, commit);
  const known = new Map<string, RepoDocument[]>();
  return ({ file, format, id, pointer }) => {
    let documents = known.get(file.name);
    if (documents === undefined) {
      const text = show(file.name);
      documents = text === undefined ? [] : documentsIn(text, file, config).documents;
      known.set(file.name, documents);
    }
    return documents.find(
      (each) =>
        each.format === format && (id === undefined ? each.pointer === pointer : each.id === id),
    );
  };
}
