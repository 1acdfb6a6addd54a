import { appendFileSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setOutput } from '@actions/core';
import { logLine } from '../safe/log-line.js';
import { messageOf } from '../safe/message-of.js';
import { workflowCommand } from '../safe/workflow-command.js';
import { writeFileWhole } from '../source/write-file.js';
import type { ActionHost } from './host.js';

/** Prints lines to the log, each escaped. */
export function tell(host: ActionHost, ...lines: readonly string[]): void {
  for (const line of lines) host.print(`${logLine(line)}\n`);
}

/** Annotates the run. */
export function annotate(host: ActionHost, level: 'error' | 'warning', message: string): void {
  host.print(`${workflowCommand(level, { title: 'flow-timeout-lint' }, message)}\n`);
}

/** Adds Markdown to the job summary. */
export function tellInSummary(host: ActionHost, markdown: string): void {
  const file = host.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  attempt(host, 'The job summary could not be written', () => {
    appendFileSync(file, markdown);
  });
}

/** Sets outputs of the step. */
export function setOutputs(
  host: ActionHost,
  outputs: Readonly<Record<string, string | number>>,
): void {
  attempt(host, 'The outputs could not be set', () => {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  });
}

/** Writes a file for later steps and gives its path; undefined where it could not be written. */
export function writeForLaterSteps(
  host: ActionHost,
  name: string,
  content: string | Buffer,
): string | undefined {
  const temp = host.env['RUNNER_TEMP'] ?? host.workspace;
  return attempt(host, `${name} could not be written to ${temp}`, () => {
    // A folder of its own, since a job may run several steps of this Action.
    const file = path.join(mkdtempSync(path.join(temp, 'flow-timeout-lint-')), name);
    writeFileWhole(file, content);
    return file;
  });
}

/** The verdict never depends on a write: one that is refused is told, and that is all. */
function attempt<Result>(
  host: ActionHost,
  failure: string,
  write: () => Result,
): Result | undefined {
  try {
    return write();
  } catch (error) {
    tell(host, `${failure}: ${messageOf(error)}`);
    return undefined;
  }
}
