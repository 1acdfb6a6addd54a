import type { Actual, SiteKind, Unit } from '../formats/site.js';
import type { TextEdit } from '../source/text-edit.js';
import type { RuleName, Severity } from '../rules/rule.js';

/** A stretch of a file: 1-based, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place in the same file that a finding speaks of. */
export interface Related extends Place {
  readonly message: string;
}

/** One thing that a rule reports. */
export interface Finding extends Place {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** RFC 6901, to the timeout, to the object that should hold it, or to what is wrong. */
  readonly pointer: string;
  readonly format?: string;
  readonly kind?: SiteKind;
  readonly id?: string;
  readonly name?: string;
  /** For a finding about a value: what stands there, null where nothing does; what should; and in which unit. */
  readonly actual?: Actual;
  readonly suggested?: number;
  readonly unit?: Unit;
  readonly message: string;
  /** What a fix changes in the file, at byte offsets; nothing where it cannot mend the finding. */
  readonly edits: readonly TextEdit[];
  /** Stays the same while the finding does, though lines above it come and go. */
  readonly fingerprint: string;
  readonly related: readonly Related[];
}
