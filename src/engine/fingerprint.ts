import { textHash } from '../safe/text-hash.js';

/** What a finding is recognised by: not its line, nor the value that stands there. */
export interface FingerprintParts {
  readonly rule: string;
  /** Relative to the config's folder. */
  readonly file: string;
  /** The owner's id, else its name, else the pointer. */
  readonly owner: string;
}

/**
 * Makes the fingerprints of one file's findings. Findings that are alike in all parts are counted, in the
 * order in which they stand, so that each has its own.
 */
export function createFingerprints(): (parts: FingerprintParts) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, owner }) => {
    const text = JSON.stringify([rule, file, owner]);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return textHash(`${text}${String(count)}`);
  };
}
