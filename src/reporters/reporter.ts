import type { Finding } from '../engine/finding.js';
import type { Severity } from '../rules/rule.js';
import type { Summary } from '../engine/lint-files.js';

/** What a report is made of. */
export interface Report {
  readonly summary: Summary;
  /** Sorted by file, line, column, rule. */
  readonly findings: readonly Finding[];
}

export interface ReportOptions {
  /** Whether the report goes to a terminal that shows colours. */
  readonly color: boolean;
  /** The folder that `file` is relative to, seen from the repository's root: '' or ending with `/`. */
  readonly prefix: string;
  /** How many annotations of each level the step makes beside the report's. */
  readonly annotated?: Readonly<Record<Severity, number>>;
  /** The command that fixes what can be fixed; that for files unless given. */
  readonly fixCommand?: string;
}

/** Writes a report as a text that ends with a line break, or as nothing. */
export type Reporter = (report: Report, options: ReportOptions) => string;
