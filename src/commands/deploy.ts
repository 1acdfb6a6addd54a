import type { Planned } from '../deploy/plan-entry.js';
import { type PlanFile, unheld } from '../deploy/plan-file.js';
import { restrict } from '../deploy/restrict.js';
import {
  applyAndReport,
  removeReport,
  type ApplyOutcome,
  type ApplyRequest,
} from './apply-plan.js';
import { plan, type PlanOutcome, type PlanRequest } from './plan.js';

/** What to deploy, and how. */
export interface DeployRequest extends Omit<PlanRequest, 'isInterrupted'>, ApplyRequest {
  /** A plan that was kept: what no longer agrees with it is not done. */
  readonly plan?: PlanFile;
  /** Nothing is done where more would change. */
  readonly maxChanges?: number;
}

/** What a deploy did, and what else there is to tell. */
export type DeployOutcome = ApplyOutcome & Omit<PlanOutcome, 'planned'>;

/**
 * Plans again and does it. Every document is told of, whatever happens.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {Error} where the base is not there
 */
export async function deploy(request: DeployRequest): Promise<DeployOutcome> {
  removeReport(request);
  const { planned, ...rest } = await planDeploy(request);
  return { ...(await applyAndReport(planned, request)), ...rest };
}

/** What a deploy would do. */
export async function planDeploy(
  request: PlanRequest & Pick<DeployRequest, 'plan' | 'maxChanges'>,
): Promise<PlanOutcome> {
  const { planned, notices, ...rest } = await plan(request);
  return {
    ...rest,
    planned: restrict(planned, request),
    notices: [...notices, ...unheldNotices(planned, request)],
  };
}

/**
 * Tells what the plan that was kept would do, and no document asks for any more; not where only some were asked for.
 */
function unheldNotices(
  planned: readonly Planned[],
  { plan: kept, only }: Pick<DeployRequest, 'plan' | 'only'>,
): string[] {
  if (kept === undefined || only.length > 0) return [];
  const entries = planned.map(({ entry }) => entry);
  return unheld(kept, entries).map(
    ({ file, id }) => `${file}: the plan would change ${id}, which none of the files holds`,
  );
}
