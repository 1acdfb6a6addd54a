import { createHash } from 'node:crypto';
import { reportJson } from '../safe/report-json.js';
import { member, parsedJson } from '../safe/member.js';
import type { PlanEntry } from './plan-entry.js';

/** What a plan says of one object. */
export interface PlannedObject {
  readonly id: string;
  /** The file that its document stood in, as the plan has it. */
  readonly file: string;
  readonly liveHash: string;
  readonly desiredHash: string;
  /** Whether it was to be done. */
  readonly isUpdate: boolean;
}

/** A plan that was kept. */
export interface PlanFile {
  /** What tells two plans apart. */
  readonly identity: string;
  /** What it says of each object, by format and id. */
  readonly objects: ReadonlyMap<string, PlannedObject>;
}

/**
 * What a plan is known by: of each object its id, what it is and what it would be. Neither the time, the
 * commit nor the version of this tool is part of it.
 */
export function planIdentity(entries: readonly PlanEntry[]): string {
  const lines = entries.flatMap(({ id, liveHash, desiredHash }) =>
    id === undefined || liveHash === undefined || desiredHash === undefined
      ? []
      : `${id} ${liveHash} ${desiredHash}`,
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/** A plan as a file. */
export function planText(entries: readonly PlanEntry[]): string {
  return reportJson({ version: 1, identity: planIdentity(entries), documents: entries });
}

/**
 * Reads a plan that was kept.
 * @throws {Error} where it is none
 */
export function parsePlan(text: string, name: string): PlanFile {
  const plan = parsedJson(text);
  const identity = member(plan, 'identity');
  const documents = member(plan, 'documents');
  if (member(plan, 'version') !== 1 || typeof identity !== 'string' || !Array.isArray(documents)) {
    throw new Error(`${name} is no plan of this tool: make one with plan --out ${name}`);
  }
  const objects = new Map<string, PlannedObject>();
  const entries: readonly unknown[] = documents;
  for (const entry of entries) {
    const [format, id, file, liveHash, desiredHash] = KEYS.map((key) => member(entry, key));
    if (typeof format !== 'string' || typeof id !== 'string' || typeof file !== 'string') continue;
    if (typeof liveHash !== 'string' || typeof desiredHash !== 'string') continue;
    const isUpdate = member(entry, 'status') === 'update';
    objects.set(objectKey({ format, id }), { id, file, liveHash, desiredHash, isUpdate });
  }
  return { identity, objects };
}

const KEYS = ['format', 'id', 'file', 'liveHash', 'desiredHash'];

/** What a plan that was kept would do, and no document of these is about. */
export function unheld(plan: PlanFile, entries: readonly PlanEntry[]): readonly PlannedObject[] {
  const held = new Set(entries.map(objectKey));
  return [...plan.objects].flatMap(([key, object]) =>
    object.isUpdate && !held.has(key) ? object : [],
  );
}

/** Why an update does not agree with a plan that was kept; undefined where it does. */
export function disagreement(entry: PlanEntry, plan: PlanFile): string | undefined {
  const planned = plan.objects.get(objectKey(entry));
  if (planned === undefined) return 'the plan says nothing of it: plan again';
  if (planned.liveHash !== entry.liveHash) {
    return 'it was changed in the org since it was planned: plan again';
  }
  if (planned.desiredHash !== entry.desiredHash) {
    return 'its document was changed since it was planned: plan again';
  }
  return planned.isUpdate ? undefined : 'the plan says that it cannot be done: plan again';
}

function objectKey({ format, id }: Pick<PlanEntry, 'format' | 'id'>): string {
  return `${format} ${id ?? ''}`;
}
