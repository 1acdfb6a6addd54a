import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.js';
import type { Held } from '../deploy/plan-document.js';
import { documentsIn, type RepoDocument } from '../deploy/repo-document.js';
import { encodingOf } from '../formats/encoding.js';
import { TEXT_FORMATS } from '../formats/index.js';
import type { TextFormat } from '../formats/text-format.js';
import { MAX_FILE_BYTES } from '../safe/limits.js';
import { messageOf } from '../safe/message-of.js';
import type { SourceFile } from '../source/find-files.js';
import { createMatcher } from '../source/glob.js';
import { openCommit } from '../source/git-show.js';

/** The documents of files, and what kept some from being read. */
export interface ReadDocuments {
  readonly documents: readonly RepoDocument[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
  /** What is not deployed from here, and what does it. */
  readonly notices: readonly string[];
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
  const others = new Map<string, number>();
  const count = (format: string): void => void others.set(format, (others.get(format) ?? 0) + 1);
  for (const file of files) {
    try {
      const text = readFileSync(file.path);
      if (text.length > MAX_FILE_BYTES) throw new Error('the file is too large');
      const foreign = foreignFormat(file.name);
      if (foreign !== undefined) {
        if (foreign.mayHold(text) && matches(file.name)) count(foreign.name);
        continue;
      }
      const read = documentsIn(text, file, config);
      // What cannot be read is nobody's business where other files are asked for.
      if (read.problem !== undefined && matches(file.name)) throw new Error(read.problem);
      if (matches(file.name)) read.others.forEach(count);
      documents.push(
        ...read.documents.filter(
          ({ id }) => matches(file.name) || (id !== undefined && only.includes(id)),
        ),
      );
    } catch (error) {
      faults.push({ file: file.name, message: `cannot be deployed: ${messageOf(error)}` });
    }
  }
  const notices = [...others].map(
    ([format, number]) =>
      `${String(number)} of the format ${format} ${number === 1 ? 'is' : 'are'} not deployed from here: ${DEPLOYED_BY[format] ?? 'import it in the org'}`,
  );
  return { documents, faults, notices };
}

/** What carries the formats to the org that this tool does not. */
const DEPLOYED_BY: Readonly<Record<string, string>> = {
  terraform: 'terraform apply does it',
  'archy-yaml': 'archy publish, or the resource genesyscloud_flow of Terraform, does it',
};

/** The format that a file of a name may hold, where it is no JSON, or encoded. */
function foreignFormat(name: string): Pick<TextFormat, 'name' | 'mayHold'> | undefined {
  const encoded = { name: 'i3-flow', mayHold: () => true };
  return (
    TEXT_FORMATS.find(({ files }) => files.test(name)) ??
    (encodingOf(name) === undefined ? undefined : encoded)
  );
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
