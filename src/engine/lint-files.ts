import type { Config } from '../config/config.js';
import { MAX_FILE_BYTES, MAX_FINDINGS } from '../safe/limits.js';
import { messageOf } from '../safe/message-of.js';
import type { SourceFile } from '../source/source-file.js';
import { createArena, fillArena, type JsonArena } from '../source/json/arena.js';
import { encodingOf } from '../formats/encoding.js';
import type { FileReader } from '../formats/read-documents.js';
import { readFile } from '../source/read-file.js';
import type { Finding } from './finding.js';
import { lintText, unreadFileFinding, type FileOutcome } from './lint-file.js';
import { createSuppressor } from './suppressions.js';

/** The counts that every report ends with. */
export interface Summary {
  /** Files that were looked at, those that are none of ours among them, those that could not be read not. */
  readonly files: number;
  /** Flows, external APIs and data actions in them. */
  readonly documents: number;
  /** Places in them where a timeout is set or should be. */
  readonly sites: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings that `fix` can mend. */
  readonly fixable: number;
  /** Files that are none of ours. */
  readonly skipped: number;
}

/** Something that kept a file or a folder from being looked at. */
export interface Fault {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly message: string;
}

/** What a lint of a set of files found. */
export interface LintResult {
  readonly summary: Summary;
  /** Sorted by file, line, column, rule. */
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** What the user should know beside the findings. */
  readonly notices: readonly string[];
}

/** A text that may be mended. */
export interface MendableText {
  readonly file: SourceFile;
  /** What the file holds, and the text that it stands for: the same, unless the file is encoded. */
  readonly disk: Buffer;
  readonly text: Buffer;
  /** Those that are suppressed left out. */
  readonly findings: readonly Finding[];
  /** What is found in another text. */
  readonly lintAgain: (text: Buffer) => readonly Finding[];
}

/**
 * Mends a file. It gives the new text, which is linted instead, or undefined where there is nothing to mend.
 * @throws where it cannot be mended, or the text cannot be put in its place: a fault, and the findings stay
 */
export type Mend = (mendable: MendableText) => Buffer | undefined;

/**
 * Puts a file's text into the arena.
 * @throws where it cannot be read
 */
export type ReadText = (arena: JsonArena, file: SourceFile) => 'read' | 'too-large';

/** What a lint needs beside the files. */
export interface LintContext {
  readonly config: Pick<Config, 'suppressions' | 'settingsFor'>;
  /** The time by which suppressions expire. */
  readonly now: Date;
  /** Told after every file how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly mend?: Mend;
  /** Reads the documents of a text. */
  readonly readDocuments: FileReader;
  /** Reads from the disk unless given. */
  readonly readText?: ReadText;
}

/** Lints files one after the other. A file that cannot be read is a fault; the others go on. */
export function lintFiles(files: readonly SourceFile[], context: LintContext): LintResult {
  const { config, onProgress } = context;
  const arena = createArena();
  const suppressor = createSuppressor(config.suppressions, context.now);
  const findings: Finding[] = [];
  const faults: Fault[] = [];
  let documents = 0;
  let sites = 0;
  let skipped = 0;
  let looked = 0;
  for (const [index, file] of files.entries()) {
    if (findings.length > MAX_FINDINGS) {
      faults.push({
        file: file.name,
        message: `there are more than ${String(MAX_FINDINGS)} findings already: this file and those after it were not checked`,
      });
      break;
    }
    const add = (outcome: FileOutcome): void => {
      looked++;
      documents += outcome.documents;
      sites += outcome.sites;
      if (outcome.skipped) skipped++;
      for (const finding of suppressor.keep(outcome.findings, file.configName))
        findings.push(finding);
    };
    try {
      add(lintFile(arena, file, context, faults));
    } catch (error) {
      faults.push({ file: file.name, message: `cannot be read: ${messageOf(error)}` });
    }
    onProgress?.(index + 1, files.length);
  }
  return {
    summary: { files: looked, documents, sites, ...countFindings(findings), skipped },
    findings,
    faults,
    notices: [
      ...suppressor
        .expired()
        .map(
          ({ rule, file, expires, reason }) =>
            `a suppression of ${rule} in ${file} expired on ${String(expires)} (${reason}): its finding is reported again`,
        ),
      ...(suppressor.suppressed() === 0
        ? []
        : [`${String(suppressor.suppressed())} suppressed by the config`]),
    ],
  };
}

function lintFile(
  arena: JsonArena,
  file: SourceFile,
  context: LintContext,
  faults: Fault[],
): FileOutcome {
  const { config, readDocuments, readText = readFromDisk } = context;
  const settings = config.settingsFor(file.configName);
  if (readText(arena, file) === 'too-large') {
    const message = `the file is larger than ${String(MAX_FILE_BYTES / 1024 / 1024)} MiB and is not checked: exclude it in the config if it is none of yours`;
    return {
      findings: unreadFileFinding(file, settings, message),
      documents: 0,
      sites: 0,
      skipped: false,
    };
  }
  const isEncoded = encodingOf(file.name) !== undefined;
  const disk = isEncoded && context.mend !== undefined ? textOf(arena) : undefined;
  const outcome = lintText(arena, file, settings, readDocuments);
  return mended(arena, file, disk, outcome, context, faults);
}

const readFromDisk: ReadText = (arena, { path }) => readFile(arena, path);

/** A copy of the text in the arena. */
function textOf({ bytes, size }: JsonArena): Buffer {
  return Buffer.from(bytes.subarray(0, size));
}

/** What a file's outcome is after it was mended; the same as before where it was not. */
function mended(
  arena: JsonArena,
  file: SourceFile,
  disk: Buffer | undefined,
  outcome: FileOutcome,
  { config, readDocuments, now, mend }: LintContext,
  faults: Fault[],
): FileOutcome {
  // What is not encoded as its name says would be written so.
  const isOdd = disk !== undefined && encodingOf(file.name)?.decode(disk) === undefined;
  if (mend === undefined || isOdd) return outcome;
  const { keep } = createSuppressor(config.suppressions, now);
  const findings = keep(outcome.findings, file.configName);
  if (findings.every(({ edits }) => edits.length === 0)) return outcome;
  const settings = config.settingsFor(file.configName);
  const lintAgain = (content: Buffer): FileOutcome => {
    fillArena(arena, content);
    return lintText(arena, file, settings, readDocuments);
  };
  const text = textOf(arena);
  try {
    const content = mend({
      file,
      disk: disk ?? text,
      text,
      findings,
      lintAgain: (again) => keep(lintAgain(again).findings, file.configName),
    });
    return content === undefined ? outcome : lintAgain(content);
  } catch (error) {
    faults.push({ file: file.name, message: `cannot be fixed: ${messageOf(error)}` });
    return outcome;
  }
}

/** Counts findings by severity, and those that can be fixed. */
export function countFindings(
  findings: readonly Finding[],
): Pick<Summary, 'errors' | 'warnings' | 'fixable'> {
  let errors = 0;
  let fixable = 0;
  for (const finding of findings) {
    if (finding.severity === 'error') errors++;
    if (finding.edits.length > 0) fixable++;
  }
  return { errors, warnings: findings.length - errors, fixable };
}
