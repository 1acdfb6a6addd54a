import { parsedJson } from '../safe/member.js';
import { canonicalText, textOf } from '../source/json/canonical.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { isObject } from '../source/json/tokens.js';
import { itemCall, numberedPages, SERVER_MADE } from './item-calls.js';
import { indexAnswer, memberText, readObject } from './live-object.js';
import { holderIn, lockIn } from './lock-holder.js';
import type { Org, OrgCall } from './org.js';
import { OrgError } from './org-error.js';
import type { LiveObject, OnAbsent } from './resource.js';

/** Flows of the platform, and what it takes to read and to change them. */
export const FLOW = {
  noun: 'flow',
  path: '/api/v2/flows',
  permissions: { read: 'architect:flow:view', write: 'architect:flow:edit' },
} as const;

/** Members of a configuration that change by themselves: they say nothing of the flow. */
export const CHANGING: readonly string[] = [...SERVER_MADE, 'version'];

/** A flow of the platform, and what Architect has last saved of it. */
export interface PlatformFlow {
  /** What the flow is: its name, its type, who works on it. */
  readonly about: LiveObject;
  /** As in Architect's own files. */
  readonly configuration: JsonIndex;
}

/**
 * Reads a flow; undefined where the org has none of that id.
 * @throws {OrgError}
 */
export async function readFlow(
  org: Org,
  id: string,
  onAbsent?: OnAbsent,
): Promise<PlatformFlow | undefined> {
  const call = flowCall(id, 'GET');
  const about = await readObject(org, id, call, onAbsent);
  if (about === undefined) return undefined;
  const configuration = await readConfiguration(org, id);
  const told = parsedJson(textOf(about.json).toString());
  const holder = lockIn(told, org.clientId) === 'ours' ? OURSELVES : holderIn(told);
  return { about: { ...about, ...(holder === undefined ? {} : { holder }) }, configuration };
}

const OURSELVES = 'this client (another run, or one that was cut off: then unlock it in Architect)';

/** What Architect has last saved of a flow, whether published or not. */
export async function readConfiguration(org: Org, id: string): Promise<JsonIndex> {
  const call = flowCall(id, 'GET');
  const what = `the configuration of ${call.what}`;
  return org.read({ ...call, what, path: `${call.path}/latestconfiguration` }, (body) => {
    const configuration = indexAnswer(body, what);
    if (isObject(configuration, 0)) return configuration;
    throw new OrgError(`the org answered ${what} with something that is no flow`);
  });
}

/** Whether two configurations are the same, however they are written and whatever changes by itself. */
export function isSameConfiguration(one: JsonIndex, other: JsonIndex): boolean {
  const [a, b] = [one, other].map((json) => canonicalText({ json, token: 0 }, new Set(CHANGING)));
  return a === b;
}

/** What a write meets where somebody was faster. */
export function changedSince(id: string): OrgError {
  return new OrgError(`the flow ${id} was changed in the org since it was looked at`, {
    status: 409,
  });
}

/** A call about one flow. */
export function flowCall(id: string, method: OrgCall['method']): OrgCall {
  const { read, write } = FLOW.permissions;
  return itemCall(FLOW, id, { method, permission: method === 'GET' ? read : write });
}

/** All flows, without what is in them. */
export const listFlows = numberedPages(FLOW);

/** Flows have a name of their own only within their type. */
export function isOfType(listed: JsonIndex, document: JsonIndex): boolean {
  const [told, wanted] = [listed, document].map((json) => memberText(json, 0, 'type'));
  return told === undefined || wanted === undefined || flowType(told) === flowType(wanted);
}

/**
 * The type of a flow, the same however it is spelled: `INBOUNDCALL` in the API, `inboundcall` in Architect's files,
 * `inboundCall` in Archy's, where some have other names.
 */
export function flowType(type: string): string {
  const plain = type.toLowerCase().replace(/[^a-z]/g, '');
  const short = plain === 'workflow' ? plain : plain.replace(/flow$/, '');
  return short.replace(/(?<!short)message$/, 'shortmessage');
}
