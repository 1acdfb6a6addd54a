import type { LintOutcome } from '../commands/lint.js';
import type { Finding } from '../engine/finding.js';
import { lintSummary } from '../github/summary.js';
import { REPORTERS } from '../reporters/index.js';
import type { ActionHost } from './host.js';
import { annotate, setOutputs, tell, tellInSummary, writeForLaterSteps } from './tell.js';

/**
 * Tells what a lint found in every place that GitHub has for it: log, summary, report, outputs, and the
 * lines of the findings that are to be annotated.
 */
export function reportLint(
  outcome: LintOutcome,
  prefix: string,
  annotated: readonly Finding[],
  host: ActionHost,
): void {
  const { summary, findings, faults, unmatched, notices } = outcome;
  const options = { color: false, prefix };
  if (summary.files > 0) host.print(REPORTERS.stylish(outcome, options));
  const problems = [
    ...faults.map(({ file, message }) => `${file}: ${message}`),
    ...(summary.files > 0 || faults.length > 0 ? [] : [NO_FILES]),
  ];
  const empty = unmatched.map((given) => `No file to lint in ${given}`);
  const errors = problems.slice(0, MAX_PROBLEMS);
  const warnings = summary.files > 0 ? empty.slice(0, MAX_PROBLEMS) : [];
  const others = { error: errors.length, warning: warnings.length };
  const report = { summary, findings: annotated };
  host.print(REPORTERS.github(report, { ...options, annotated: others }));
  for (const error of errors) annotate(host, 'error', error);
  for (const warning of warnings) annotate(host, 'warning', warning);
  tell(host, ...problems, ...empty, ...notices);
  const file = writeForLaterSteps(host, 'report.json', REPORTERS.json(outcome, options));
  setOutputs(host, {
    findings: findings.length,
    errors: summary.errors,
    warnings: summary.warnings,
    fixable: summary.fixable,
    report: file ?? '',
  });
  tellInSummary(host, lintSummary(outcome, prefix));
}

/** Annotations of what could not be looked at; the log and the summary have the rest. */
const MAX_PROBLEMS = 3;

const NO_FILES =
  'No file matched: name the files or folders that hold your flows in the input "paths".';
