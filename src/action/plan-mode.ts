import { setSecret } from '@actions/core';
import { plan, type PlanOutcome } from '../commands/plan.js';
import { createClient } from '../github/client.js';
import { deploymentTable } from '../github/deployment-table.js';
import { type GitHubEvent, readEvent } from '../github/event.js';
import { keepComment } from '../github/sticky-comment.js';
import { textHash } from '../safe/text-hash.js';
import { messageOf } from '../safe/message-of.js';
import { openActionOrg, planRequest } from './deploy-inputs.js';
import type { ActionHost } from './host.js';
import type { ActionInputs } from './inputs.js';
import { tellPlan } from './tell-plan.js';
import { setOutputs, tell, tellInSummary } from './tell.js';
import { workingDirectory } from './working-directory.js';

/** Characters that GitHub takes for one comment, and room for the mark. */
const MAX_COMMENT_BYTES = 60_000;

/** Recognises our comment; steps for different folders or orgs have one each. */
function markOf(prefix: string, api: string): string {
  return `<!-- flow-timeout-lint:plan ${textHash(JSON.stringify([prefix, api]))} -->`;
}

/** Plans, tells the plan in the log, the summary and the pull request, and gives whether it can be done. */
export async function planMode(inputs: ActionInputs, host: ActionHost): Promise<boolean> {
  if (inputs.token !== '') setSecret(inputs.token);
  setOutputs(host, { changes: 0, failed: 0, drifted: 0, plan: '' });
  const event = readEvent(host.env);
  const why = whyWithoutCredentials(event, host);
  if (why !== undefined) {
    tell(host, why);
    tellInSummary(host, `${why}\n`);
    return true;
  }
  const { cwd, prefix } = workingDirectory(host.workspace, inputs.workingDirectory);
  const org = openActionOrg(host);
  const outcome = await plan(planRequest(inputs, cwd, host, org, event));
  const isDoable = tellPlan(outcome, 'Plan', prefix, host);
  if (event.kind === 'pull-request') {
    await comment(outcome, markOf(prefix, org.api), prefix, event, inputs, host);
  }
  return isDoable;
}

/** Why a pull request gets no credentials, which is nobody's fault; undefined where it should. */
function whyWithoutCredentials(event: GitHubEvent, { env }: ActionHost): string | undefined {
  if (event.kind !== 'pull-request') return undefined;
  if (event.isFork) return `No plan: the pull request comes from a fork, ${NO_CREDENTIALS}`;
  return env['GITHUB_ACTOR'] === 'dependabot[bot]'
    ? `No plan: the pull request comes from Dependabot, ${NO_CREDENTIALS}`
    : undefined;
}

const NO_CREDENTIALS = 'which gets no credentials. It is planned once it is merged.';

/** Keeps the comment of the pull request up to date. The verdict does not depend on it. */
async function comment(
  outcome: PlanOutcome,
  mark: string,
  prefix: string,
  event: Extract<GitHubEvent, { kind: 'pull-request' }>,
  { token }: ActionInputs,
  host: ActionHost,
): Promise<void> {
  if (token === '') return;
  const entries = outcome.planned.map(({ entry }) => entry);
  const table = deploymentTable('Plan', outcome, entries, prefix, MAX_COMMENT_BYTES);
  try {
    const client = await createClient(token);
    const kept = await keepComment(client, event, mark, `${table}\n${FOOTER}`);
    if (kept.kind !== 'refused') return;
    tell(
      host,
      `The plan could not be shown in the pull request (${kept.why}): give the job "permissions: pull-requests: write".`,
    );
  } catch (error) {
    tell(host, `The plan could not be shown in the pull request: ${messageOf(error)}`);
  }
}

const FOOTER = 'What the org would get when this is merged. Nothing was changed.\n';
