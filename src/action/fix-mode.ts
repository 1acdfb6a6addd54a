import { setSecret } from '@actions/core';
import { EXIT, exitCodeOf } from '../commands/exit-code.js';
import { fix } from '../commands/fix.js';
import { lint, type LintOutcome } from '../commands/lint.js';
import { countFindings } from '../engine/lint-files.js';
import { readEvent } from '../github/event.js';
import { fromRoot } from '../reporters/from-root.js';
import { commitFix } from './fix-commit.js';
import { suggestFix } from './fix-suggest.js';
import type { Delivery, FixTask } from './fix-task.js';
import type { ActionHost } from './host.js';
import { type ActionInputs, lintRequest } from './inputs.js';
import { reportLint } from './report-lint.js';
import { tellCommit, tellNothing, tellPatch, tellUntended } from './tell-fix.js';
import { setOutputs, tell } from './tell.js';
import { workingDirectory } from './working-directory.js';

/** Fixes, delivers the fix as the inputs say, tells what it did, and gives whether the step succeeds. */
export async function fixMode(inputs: ActionInputs, host: ActionHost): Promise<boolean> {
  if (inputs.token !== '') setSecret(inputs.token);
  const { cwd, prefix } = workingDirectory(host.workspace, inputs.workingDirectory);
  const request = lintRequest(inputs, cwd, host);
  const before = await lint(request);
  const { fixes: all, after } = await fix({ ...request, rules: [], output: 'none' });
  const isUnfixed = tellUnfixed(before, after, host);
  const fixes = all.filter(({ file }) => {
    const why = whyLeftAlone(fromRoot(prefix, file.name));
    if (why !== undefined) tell(host, `Left alone, since ${why}: ${file.name}`);
    return why === undefined;
  });
  const isLeftAlone = isUnfixed || fixes.length < all.length;
  const task: FixTask = { inputs, host, event: readEvent(host.env), cwd, prefix, fixes };
  setOutputs(host, { 'commit-sha': '', fixed: 0, patch: '' });

  const delivery = await deliver(task);
  const annotated = inputs.annotations ? before.findings : [];
  switch (delivery.kind) {
    case 'committed': {
      const remaining = without(before, delivery.fixed);
      const mayPass = tellCommit(delivery, task);
      reportLint(remaining, prefix, inputs.annotations ? remaining.findings : [], host);
      return mayPass && exitCodeOf(remaining, inputs.failOn, false) === EXIT.ok;
    }
    case 'suggested': {
      // What is suggested stands on its lines already.
      const untold = annotated.filter(({ fingerprint }) => !delivery.fixed.has(fingerprint));
      reportLint(before, prefix, untold, host);
      setOutputs(host, { fixed: delivery.fixed.size });
      break;
    }
    case 'nothing':
      reportLint(before, prefix, annotated, host);
      tellNothing(isLeftAlone || delivery.isLeftAlone, host);
      break;
    case 'refused':
      reportLint(before, prefix, annotated, host);
      if (fixes.length > 0) tellPatch(delivery.why, task);
      else {
        tellUntended(delivery.why, host);
        tellNothing(isLeftAlone, host);
      }
      break;
  }
  return exitCodeOf(before, inputs.failOn, false) === EXIT.ok;
}

/** A lint of the result: without the findings that are mended. */
function without(before: LintOutcome, fixed: ReadonlySet<string>): LintOutcome {
  const findings = before.findings.filter(({ fingerprint }) => !fixed.has(fingerprint));
  return { ...before, findings, summary: { ...before.summary, ...countFindings(findings) } };
}

/** Tells which files cannot be fixed, and gives whether there are any; what a lint cannot do is told with the lint. */
function tellUnfixed(before: LintOutcome, after: LintOutcome, host: ActionHost): boolean {
  const known = new Set(before.faults.map(({ file, message }) => `${file}: ${message}`));
  const unfixed = after.faults.filter(({ file, message }) => !known.has(`${file}: ${message}`));
  tell(host, ...unfixed.map(({ file, message }) => `Left alone: ${file}: ${message}`));
  return unfixed.length > 0;
}

/** Why no delivery writes to a file, named from the root; undefined where it may. */
function whyLeftAlone(file: string): string | undefined {
  if (file.startsWith('../')) return 'it is not in the repository';
  // It takes another permission, and it is nowhere that flows are kept.
  if (file.split('/')[0]?.toLowerCase() === '.github') return 'it is under .github';
  return undefined;
}

async function deliver(task: FixTask): Promise<Delivery> {
  const { inputs, event, fixes } = task;
  const isPull = event.kind === 'pull-request' && !event.isFork && inputs.token !== '';
  // Without a fix there may still be suggestions of an earlier run that no longer fit.
  if (fixes.length === 0 && !(inputs.fixDelivery === 'suggest' && isPull))
    return { kind: 'nothing', isLeftAlone: false };
  if (inputs.fixDelivery === 'patch') return { kind: 'refused', why: '' };
  if (event.kind === 'other') {
    return {
      kind: 'refused',
      why: `the event ${JSON.stringify(event.name)} has no branch to write to`,
    };
  }
  if (event.kind === 'pull-request' && event.isFork) {
    return {
      kind: 'refused',
      why: 'the pull request comes from a fork, where the token may not write',
    };
  }
  if (inputs.token === '') return { kind: 'refused', why: 'the input github-token is empty' };
  if (inputs.fixDelivery === 'commit') return commitFix(task, event);
  if (event.kind === 'push')
    return { kind: 'refused', why: 'a push has no pull request to suggest on' };
  return suggestFix(task, event);
}
