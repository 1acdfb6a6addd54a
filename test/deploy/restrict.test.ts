import { describe, expect, it } from 'vitest';
import type { Planned } from '../../src/deploy/plan-entry.js';
import { parsePlan, planText } from '../../src/deploy/plan-file.js';
import { planDocument } from '../../src/deploy/plan-document.js';
import { restrict } from '../../src/deploy/restrict.js';
import { actionObject, liveObject, repoDocument } from '../support/deploy-documents.js';

/** The plan for a data action with this id, of which the org has these timeouts. */
function planFor(id: string, from: number, to = 5000): Planned {
  const document = repoDocument(actionObject(to, { id }));
  const rules = { strategy: 'timeouts', onDrift: 'refuse' } as const;
  return planDocument(document, liveObject(actionObject(from, { id })), undefined, rules);
}

const kept = (planned: readonly Planned[]): ReturnType<typeof parsePlan> =>
  parsePlan(planText(planned.map(({ entry }) => entry)), 'plan.json');

describe('restrict', () => {
  const plan = [planFor('a1', 3000), planFor('a2', 5000), planFor('a3', 4000)];

  it('leaves a plan as it is that nothing restricts', () => {
    expect(restrict(plan, {})).toEqual(plan);
    expect(restrict(plan, { maxChanges: 2, plan: kept(plan) })).toEqual(plan);
    expect(restrict([], { maxChanges: 0, plan: kept(plan) })).toEqual([]);
  });

  it('takes out the updates that no longer agree with a plan that was kept, and tells why', () => {
    const now = [
      planFor('a1', 3000),
      planFor('a2', 4000),
      planFor('a3', 4000, 8000),
      planFor('b', 1),
    ];
    const notes = restrict(now, { plan: kept(plan) }).map(({ entry, update }) => [
      entry.id,
      entry.status,
      entry.notes,
      update === undefined,
    ]);
    expect(notes).toEqual([
      ['a1', 'update', [], false],
      ['a2', 'drift', ['it was changed in the org since it was planned: plan again'], true],
      ['a3', 'drift', ['its document was changed since it was planned: plan again'], true],
      ['b', 'drift', ['the plan says nothing of it: plan again'], true],
    ]);
  });

  it('says nothing of documents that are no update, whatever the plan says of them', () => {
    const now = [planFor('a1', 5000), planFor('new', 5000)];
    expect(restrict(now, { plan: kept(plan) })).toEqual(now);
  });

  it('keeps what else there is to tell', () => {
    const [first] = plan;
    if (first === undefined) throw new Error('no plan');
    const noted = { ...first, entry: { ...first.entry, notes: ['the node "x" is gone'] } };
    const [told] = restrict([noted], { plan: kept([]) });
    expect(told?.entry).toEqual({
      ...noted.entry,
      status: 'drift',
      notes: ['the plan says nothing of it: plan again', 'the node "x" is gone'],
    });
  });

  it.each([0, 1])('takes out every update where more than %i would change', (maxChanges) => {
    const why = `2 objects would change, and no more than ${String(maxChanges)} may`;
    expect(restrict(plan, { maxChanges })).toEqual(
      plan.map(({ entry, update }) =>
        update === undefined
          ? { entry }
          : { entry: { ...entry, status: 'blocked', notes: [why] }, isHeldBack: true },
      ),
    );
  });

  it('counts only the updates that agree with the plan', () => {
    const now = [planFor('a1', 3000), planFor('a3', 9000)];
    const [one, three] = restrict(now, { plan: kept(plan), maxChanges: 1 });
    expect(one).toEqual(now[0]);
    expect(three?.entry.status).toBe('drift');
  });
});
