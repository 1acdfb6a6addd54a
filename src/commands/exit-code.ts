import type { Severity } from '../rules/rule.js';
import type { LintOutcome } from './lint.js';

/** The exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** Findings at or above `--fail-on`, or a deploy that did not fully succeed. */
  findings: 1,
  /** Wrong usage, wrong config, or a fault of the tool. */
  fault: 2,
  /** No file matched. */
  noFiles: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** From which severity on findings fail a run. */
export type FailOn = Severity | 'never';

/** Whether findings fail a run. */
export function failsOn(
  failOn: FailOn,
  { errors, warnings }: { errors: number; warnings: number },
): boolean {
  switch (failOn) {
    case 'error':
      return errors > 0;
    case 'warning':
      return errors + warnings > 0;
    case 'never':
      return false;
  }
}

/** The exit code that a lint ends with. A file that could not be read goes before everything else. */
export function exitCodeOf(
  outcome: Pick<LintOutcome, 'faults' | 'summary'>,
  failOn: FailOn,
  allowEmpty: boolean,
): ExitCode {
  if (outcome.faults.length > 0) return EXIT.fault;
  if (outcome.summary.files === 0) return allowEmpty ? EXIT.ok : EXIT.noFiles;
  return failsOn(failOn, outcome.summary) ? EXIT.findings : EXIT.ok;
}
