import type { PlanOutcome } from '../commands/plan.js';
import { isDoable, type PlanStatus } from '../deploy/plan-entry.js';
import { planText } from '../deploy/plan-file.js';
import { deploymentTable } from '../github/deployment-table.js';
import type { ActionHost } from './host.js';
import { MAX_SUMMARY_BYTES, printEntry, tellDeployFaults } from './report-deployment.js';
import { setOutputs, tellInSummary, writeForLaterSteps } from './tell.js';

/** Tells a plan in the log, the outputs and the summary, keeps it for later steps, and gives whether all of it can be done. */
export function tellPlan(
  outcome: PlanOutcome,
  title: string,
  prefix: string,
  host: ActionHost,
): boolean {
  const entries = outcome.planned.map(({ entry }) => entry);
  for (const entry of entries) printEntry(host, entry);
  tellDeployFaults(outcome, entries.length, host);
  const count = (wanted: PlanStatus): number =>
    entries.filter(({ status }) => status === wanted).length;
  const file = writeForLaterSteps(host, 'plan.json', planText(entries));
  setOutputs(host, {
    changes: count('update'),
    failed: count('failed'),
    drifted: count('drift'),
    plan: file ?? '',
  });
  tellInSummary(host, deploymentTable(title, outcome, entries, prefix, MAX_SUMMARY_BYTES));
  return outcome.faults.length === 0 && entries.length > 0 && entries.every(isDoable);
}
