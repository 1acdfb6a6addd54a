import { setFailed } from '@actions/core';
import { count } from '../reporters/value.js';
import { markdownCode } from '../safe/markdown.js';
import { writePatch } from './fix-patch.js';
import { countTimeouts, type Delivery, type FixTask } from './fix-task.js';
import type { ActionHost } from './host.js';
import { setOutputs, tell, tellInSummary } from './tell.js';

/** Tells of the commit, and gives whether the step may succeed after it. */
export function tellCommit(
  { oid, timeouts, fixed }: Extract<Delivery, { kind: 'committed' }>,
  { inputs, host }: FixTask,
): boolean {
  setOutputs(host, { 'commit-sha': oid, fixed: fixed.size });
  const done = `Fixed ${count(timeouts, 'timeout')} in commit ${oid}.`;
  tell(host, done);
  tellInSummary(host, `${markdownCode(inputs.failOnFix ? `${done} ${WHY_FAILED}` : done)}\n\n`);
  // The checks of the pull request belong to the commit before: that they pass would say nothing.
  if (inputs.failOnFix) setFailed(`${done} ${WHY_FAILED}`);
  return !inputs.failOnFix;
}

const WHY_FAILED =
  'This step fails because the checks of this run belong to the commit before. ' +
  'Approve the run of the new commit, or give the step the token of an app, whose commits start workflows by themselves. ' +
  'The input fail-on-fix: false turns this off.';

/** Leaves the patch in place of what `why` kept from being delivered, and says so in the log and in the summary. */
export function tellPatch(why: string, task: FixTask): void {
  const { host, inputs, fixes } = task;
  const reason = why === '' ? '' : `Not delivered as ${inputs.fixDelivery}: ${why}. `;
  const file = writePatch(task);
  if (file === undefined) {
    tellTwice(host, `${reason}There is no patch: it could not be written.`);
    return;
  }
  const findings = fixes.reduce((sum, { fixed }) => sum + fixed.length, 0);
  setOutputs(host, { fixed: findings, patch: file });
  tellTwice(
    host,
    `${reason}The fix of ${count(countTimeouts(fixes), 'timeout')} is in ${file}: keep it with actions/upload-artifact, and apply it with git apply.`,
  );
}

/** Says in the log and in the summary why suggestions of earlier runs stand as they did. */
export function tellUntended(why: string, host: ActionHost): void {
  tellTwice(host, `Suggestions of earlier runs were left as they are: ${why}.`);
}

/** Says that nothing was done: there was nothing to do, or what there was is left alone. */
export function tellNothing(isLeftAlone: boolean, host: ActionHost): void {
  tell(
    host,
    isLeftAlone
      ? 'Nothing was fixed: why files were left alone is told above.'
      : 'There is nothing to fix.',
  );
}

function tellTwice(host: ActionHost, line: string): void {
  tell(host, line);
  tellInSummary(host, `\n${markdownCode(line)}\n`);
}
