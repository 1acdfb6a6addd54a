import { readFileSync } from 'node:fs';
import type { Org, OrgOptions } from '../org/start-org.js';
import type { StepResult } from '../runner.js';
import { parseJson, valueAt } from './json.js';
import { NEW_FILES, OLD_FILES, openOrg, runWithOrg } from './org-step.js';
import { type PushJob, pushJob, type PushOptions } from './push-job.js';

type Texts = Readonly<Record<string, string>>;

/** A push that was checked out, and the org that it is about. */
export interface DeployScenario {
  readonly job: PushJob;
  readonly org: Org;
  /** A step of mode `deploy`, unless the inputs say otherwise. */
  readonly deploy: (inputs?: Texts, env?: Texts) => Promise<StepResult>;
}

/** Opens a push that changes two of three documents, unless other files are given. */
export async function openDeploy(
  options: Partial<PushOptions> = {},
  orgOptions?: OrgOptions,
): Promise<DeployScenario> {
  const job = pushJob({ before: OLD_FILES, after: NEW_FILES, ...options });
  const org = await openOrg(orgOptions);
  return { job, org, deploy: (inputs, env) => runWithOrg(job, org, inputs, env) };
}

/** The writes that reached an org. */
export function writesOf({ writes }: Org): string[] {
  return writes.map(({ method, path, status }) => `${method} ${path} ${String(status)}`);
}

/** The timeouts that the org has: of the data action, of the external API, and of the nodes of the flow. */
export function timeoutsIn(org: Org): unknown[] {
  const node = (at: number): unknown =>
    valueAt(org.read('flow', '5f2c9a1e'), 'flowData', 'nodes', at, 'dataAction', 'timeout');
  return [
    valueAt(org.read('data-action', '7c4e2b90'), 'timeout'),
    valueAt(org.read('external-api', '0b7d2e64'), 'timeout'),
    node(0),
    node(1),
  ];
}

/** The report that a step left. */
export function reportOf({ outputs }: StepResult): unknown {
  return parseJson(readFileSync(outputs['report'] ?? '', 'utf8'));
}
