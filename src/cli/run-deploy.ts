import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BACKUP_DIR } from '../commands/apply-plan.js';
import { deploy, planDeploy } from '../commands/deploy.js';
import { EXIT, type ExitCode } from '../commands/exit-code.js';
import { parsePlan, type PlanFile } from '../deploy/plan-file.js';
import { messageOf } from '../safe/message-of.js';
import type { CliHost } from './host.js';
import { optionSwitch, optionValue } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { planRequest, wholeNumber } from './plan-request.js';
import { entryPrinter, printApplied, printPlan, tellFaults } from './print-deployment.js';
import { createProgress } from './progress.js';

/** Deploys, and tells of each document as soon as it is known what became of it. */
export async function runDeploy(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const planFile = optionValue(args, 'plan');
  const report = optionValue(args, 'report');
  const maxChanges = wholeNumber(args, 'max-changes', 0, 1_000_000);
  const plan =
    planFile === undefined ? undefined : readPlan(path.resolve(host.cwd, planFile), planFile);
  const { org, clock, isInterrupted } = openCliOrg(args, host);
  const progress = createProgress(host.stderr, Date.now);
  const request = {
    ...planRequest(args, host, org),
    onProgress: progress.update,
    isInterrupted,
    ...(plan === undefined ? {} : { plan }),
    ...(maxChanges === undefined ? {} : { maxChanges }),
  };
  if (optionSwitch(args, 'dry-run') === true) {
    const outcome = await planDeploy(request);
    progress.clear();
    return printPlan(outcome, args, host);
  }
  const print = entryPrinter(args, host);
  const outcome = await deploy({
    ...request,
    now: host.now,
    clock,
    isInterrupted,
    backupDir: optionValue(args, 'backup-dir') ?? BACKUP_DIR,
    ...(report === undefined ? {} : { report }),
    onEntry(entry) {
      progress.clear();
      print(entry);
    },
  });
  progress.clear();
  tellFaults(outcome, outcome.entries.length, host);
  const exitCode = printApplied(outcome, host, 'Deploy');
  if (outcome.faults.length > 0) return EXIT.fault;
  return outcome.entries.length === 0 ? EXIT.noFiles : exitCode;
}

function readPlan(file: string, name: string): PlanFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`the plan ${name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  return parsePlan(text, name);
}
