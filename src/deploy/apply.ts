import { messageOf } from '../safe/message-of.js';
import { type DeployEntry, entryOf, outcomeWithoutUpdate, type WriteOutcome } from './outcome.js';
import { cleanEntry, type Planned, type PlanEntry } from './plan-entry.js';
import { writeObject, type WriteContext } from './write-object.js';

/** What it takes to apply a plan. */
export interface ApplyContext extends WriteContext {
  /** Keeps the objects as they are, before the first write; gives where. */
  readonly backUp: (updates: readonly Planned[]) => string;
  /** Whether somebody wants the run to end. */
  readonly isInterrupted: () => boolean;
  /** Told of an object that is about to be written. */
  readonly onStart?: (entry: PlanEntry) => void;
  /** Told of every document, as soon as it is known what became of it. */
  readonly onEntry: (entry: DeployEntry, planned: PlanEntry) => void;
}

/** What became of a plan. */
export interface Applied {
  /** One for every document, in the order of the plan. */
  readonly entries: readonly DeployEntry[];
  /** Where the objects were kept; undefined where nothing was to be written. */
  readonly backup?: string;
}

/** Writes what a plan would change, one object after the other. Whatever happens, it tells of every document. */
export async function applyPlan(
  planned: readonly Planned[],
  context: ApplyContext,
): Promise<Applied> {
  const updates = planned.filter(({ update }) => update !== undefined);
  let backup: string | undefined;
  let stop: string | undefined;
  if (updates.length > 0) {
    try {
      backup = context.backUp(updates);
    } catch (error) {
      stop = `nothing was written, since the backup could not be: ${messageOf(error)}`;
    }
  }
  const entries: DeployEntry[] = [];
  for (const { entry, update } of planned) {
    let outcome: WriteOutcome;
    if (update === undefined) outcome = outcomeWithoutUpdate(entry);
    else {
      if (context.isInterrupted()) stop ??= 'the run was interrupted before';
      if (stop === undefined) context.onStart?.(entry);
      outcome =
        stop === undefined
          ? await writeObject(update, context)
          : { status: 'not attempted', notes: [stop] };
    }
    const notes = update === undefined ? outcome.notes : [...outcome.notes, ...entry.notes];
    const told = cleanEntry(entryOf(entry, { ...outcome, notes }), context.org.clean);
    entries.push(told);
    context.onEntry(told, entry);
  }
  return { entries, ...(backup === undefined ? {} : { backup }) };
}
