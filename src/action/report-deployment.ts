import type { PlanOutcome } from '../commands/plan.js';
import type { DeployEntry } from '../deploy/outcome.js';
import type { PlanEntry } from '../deploy/plan-entry.js';
import { createColors } from '../reporters/colors.js';
import { deploymentLines } from '../reporters/deployment.js';
import { workflowCommand } from '../safe/workflow-command.js';
import type { ActionHost } from './host.js';
import { tell } from './tell.js';

/** Bytes of a table in the job summary, of which GitHub takes 1 MiB with all that is in it. */
export const MAX_SUMMARY_BYTES = 900 * 1024;

/** Prints a document of a plan or a deploy to the log. */
export function printEntry(host: ActionHost, entry: PlanEntry | DeployEntry): void {
  for (const line of deploymentLines(entry, createColors(false))) host.print(`${line}\n`);
}

/** Tells what could not be read and what led nowhere. */
export function tellDeployFaults(
  { faults, unmatched }: Pick<PlanOutcome, 'faults' | 'unmatched'>,
  host: ActionHost,
): void {
  for (const { file, message } of faults) {
    annotate(host, 'error', `${file}: ${message}`);
    tell(host, `${file}: ${message}`);
  }
  for (const given of unmatched) annotate(host, 'warning', `No file in ${given}`);
}

/** Annotates the run. */
export function annotate(host: ActionHost, level: 'error' | 'warning', message: string): void {
  host.print(`${workflowCommand(level, { title: 'flow-timeout-lint' }, message)}\n`);
}
