import { getBooleanInput, getInput, getMultilineInput, setSecret } from '@actions/core';
import { BACKUP_DIR } from '../commands/apply-plan.js';
import type { PlanRequest } from '../commands/plan.js';
import type { PublishRequest } from '../commands/read-publishing.js';
import type { GitHubEvent } from '../github/event.js';
import { messageOf } from '../safe/message-of.js';
import { openCommit } from '../source/git-show.js';
import { openOrg } from '../genesys/open-org.js';
import type { Org } from '../genesys/org.js';
import { createSecrets } from '../safe/secrets.js';
import type { ActionHost } from './host.js';
import { type ActionInputs, lintRequest, oneOf } from './inputs.js';
import { annotate, tell } from './tell.js';

/** What the workflow asks of a plan or a deploy; every input is documented in `action.yml`. */
export interface DeployInputs {
  readonly maxChanges: number | undefined;
  /** The path of a plan that was kept; empty where there is none. */
  readonly plan: string;
  readonly backupDir: string;
  readonly dryRun: boolean;
}

/**
 * Reads the inputs that only a deploy has.
 * @throws for a value that an input does not take
 */
export function readDeployInputs(): DeployInputs {
  const most = getInput('max-changes');
  if (!/^\d{0,9}$/.test(most)) {
    throw new Error(`the input max-changes is ${JSON.stringify(most)}: give a whole number`);
  }
  return {
    maxChanges: most === '' ? undefined : Number(most),
    plan: getInput('plan'),
    backupDir: getInput('backup-dir') || BACKUP_DIR,
    dryRun: getBooleanInput('dry-run'),
  };
}

/** The commit that a push came after, where no input names another one and the checkout has it. */
function baseOf(event: GitHubEvent, cwd: string, host: ActionHost): string | undefined {
  const given = getInput('base');
  if (given !== '') return given;
  // The first push of a branch comes after none.
  if (event.kind !== 'push' || event.before === undefined || /^0+$/.test(event.before))
    return undefined;
  try {
    openCommit(cwd, event.before);
    return event.before;
  } catch (error) {
    annotate(host, 'warning', `What changed in the org since cannot be told: ${messageOf(error)}`);
    return undefined;
  }
}

/**
 * What to plan, by the inputs and the event.
 * @throws for a value that an input does not take
 */
export function planRequest(
  inputs: ActionInputs,
  cwd: string,
  host: ActionHost,
  org: Org,
  event: GitHubEvent,
): PlanRequest {
  const commit = baseOf(event, cwd, host);
  const { paths, top, config } = lintRequest(inputs, cwd, host);
  const publish = publishRequest();
  return {
    cwd,
    paths,
    org,
    only: getMultilineInput('only'),
    strategy: oneOf('strategy', ['timeouts', 'replace']),
    onDrift: oneOf('on-drift', ['refuse', 'overwrite']),
    ...(top === undefined ? {} : { top }),
    ...(config === undefined ? {} : { config }),
    ...(commit === undefined ? {} : { base: commit }),
    ...(publish === undefined ? {} : { publish }),
  };
}

/** Whether flows may be published, and with which values. */
function publishRequest(): PublishRequest | undefined {
  const substitutions = getInput('substitutions');
  if (!getBooleanInput('publish')) {
    if (substitutions === '') return undefined;
    throw new Error('the input substitutions is for flows that are published: set publish to true');
  }
  return substitutions === '' ? {} : { substitutions };
}

/**
 * The org that the inputs and the environment name. Whatever is secret is masked in the log.
 * @throws {OrgError} where they do not, or not rightly
 */
export function openActionOrg(host: ActionHost, signal?: AbortSignal): Org {
  return openOrg({
    env: host.env,
    region: getInput('region'),
    apiUrl: getInput('api-url'),
    loginUrl: getInput('login-url'),
    secrets: createSecrets(setSecret),
    onWait: (message) => {
      tell(host, message);
    },
    ...(signal === undefined ? {} : { signal }),
  });
}
