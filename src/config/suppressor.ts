import type { Suppression } from './config-file.js';

/** A finding, as far as a suppression may be about it. */
export interface Suppressible {
  readonly rule: string;
  readonly id?: string;
  readonly pointer: string;
}

/** Takes out the findings that the team has decided to live with. */
export interface Suppressor {
  /** What is left of a file's findings. `file` is relative to the config's folder. */
  readonly keep: <Found extends Suppressible>(
    findings: readonly Found[],
    file: string,
  ) => readonly Found[];
  /** How many were taken out so far. */
  readonly suppressed: () => number;
  /** Suppressions that no longer hold, each with a finding that came back. */
  readonly expired: () => readonly Suppression[];
}

/** The suppressor of a config without suppressions. */
export function suppressNothing(): Suppressor {
  return { keep: (findings) => findings, suppressed: () => 0, expired: () => [] };
}
