import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.js';
import type { Held } from '../deploy/plan-document.js';
import { documentsIn, type Publishing, type RepoDocument } from '../deploy/repo-document.js';
import { isOrgId } from '../genesys/live-object.js';
import { MAX_FILE_BYTES } from '../safe/limits.js';
import { messageOf } from '../safe/message-of.js';
import type { SourceFile } from '../source/source-file.js';
import { createMatcher } from '../source/glob.js';
import { openCommit } from '../source/git-show.js';

/** The documents of files, and what kept some from being read. */
export interface ReadDocuments {
  readonly documents: readonly RepoDocument[];
  /** Documents without an id, of which only the org tells whether they are asked for by it. */
  readonly candidates: readonly RepoDocument[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
  /** What is not deployed from here, and what does it. */
  readonly notices: readonly string[];
}

/** Reads the documents of files that can be deployed, those of `only` where it names any: ids, or globs. */
export function readRepository(
  files: readonly SourceFile[],
  config: Config,
  only: readonly string[],
  publishing?: Publishing,
): ReadDocuments {
  const matches = only.length === 0 ? () => true : createMatcher(only);
  const documents: RepoDocument[] = [];
  const candidates: RepoDocument[] = [];
  const isAsked = only.some(isOrgId);
  const faults: { file: string; message: string }[] = [];
  const others = new Map<string, number>();
  for (const file of files) {
    try {
      const bytes = readFileSync(file.path);
      if (bytes.length > MAX_FILE_BYTES) throw new Error('the file is too large');
      const read = documentsIn(bytes, file, config, publishing);
      // What cannot be read is nobody's business where other files are asked for.
      if (read.problem !== undefined && matches(file.name)) throw new Error(read.problem);
      if (matches(file.name)) {
        for (const format of read.others) others.set(format, (others.get(format) ?? 0) + 1);
      }
      for (const document of read.documents) {
        const { id } = document;
        if (matches(file.name) || (id !== undefined && only.includes(id))) documents.push(document);
        else if (id === undefined && isAsked) candidates.push(document);
      }
    } catch (error) {
      faults.push({ file: file.name, message: `cannot be deployed: ${messageOf(error)}` });
    }
  }
  const notices = [...others].map(
    ([format, number]) =>
      `${String(number)} of the format ${format} ${number === 1 ? 'is' : 'are'} left alone: ${LEFT_ALONE[format] ?? 'it is not deployed from here'}`,
  );
  return { documents, candidates, faults, notices };
}

/** Why documents of a format are left alone, and what carries them to the org. */
const LEFT_ALONE: Readonly<Record<string, string>> = {
  terraform: 'terraform apply deploys it',
  'archy-yaml': 'deploying it would publish the flow, which takes --publish',
  'action-export': "the vendor's own actions (static) cannot be changed",
};

/**
 * Gives what the repository held of a document at a commit, and before it: the one of the same id in the same
 * file, or the one at the same place where there are no ids. Where the commit is the one that is checked out
 * nothing is being deployed, and what it holds is all that the org should have.
 * @throws {Error} where the commit is not there
 */
export function documentsBefore(
  cwd: string,
  commit: string,
  config: Config,
  publishing?: Publishing,
): Held {
  const { isHead, show, showBefore } = openCommit(cwd, commit);
  // What a template gave then was made with the values of then, or with those of now where only it was changed.
  const then = publishingAt(show, publishing);
  const readings = then === publishing ? [publishing] : [then, publishing];
  const alikeIn = (text: Buffer, document: RepoDocument): RepoDocument[] =>
    readings.flatMap((each) =>
      alike(document, documentsIn(text, document.file, config, each).documents),
    );
  return function* (document) {
    const { name } = document.file;
    const [atBase, ...others] = alikeIn(show(name) ?? Buffer.alloc(0), document);
    yield atBase;
    yield* others;
    if (isHead) return;
    for (const older of showBefore(name)) yield* alikeIn(older, document);
  };
}

/** How flows were read with the substitutions of a commit; as they are now where it has none that can be used. */
function publishingAt(
  show: (name: string) => Buffer | undefined,
  publishing: Publishing | undefined,
): Publishing | undefined {
  const { file, parse } = publishing ?? {};
  const bytes = file === undefined ? undefined : show(file);
  if (publishing === undefined || bytes === undefined) return publishing;
  try {
    return { ...publishing, substitutions: parse?.(bytes, '') ?? publishing.substitutions };
  } catch {
    return publishing;
  }
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
