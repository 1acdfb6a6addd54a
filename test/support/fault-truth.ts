import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DeployOutcome } from '../../src/commands/deploy.js';
import { DEPLOYED, type DeployedObject, stateOf } from './fault-objects.js';
import { type DeployRun, type Scene, writtenObject } from './fault-scene.js';
import { listAt, valueAt } from './github/json.js';
import type { LoggedRequest } from './org/start-org.js';

/** What a deploy left in the org, and on disk, that it should not have, and what it told that is not so. */
export function untruths(
  scene: Scene,
  { outcome, report, writes }: DeployRun,
  before: ReadonlyMap<string, string>,
): string[] {
  const documents = outcome.entries.map(({ file, pointer }) => `${file}${pointer}`);
  const expected = DEPLOYED.map(({ file, pointer }) => `${file}${pointer}`);
  const told = JSON.stringify([outcome, report]);
  return [
    ...(isDeepStrictEqual(documents, expected) ? [] : [`it tells of ${documents.join(', ')}`]),
    ...(isDeepStrictEqual(valueAt(report, 'documents'), outcome.entries)
      ? []
      : ['the report says something else']),
    ...secretsOf(scene.org)
      .filter((secret) => told.includes(secret))
      .map(() => 'it tells a secret'),
    ...scene.needlessWrites(),
    ...untrueReport(scene, report, writes),
    ...needlessDoubts(outcome, writes),
    ...missingBackups(path.join(scene.folder, outcome.backup ?? 'none'), writes, before),
  ];
}

/** The objects of which a deploy does not know what became of them, though it never wrote them. */
function needlessDoubts({ entries }: DeployOutcome, writes: readonly LoggedRequest[]): string[] {
  const written = writes.map((request) => writtenObject(request)?.id);
  return entries
    .filter(({ id, status }) => status === 'unverified' && !written.includes(id))
    .map(({ name }) => `${String(name)}: is told to be unverified, but was never written`);
}

/** What the org holds of each object, by id. */
export function textsOf({ org }: Pick<Scene, 'org'>): Map<string, string> {
  return new Map(DEPLOYED.map(({ kind, id }) => [id, org.readText(kind, id) ?? '']));
}

/** All that must never be told. */
export function secretsOf({ clientId, clientSecret, tokens }: Scene['org']): string[] {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return [clientId, clientSecret, basic, ...tokens];
}

/** What the JSON report of a deploy says that is not so, and which objects are neither old nor new. */
export function untrueReport(
  { org }: Pick<Scene, 'org'>,
  report: unknown,
  writes: readonly LoggedRequest[],
): string[] {
  const entries = listAt(report, 'documents');
  return DEPLOYED.flatMap((object, index) =>
    untrueEntry(org, object, entries[index], writes).map((what) => `${object.name}: ${what}`),
  );
}

function untrueEntry(
  org: Scene['org'],
  object: DeployedObject,
  entry: unknown,
  writes: readonly LoggedRequest[],
): string[] {
  const status = valueAt(entry, 'status');
  const notes = listAt(entry, 'notes');
  const { state } = stateOf(org, object);
  const isWritten = writes.some((request) => writtenObject(request) === object);
  const told = `is told to be ${String(status)} (${notes.join('; ')}), but `;
  const wrong = [
    ...(state === 'neither' ? ['is neither as it was nor as it should be'] : []),
    ...(notes.length === 0 && status !== 'applied' && status !== 'unchanged'
      ? [`${told}not why`]
      : []),
  ];
  const isAsItShouldBe = state === 'desired' || state === 'gone';
  switch (status) {
    case 'applied':
      if (!isWritten) wrong.push(`${told}was never written`);
      if (!isAsItShouldBe) wrong.push(`${told}is ${state}`);
      break;
    case 'unchanged':
      if (!isAsItShouldBe) wrong.push(`${told}is ${state}`);
      break;
    case 'unverified':
      break;
    case 'drift':
    case 'locked':
    case 'failed':
    case 'not attempted':
      if (state === 'desired' && object.old !== object.desired) wrong.push(`${told}is ${state}`);
      break;
    default:
      wrong.push('nothing is told that anybody knows');
  }
  return wrong;
}

/** The objects that were written, and are in no backup of a folder as they were. */
export function missingBackups(
  folder: string,
  writes: readonly LoggedRequest[],
  before: ReadonlyMap<string, string>,
): string[] {
  const written = DEPLOYED.filter((object) =>
    writes.some((request) => writtenObject(request) === object),
  );
  const runs = [folder, ...subfoldersOf(folder)];
  const isKept = ({ kind, id }: DeployedObject): boolean =>
    runs.some((run) => {
      const file = path.join(run, kind === 'flow' ? 'flow-export' : kind, `${id}.bak`);
      return existsSync(file) && readFileSync(file, 'utf8') === before.get(id);
    });
  return written
    .filter((object) => !isKept(object))
    .map(({ name }) => `${name}: was written, and is in no backup as it was`);
}

function subfoldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => path.join(folder, name));
}
