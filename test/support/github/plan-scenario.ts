import type { Org, OrgOptions } from '../org/start-org.js';
import type { StepResult } from '../runner.js';
import { NEW_FILES, OLD_FILES, openOrg, runWithOrg } from './org-step.js';
import { Scenario, type ScenarioOptions } from './scenario.js';

type Texts = Readonly<Record<string, string>>;

/** A pull request, and the org that it is about. */
export interface PlanScenario {
  readonly scenario: Scenario;
  readonly org: Org;
  /** A whole job on the pull request as it is. */
  readonly plan: (inputs?: Texts, env?: Texts) => Promise<StepResult>;
}

/** Opens a pull request that changes two of three documents, unless other files are given. */
export async function openPlan(
  options: Partial<ScenarioOptions> = {},
  orgOptions?: OrgOptions,
): Promise<PlanScenario> {
  const scenario = await Scenario.open({ files: OLD_FILES, headChanges: NEW_FILES, ...options });
  const org = await openOrg(orgOptions);
  const plan: PlanScenario['plan'] = (inputs = {}, env = {}) =>
    runWithOrg(scenario.startJob(), org, { mode: 'plan', ...inputs }, env);
  return { scenario, org, plan };
}

/** The texts of the comments on the pull request as a whole. */
export function commentsOf({ pull }: Scenario): string[] {
  return pull.conversation.comments.map(({ body }) => body);
}
