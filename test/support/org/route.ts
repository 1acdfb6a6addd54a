import { type Answer, type Outcome, usualRefusal } from './answers.js';
import type { Call, OrgState } from './calls.js';
import { FOLDERS, KINDS, kindsBeside, type OrgKind } from './kinds.js';

/** A call of the API that the org knows. */
export interface Route {
  readonly method: string;
  /** The address, with `{id}` for the part that names an object. */
  readonly address: string;
  /** Of which kind the object must be for the route to be the right one; any unless given. */
  readonly kind?: OrgKind;
  readonly run: (call: Call) => Outcome | Promise<Outcome>;
}

/** A route that changes nothing. */
export function reads(
  method: string,
  address: string,
  answer: (call: Call) => Answer | Promise<Answer>,
  kind?: OrgKind,
): Route {
  const run = async (call: Call): Promise<Outcome> => ({ answer: await answer(call) });
  return { method, address, run, ...(kind === undefined ? {} : { kind }) };
}

/** A method that is there for the objects of another kind alone. */
export function notAllowed(method: string, address: string, kind: OrgKind): Route {
  return reads(method, address, () => usualRefusal(405), kind);
}

/** The id in a path; empty where the address has none, undefined where the path is another one. */
export function idIn(path: string, address: string): string | undefined {
  const [before = '', after] = address.split('{id}');
  if (after === undefined) return path === address ? '' : undefined;
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const id = path.slice(before.length, path.length - after.length);
  return id === '' || id.includes('/') ? undefined : decoded(id);
}

/**
 * The object that a request is about, whatever is asked of it: a flow where it is about a checkout or a job.
 * @param path the address without its query
 */
export function addressedObject(
  { objects, jobs }: Pick<OrgState, 'objects' | 'jobs'>,
  path: string,
  query: URLSearchParams,
): { kind: OrgKind; id: string } | undefined {
  const jobId = idIn(path, '/uploads/{id}') ?? idIn(path, `${FOLDERS.flow}/jobs/{id}`);
  const flowId = query.get('flow') ?? jobs.flowOf(jobId);
  if (flowId !== undefined) return { kind: 'architect-flow', id: flowId };
  for (const kind of KINDS) {
    const start = `${FOLDERS[kind]}/`;
    if (!path.startsWith(start) || path === `${FOLDERS['external-api']}/query`) continue;
    const id = decoded(path.slice(start.length).split('/')[0] ?? '');
    if (id === undefined || id === '') continue;
    const held = kindsBeside(kind).find((other) => objects.get(other, id) !== undefined);
    return { kind: held ?? kind, id };
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
