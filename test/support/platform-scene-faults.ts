import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DeployRequest } from '../../src/commands/deploy.js';
import { isFine } from '../../src/deploy/outcome.js';
import { befall, type Mishap } from './fault-matrix.js';
import { secretsOf } from './fault-truth.js';
import { listAt, valueAt } from './github/json.js';
import { isChange } from './org/request-log.js';
import type { FaultKind, Org } from './org/start-org.js';
import {
  callsOf,
  only,
  openPlatform,
  type PlatformRun,
  type PlatformScene,
} from './platform-scene.js';
import {
  changeElsewhere,
  withoutChange,
  FILES,
  holderOf,
  isChangedElsewhere,
  OBJECTS,
  type PlatformObject,
  stateOf,
} from './platform-scene-objects.js';

/** The one document of a scene: how it is deployed depends on its format. */
export type Only = keyof typeof FILES;

/** How a matrix is run, beside what befalls it. */
export interface MatrixOptions {
  /** How long a request may take, in ms; as long as the client lets it unless given. */
  readonly timeLimit?: number;
  readonly deploy?: Partial<DeployRequest>;
}

/** The requests of a deploy of one document that nothing befalls. */
export async function requestsOf(name: Only): Promise<string[]> {
  const scene = await openPlatform({ files: only(name) });
  try {
    await scene.deploy();
    return ['POST /oauth/token', ...callsOf(scene.org)];
  } finally {
    await scene.close();
  }
}

/**
 * Deploys one document while something befalls the run, again where that left something to do, and once more;
 * gives what was wrong: the first run must tell the truth and leave nothing half-done, nor the lock, the next one
 * do the rest, the last one nothing.
 */
export async function wrongWith(
  name: Only,
  mishaps: readonly Mishap[],
  { timeLimit, deploy = {} }: MatrixOptions = {},
): Promise<string[]> {
  const scene = await openPlatform({ files: only(name) });
  const object = objectOf(name);
  try {
    const befallen = new Set<Mishap>();
    const isOver = befall(scene.org, mishaps, befallen);
    const first = await scene.deploy(deploy, timeLimit);
    isOver();
    await settled(scene.org);
    const wrong = untruthsOf(scene, object, first);
    if (befallen.size < mishaps.length) wrong.push('not all of it befell the run');
    // What is told to be locked is unlocked by somebody.
    if (toldOf(first).includes('lock')) scene.org.unlock(object.id);
    if (!first.outcome.entries.every(isFine)) {
      const second = await scene.deploy(deploy);
      wrong.push(...untruthsOf(scene, object, second).map((each) => `again: ${each}`));
      if (!second.outcome.entries.every(isFine)) {
        wrong.push(`the next run does not do the rest: ${toldOf(second)}`);
      }
    }
    return [...wrong, ...(await wrongAtTheEnd(scene, object, befallen))];
  } finally {
    await scene.close();
  }
}

/** The same for a mishap at each request of a run, or at those that are wanted: each wrong with its place. */
export async function wrongAtEach(
  name: Only,
  mishap: Omit<Mishap, 'at'>,
  options: MatrixOptions = {},
  isWanted: (request: string) => boolean = () => true,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [at, request] of (await requestsOf(name)).entries()) {
    if (!isWanted(request)) continue;
    const found = await wrongWith(name, [{ ...mishap, at }], options);
    wrong.push(...found.map((what) => `at ${String(at)}, ${request}: ${what}`));
  }
  return wrong;
}

/** What a deploy of one document told that is not so, and what it left that it should not have. */
export function untruthsOf(
  scene: PlatformScene,
  object: PlatformObject,
  { outcome, report, requests }: PlatformRun,
): string[] {
  const { org } = scene;
  const told = JSON.stringify([outcome, report]);
  const [entry, ...others] = outcome.entries;
  const state = stateOf(org, object);
  const status = String(entry?.status);
  const notes = entry?.notes ?? [];
  const isSent = requests.some(isChange);
  const says = `it is told to be ${status} (${notes.join('; ')}), but `;
  const isDesired = state === 'desired';
  const isUndone = ['drift', 'locked', 'failed', 'not attempted'].includes(status);
  const isOurs = holderOf(org, object.id) === org.clientId;
  const faults: readonly (readonly [boolean, string])[] = [
    [others.length > 0, 'it tells of other documents'],
    [!isDeepStrictEqual(listAt(report, 'documents'), outcome.entries), 'the report says otherwise'],
    [signaturesOf(org).some((each) => told.includes(each)), 'it tells a signature'],
    [
      secretsOf(org).some((each) => told.replaceAll(CLIENT, '').includes(each)),
      'it tells a secret',
    ],
    [state === 'neither', 'it is neither as it was nor as it should be'],
    [notes.length === 0 && !['applied', 'unchanged'].includes(status), `${says}not why`],
    [status === 'applied' && !isSent, `${says}was never written`],
    [(status === 'applied' || status === 'unchanged') && !isDesired, `${says}is ${state}`],
    [isUndone && isDesired, `${says}is ${state}`],
    [status === 'unverified' && !isSent, `${says}was never written`],
    [isOurs && !/lock|works on it/.test(notes.join()), `${says}is locked by the client`],
    [isSent && !isKept(scene, object, outcome.backup), 'it was not kept as it was'],
  ];
  return faults.flatMap(([isWrong, what]) => (isWrong ? what : []));
}

/** How the org names the client where it holds a lock. */
const CLIENT = /the client \\*"[^"]*"/g;

/** The signatures that the org gave for uploads. */
export function signaturesOf({ requests }: Pick<Org, 'requests'>): string[] {
  return requests.flatMap(
    ({ path: address }) => /\bsignature=([^&]+)/.exec(address)?.slice(1) ?? [],
  );
}

/** What is told of the one document of a run. */
export function toldOf({ outcome }: Pick<PlatformRun, 'outcome'>): string {
  return outcome.entries.map(({ status, notes }) => [status, ...notes].join(': ')).join(' | ');
}

export function objectOf(name: Only): PlatformObject {
  const found = OBJECTS.find(({ file }) => file === FILES[name]);
  if (found === undefined) throw new Error(`there is no object of ${name}`);
  return found;
}

/** Waits until the org has done all that it was asked for. */
async function settled({ requests }: Pick<Org, 'requests'>): Promise<void> {
  while (requests.some(({ status }) => status === 'pending')) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function isKept(
  { folder }: PlatformScene,
  { id, kind, old }: PlatformObject,
  backup: string | undefined,
): boolean {
  const file = FOLDERS_OF_BACKUP.map((name) =>
    path.join(folder, backup ?? 'none', name, `${id}.bak`),
  ).find(existsSync);
  if (file === undefined) return false;
  const kept = withoutChange(readFileSync(file, 'utf8'));
  return kind === 'action'
    ? !kept.includes('timeoutSeconds')
    : kept.includes(old) || !old.startsWith('{');
}

const FOLDERS_OF_BACKUP = ['action-export', 'architect-json', 'archy-yaml', 'i3-flow'];

/** What is wrong when all has been done: another run has something to do, or it was done more than once. */
async function wrongAtTheEnd(
  scene: PlatformScene,
  object: PlatformObject,
  befallen: ReadonlySet<Mishap>,
): Promise<string[]> {
  const { org } = scene;
  const last = await scene.deploy();
  const sent = last.requests.filter(isChange).map(({ method, path: to }) => `${method} ${to}`);
  const isChanged = [...befallen].some(
    ({ what }) => typeof what !== 'function' && what.kind === 'change-behind',
  );
  const times = writesOf(org, object) - (isChanged ? 1 : 0);
  return [
    ...sent.map((each) => `${each} was sent without a need`),
    ...(times > 1 ? [`it was written ${String(times)} times`] : []),
    ...(stateOf(org, object) === 'desired' && toldOf(last) === 'unchanged'
      ? []
      : [`it is ${stateOf(org, object)} in the end, and told to be ${toldOf(last)}`]),
    ...(holderOf(org, object.id) === undefined ? [] : ['it is locked in the end']),
    ...(isChanged && !isChangedElsewhere(org, object)
      ? ['what somebody else changed is lost']
      : []),
  ];
}

/** How often an object was written, by its version. */
function writesOf(org: Org, { kind, id }: PlatformObject): number {
  const object = org.read(kind, id);
  const version = valueAt(object, kind === 'action' ? 'version' : 'savedVersion');
  return kind === 'action' ? Number(version) - 7 : Number(valueAt(version, 'id')) - 1;
}

/** Somebody else's change right after a request. */
export const CHANGE = { kind: 'change-behind', change: changeElsewhere } as const;

/** What can befall one request, by its name. */
export const MISHAPS: readonly (readonly [string, FaultKind])[] = [
  ...[400, 401, 403, 404, 409, 429, 500, 503].map(
    (status) => [String(status), { kind: 'status', status }] as const,
  ),
  ...[500, 504].map(
    (status) =>
      [`${String(status)} after it took effect`, { kind: 'status', status, after: true }] as const,
  ),
  ['429 for a second', { kind: 'rate-limit', retryAfter: '1' }],
  ['429 for longer than a run waits', { kind: 'rate-limit', retryAfter: '3600' }],
  ['a connection that breaks', { kind: 'reset', after: false }],
  ['a connection that breaks after it took effect', { kind: 'reset', after: true }],
  ['half an answer', { kind: 'truncated' }],
  ['a web page', { kind: 'garbage' }],
];

/** What can befall all requests from one on. */
export const LASTING: readonly (readonly [string, FaultKind])[] = [
  ...[403, 404, 429, 503].map(
    (status) => [`${String(status)}s`, { kind: 'status', status }] as const,
  ),
  ['503s after they took effect', { kind: 'status', status: 503, after: true }],
  ['connections that break', { kind: 'reset', after: false }],
  ['halves of answers', { kind: 'truncated' }],
];

/** Answers that come too late where a request may take a tenth of a second. */
export const LATE: readonly (readonly [string, FaultKind])[] = [
  ['late, and so is what it does', { kind: 'slow', ms: 200 }],
  ['late', { kind: 'slow', ms: 200, after: true }],
  ['never at its end', { kind: 'drip', ms: 10 }],
];

export const HASTE: MatrixOptions = { timeLimit: 100 };
