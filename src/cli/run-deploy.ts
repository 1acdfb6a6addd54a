import { deploy, planDeploy } from '../commands/deploy.js';
import { EXIT, type ExitCode } from '../commands/exit-code.js';
import { readPlan } from '../commands/read-plan.js';
import { applyRequest } from './apply-request.js';
import type { CliHost } from './host.js';
import { optionSwitch, optionValue } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { planRequest, wholeNumber } from './plan-request.js';
import { printApplied, printPlan, tellFaults } from './print-deployment.js';
import { createProgress } from './progress.js';

/** Deploys, and tells of each document as soon as it is known what became of it. */
export async function runDeploy(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const planFile = optionValue(args, 'plan');
  const maxChanges = wholeNumber(args, 'max-changes', 0, 1_000_000);
  const plan = planFile === undefined ? undefined : readPlan(host.cwd, planFile);
  const cliOrg = openCliOrg(args, host);
  const progress = createProgress(host.stderr, Date.now);
  const request = {
    ...planRequest(args, host, cliOrg.org),
    onProgress: progress.update,
    isInterrupted: cliOrg.isInterrupted,
    ...(plan === undefined ? {} : { plan }),
    ...(maxChanges === undefined ? {} : { maxChanges }),
  };
  if (optionSwitch(args, 'dry-run') === true) {
    const outcome = await planDeploy(request);
    progress.clear();
    const report = optionValue(args, 'report');
    if (report !== undefined) host.stderr.write(NO_REPORT);
    return printPlan(outcome, args, host);
  }
  const apply = applyRequest(args, host, cliOrg);
  const outcome = await deploy({
    ...request,
    ...apply,
    onEntry(entry) {
      progress.clear();
      apply.onEntry(entry);
    },
  });
  progress.clear();
  tellFaults(outcome, outcome.entries.length, host);
  const exitCode = printApplied(outcome, host, 'Deploy');
  if (outcome.faults.length > 0) return EXIT.fault;
  return outcome.entries.length === 0 ? EXIT.noFiles : exitCode;
}

const NO_REPORT = 'A dry run does nothing that a report could tell of: none was written.\n';
