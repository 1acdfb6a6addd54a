import { textHash } from '../safe/text-hash.js';

/** What the mark of a suggestion says. */
export interface SuggestionMark {
  /** Recognises the same suggestion at a later run. */
  readonly key: string;
  /** The step that made it; undefined in marks that do not tell steps apart. */
  readonly step: string | undefined;
}

const MARK = /^<!-- flow-timeout-lint:suggestion ([0-9a-f]{16})(?: ([0-9a-f]{16}))? -->/;

/**
 * The mark that tells our suggestions from other comments, from one another, and from those of steps for
 * other working directories. `prefix` leads from the repository's root to the working directory.
 */
export function suggestionMark(key: string, prefix: string): string {
  return `<!-- flow-timeout-lint:suggestion ${key} ${stepOf(prefix)} -->`;
}

/** What the mark of a comment says; undefined where it bears none. */
export function readSuggestionMark(body: string): SuggestionMark | undefined {
  const [, key, step] = MARK.exec(body) ?? [];
  return key === undefined ? undefined : { key, step };
}

/**
 * Whether the suggestion on a file is one of the step for a working directory. One whose mark names no step
 * is of the step whose working directory the file is in.
 */
export function isOfStep({ step }: SuggestionMark, file: string, prefix: string): boolean {
  return step === undefined ? file.startsWith(prefix) : step === stepOf(prefix);
}

function stepOf(prefix: string): string {
  return textHash(JSON.stringify([prefix]));
}
