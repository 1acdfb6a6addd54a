import { deploy, planDeploy, type DeployOutcome, type DeployRequest } from '../commands/deploy.js';
import type { PlanRequest } from '../commands/plan.js';
import { readPlan } from '../commands/read-plan.js';
import { deployReport, summaryOf } from '../deploy/deploy-report.js';
import { isFine } from '../deploy/outcome.js';
import { deploymentTable } from '../github/deployment-table.js';
import { readEvent } from '../github/event.js';
import {
  type DeployInputs,
  openActionOrg,
  planRequest,
  readDeployInputs,
} from './deploy-inputs.js';
import type { ActionHost } from './host.js';
import type { ActionInputs } from './inputs.js';
import { fromRoot } from '../reporters/from-root.js';
import { nameOf } from '../reporters/deployment.js';
import {
  annotateSome,
  MAX_SUMMARY_BYTES,
  printEntry,
  tellDeployFaults,
} from './report-deployment.js';
import { tellPlan } from './tell-plan.js';
import { annotate, setOutputs, tell, tellInSummary, writeForLaterSteps } from './tell.js';
import { workingDirectory } from './working-directory.js';

/** Deploys, tells what became of each document in the log and the summary, and gives whether all is well. */
export async function deployMode(inputs: ActionInputs, host: ActionHost): Promise<boolean> {
  const own = readDeployInputs();
  setOutputs(host, { changes: 0, applied: 0, failed: 0, drifted: 0, report: '', backup: '' });
  const event = readEvent(host.env);
  if (event.kind === 'pull-request') {
    annotate(
      host,
      'warning',
      'This deploys what is not merged yet: mode deploy is for the event push',
    );
  }
  const { cwd, prefix } = workingDirectory(host.workspace, inputs.workingDirectory);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      tell(host, 'Interrupted: finishing the object at hand.');
      interruption.abort();
    });
  }
  const org = openActionOrg(host, interruption.signal);
  const plan = planRequest(inputs, cwd, host, org, event);
  const request = {
    ...plan,
    ...(own.plan === '' ? {} : { plan: readPlan(cwd, own.plan) }),
    ...(own.maxChanges === undefined ? {} : { maxChanges: own.maxChanges }),
  };
  if (own.dryRun) return dryRun(request, prefix, host);
  // The report stands there from the start on, for a run that is cut off.
  const report = writeForLaterSteps(host, 'deploy.json', deployReport([], undefined));
  setOutputs(host, { report: report ?? '' });
  const outcome = await deploy({
    ...request,
    now: host.now,
    backupDir: own.backupDir,
    isInterrupted: () => interruption.signal.aborted,
    ...(report === undefined ? {} : { report }),
    onEntry: (entry) => {
      printEntry(host, entry);
    },
  });
  return tellOutcome(outcome, own, prefix, host);
}

async function dryRun(
  request: PlanRequest & Pick<DeployRequest, 'plan' | 'maxChanges'>,
  prefix: string,
  host: ActionHost,
): Promise<boolean> {
  const isDoable = tellPlan(await planDeploy(request), 'Dry run', prefix, host);
  tell(host, 'A dry run: nothing was written.');
  return isDoable;
}

function tellOutcome(
  outcome: DeployOutcome,
  { backupDir }: DeployInputs,
  prefix: string,
  host: ActionHost,
): boolean {
  const { entries, faults, backup, reportFault } = outcome;
  const { counts, isFine: isAllFine } = summaryOf(entries);
  tellDeployFaults(outcome, entries.length, host);
  if (backup !== undefined) {
    tell(
      host,
      `The objects are kept as they were in ${fromRoot(prefix, backup)}: keep ${fromRoot(prefix, backupDir)} with actions/upload-artifact.`,
    );
  }
  if (reportFault !== undefined) annotate(host, 'error', reportFault);
  annotateSome(
    host,
    'error',
    entries
      .filter((entry) => !isFine(entry))
      .map((entry) => `${entry.status}: ${entry.name ?? nameOf(entry)}: ${entry.notes.join('; ')}`),
  );
  setOutputs(host, {
    changes: outcome.changes,
    applied: counts.applied,
    failed: counts.failed + counts.unverified,
    drifted: counts.drift,
    backup: backup === undefined ? '' : fromRoot(prefix, backup),
  });
  tellInSummary(host, deploymentTable('Deploy', outcome, entries, prefix, MAX_SUMMARY_BYTES));
  return faults.length === 0 && reportFault === undefined && entries.length > 0 && isAllFine;
}
