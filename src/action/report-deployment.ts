import type { PlanOutcome } from '../commands/plan.js';
import type { DeployEntry } from '../deploy/outcome.js';
import type { PlanEntry } from '../deploy/plan-entry.js';
import { createColors } from '../reporters/colors.js';
import { deploymentLines } from '../reporters/deployment.js';
import type { ActionHost } from './host.js';
import { annotate, tell } from './tell.js';

/** Bytes of a table in the job summary, of which GitHub takes 1 MiB with all that is in it. */
export const MAX_SUMMARY_BYTES = 900 * 1024;

/** Prints a document of a plan or a deploy to the log. */
export function printEntry(host: ActionHost, entry: PlanEntry | DeployEntry): void {
  for (const line of deploymentLines(entry, createColors(false))) host.print(`${line}\n`);
}

/** Annotations of one kind that GitHub shows; the log and the summary have the rest. */
const MOST_ANNOTATIONS = 10;

/** Tells what could not be read, what led nowhere, and that there is nothing to deploy. */
export function tellDeployFaults(
  { faults, unmatched, notices }: Omit<PlanOutcome, 'planned'>,
  documents: number,
  host: ActionHost,
): void {
  const problems = faults.map(({ file, message }) => `${file}: ${message}`);
  annotateSome(host, 'error', problems);
  tell(host, ...problems, ...notices);
  annotateSome(
    host,
    'warning',
    unmatched.map((given) => `No file in ${given}`),
  );
  if (documents === 0 && faults.length === 0) {
    annotate(host, 'error', 'There is no document to deploy: name their files in the input paths');
  }
}

/** Annotates the run with as many messages as GitHub shows; the last one says how many more there are. */
export function annotateSome(
  host: ActionHost,
  level: 'error' | 'warning',
  messages: readonly string[],
): void {
  const more = messages.length - MOST_ANNOTATIONS;
  for (const [index, message] of messages.slice(0, MOST_ANNOTATIONS).entries()) {
    const isLast = more > 0 && index === MOST_ANNOTATIONS - 1;
    annotate(host, level, isLast ? `${message} (and ${String(more)} more: see the log)` : message);
  }
}
