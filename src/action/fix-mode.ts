import { setFailed, setSecret } from '@actions/core';
import { EXIT, exitCodeOf } from '../commands/exit-code.js';
import { fix, type FileFix } from '../commands/fix.js';
import { lint, type LintOutcome } from '../commands/lint.js';
import { countFindings } from '../engine/lint-files.js';
import { type GitHubEvent, readEvent } from '../github/event.js';
import { count } from '../reporters/value.js';
import { markdownCode } from '../safe/markdown.js';
import { commitFix } from './fix-commit.js';
import { writePatch } from './fix-patch.js';
import { suggestFix } from './fix-suggest.js';
import type { ActionHost } from './host.js';
import { type ActionInputs, lintRequest } from './inputs.js';
import { reportLint } from './report-lint.js';
import { setOutputs, tell, tellInSummary } from './tell.js';
import { workingDirectory } from './working-directory.js';

/** What a delivery needs to know. */
export interface FixTask {
  readonly inputs: ActionInputs;
  readonly host: ActionHost;
  readonly event: GitHubEvent;
  /** The working directory, and what leads to it from the repository's root. */
  readonly cwd: string;
  readonly prefix: string;
  /** What a fix of the checkout would change: the files to look at in other places too. */
  readonly fixes: readonly FileFix[];
}

/** What became of a delivery. */
export type Delivery =
  /** The fix is on the branch: so many findings, in these files, named from the working directory. */
  | {
      readonly kind: 'committed';
      readonly oid: string;
      readonly fixed: number;
      readonly files: ReadonlySet<string>;
    }
  | { readonly kind: 'suggested'; readonly fixed: number }
  /** There was nothing to deliver. */
  | { readonly kind: 'nothing' }
  /** It could not be delivered so: a patch is left instead, and `why` is told. */
  | { readonly kind: 'refused'; readonly why: string };

/** Fixes, delivers the fix as the inputs say, tells what it did, and gives whether the step succeeds. */
export async function fixMode(inputs: ActionInputs, host: ActionHost): Promise<boolean> {
  if (inputs.token !== '') setSecret(inputs.token);
  const { cwd, prefix } = workingDirectory(host.workspace, inputs.workingDirectory);
  const request = lintRequest(inputs, cwd, host);
  const before = await lint(request);
  const { fixes: all, after } = await fix({ ...request, rules: [], write: false });
  const isLeftAlone = ({ file }: FileFix): boolean => isOfTheWorkflows(prefix + file.name);
  const fixes = all.filter((each) => !isLeftAlone(each));
  for (const { file } of all.filter(isLeftAlone)) {
    tell(host, `Left alone, since it is under .github: ${file.name}`);
  }
  const task: FixTask = { inputs, host, event: readEvent(host.env), cwd, prefix, fixes };
  setOutputs(host, { 'commit-sha': '', fixed: 0, patch: '' });

  const delivery: Delivery = fixes.length === 0 ? { kind: 'nothing' } : await deliver(task);
  const annotated = inputs.annotations ? before.findings : [];
  switch (delivery.kind) {
    case 'committed': {
      const remaining = withFixed(before, after, delivery.files);
      reportLint(remaining, prefix, inputs.annotations ? remaining.findings : [], host);
      return tellCommit(delivery, task) && exitCodeOf(remaining, inputs.failOn, false) === EXIT.ok;
    }
    case 'suggested':
      // What is suggested stands on its lines already.
      reportLint(
        before,
        prefix,
        annotated.filter(({ edits }) => edits.length === 0),
        host,
      );
      setOutputs(host, { fixed: delivery.fixed });
      break;
    case 'nothing':
      reportLint(before, prefix, annotated, host);
      tell(host, 'There is nothing to fix.');
      break;
    case 'refused':
      // Suggestions that are refused are told on their lines all the same.
      reportLint(
        before,
        prefix,
        inputs.fixDelivery === 'suggest' ? before.findings : annotated,
        host,
      );
      tellPatch(delivery.why, task);
      break;
  }
  return exitCodeOf(before, inputs.failOn, false) === EXIT.ok;
}

/** A lint of the result: of the files that were fixed the one after, of the others the one before. */
function withFixed(
  before: LintOutcome,
  after: LintOutcome,
  files: ReadonlySet<string>,
): LintOutcome {
  const findings = [
    ...before.findings.filter(({ file }) => !files.has(file)),
    ...after.findings.filter(({ file }) => files.has(file)),
  ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { ...before, findings, summary: { ...before.summary, ...countFindings(findings) } };
}

/** No delivery writes there: it takes another permission, and it is nowhere that flows are kept. */
function isOfTheWorkflows(file: string): boolean {
  return file.split('/')[0]?.toLowerCase() === '.github';
}

async function deliver(task: FixTask): Promise<Delivery> {
  const { inputs, event } = task;
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

/** Leaves the patch, and says so in the log and in the summary. */
function tellPatch(why: string, task: FixTask): void {
  const { host, inputs, fixes } = task;
  const file = writePatch(task);
  if (file === undefined) return;
  const sites = fixes.reduce((sum, { fixed }) => sum + fixed.length, 0);
  setOutputs(host, { fixed: sites, patch: file });
  const reason = why === '' ? '' : `Not delivered as ${inputs.fixDelivery}: ${why}. `;
  const how = `${reason}The fix of ${count(sites, 'timeout')} is in ${file}: keep it with actions/upload-artifact, and apply it with git apply.`;
  tell(host, how);
  tellInSummary(host, `\n${markdownCode(how)}\n`);
}

/** Tells of the commit, and gives whether the step may succeed after it. */
function tellCommit(
  { oid, fixed }: Extract<Delivery, { kind: 'committed' }>,
  { inputs, host }: FixTask,
): boolean {
  setOutputs(host, { 'commit-sha': oid, fixed });
  const done = `Fixed ${count(fixed, 'timeout')} in commit ${oid}.`;
  tell(host, done);
  tellInSummary(host, `\n${markdownCode(done)}\n`);
  // The checks of the pull request belong to the commit before: that they pass would say nothing.
  if (inputs.failOnFix) setFailed(`${done} ${WHY_FAILED}`);
  return !inputs.failOnFix;
}

const WHY_FAILED =
  'This step fails because the checks of this run belong to the commit before. ' +
  'Approve the run of the new commit, or give the step the token of an app, whose commits start workflows by themselves. ' +
  'The input fail-on-fix: false turns this off.';
