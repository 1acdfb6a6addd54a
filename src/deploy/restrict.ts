import { disagreement, type PlanFile } from './plan-file.js';
import type { Planned } from './plan-entry.js';

/** What a deploy must keep to beside its plan. */
export interface Restrictions {
  /** A plan that was kept: what no longer agrees with it is not done. */
  readonly plan?: PlanFile;
  /** Nothing is done where more would change. */
  readonly maxChanges?: number;
}

/** A plan without the updates that may not be done; why is told. */
export function restrict(
  planned: readonly Planned[],
  { plan, maxChanges }: Restrictions,
): Planned[] {
  const agreed = planned.map((each): Planned => {
    if (plan === undefined || each.update === undefined) return each;
    const why = disagreement(each.entry, plan);
    if (why === undefined) return each;
    return { entry: { ...each.entry, status: 'drift', notes: [why, ...each.entry.notes] } };
  });
  const updates = agreed.filter(({ update }) => update !== undefined).length;
  if (maxChanges === undefined || updates <= maxChanges) return agreed;
  const why = `${String(updates)} objects would change, and no more than ${String(maxChanges)} may`;
  return agreed.map(({ entry, update }) =>
    update === undefined
      ? { entry }
      : { entry: { ...entry, status: 'blocked', notes: [why, ...entry.notes] }, isHeldBack: true },
  );
}
