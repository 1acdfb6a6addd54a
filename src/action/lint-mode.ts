import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setOutput } from '@actions/core';
import { failsOn, lint, type LintOutcome } from '../commands/lint.js';
import { lintSummary } from '../github/summary.js';
import { REPORTERS } from '../reporters/index.js';
import { logLine } from '../safe/log-line.js';
import { writeFileWhole } from '../source/write-file.js';
import type { ActionHost } from './host.js';
import type { ActionInputs } from './inputs.js';

/** Lints, tells what it found in every place that GitHub has for it, and gives whether the step succeeds. */
export async function lintMode(inputs: ActionInputs, host: ActionHost): Promise<boolean> {
  const { workspace, print, env, now } = host;
  const cwd = path.resolve(workspace, inputs.workingDirectory);
  const { paths, config } = inputs;
  const outcome = await lint({
    cwd,
    paths,
    top: workspace,
    now,
    ...(config === undefined ? {} : { config }),
  });

  const relative = path.relative(workspace, cwd).replaceAll(path.sep, '/');
  const options = { color: false, prefix: relative === '' ? '' : `${relative}/` };
  if (outcome.summary.files > 0) print(REPORTERS.stylish(outcome, options));
  if (inputs.annotations) print(REPORTERS.github(outcome, options));
  for (const line of problemsOf(outcome)) print(`${logLine(line)}\n`);
  const report = path.join(env['RUNNER_TEMP'] ?? workspace, 'flow-timeout-lint', 'report.json');
  writeFileWhole(report, REPORTERS.json(outcome, options));
  setOutputs(outcome, report);
  writeSummary(outcome, host);
  return (
    outcome.faults.length === 0 &&
    outcome.summary.files > 0 &&
    !failsOn(inputs.failOn, outcome.summary)
  );
}

function problemsOf({ faults, unmatched, notices, summary }: LintOutcome): string[] {
  return [
    ...faults.map(({ file, message }) => `Cannot check ${file}: ${message}`),
    ...unmatched.map((given) => `No file to lint in ${given}`),
    ...(summary.files > 0
      ? []
      : ['No file matched: name the files or folders that hold your flows in the input "paths".']),
    ...notices,
  ];
}

function setOutputs({ summary, findings }: LintOutcome, report: string): void {
  setOutput('findings', findings.length);
  setOutput('errors', summary.errors);
  setOutput('warnings', summary.warnings);
  setOutput('fixable', summary.fixable);
  setOutput('report', report);
}

/** The verdict never depends on a write: a summary that cannot be written is told, and that is all. */
function writeSummary(outcome: LintOutcome, { env, print }: ActionHost): void {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  try {
    appendFileSync(file, lintSummary(outcome));
  } catch (error) {
    print(`${logLine(`The job summary could not be written: ${String(error)}`)}\n`);
  }
}
