import type { Site } from '../formats/site.js';
import { isOrgId } from '../genesys/live-object.js';
import { member, parsedJson } from '../safe/member.js';
import { shorten } from '../safe/shorten.js';
import { readSites, type RepoDocument } from './repo-document.js';
import { siteRefusal } from './site-refusal.js';
import type { Strategy } from './strategy.js';

/** What the server requires of an object of a format beside its timeouts. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'external-api': ['protocol', 'method', 'url'],
};

/** What it requires beside that of a document that is sent itself. */
const REQUIRED_TO_REPLACE: Readonly<Record<string, readonly string[]>> = {
  'flow-export': ['name'],
  'data-action': ['name'],
};

/** Why the server would not take a document; nothing where it would. */
export function refusalsOf(document: RepoDocument, strategy: Strategy): string[] {
  const { format, json, id } = document;
  const { sites, problems } = readSites(format, json);
  const value = parsedJson(json.bytes.toString('utf8', 0, json.size));
  const required = [
    ...(REQUIRED[format.name] ?? []),
    ...(strategy === 'replace' ? (REQUIRED_TO_REPLACE[format.name] ?? []) : []),
  ];
  const missing = required.filter(
    (name) => typeof member(value, name) !== 'string' || member(value, name) === '',
  );
  const refusals = [
    ...(document.refusals ?? []),
    ...(id === undefined || isOrgId(id) ? [] : [`${quoted(id)} cannot be an id of the org`]),
    ...problems.map(({ message }) => message),
    ...sites.flatMap((site) => siteRefusal(site) ?? []),
    ...missing.map((name) => `it has no ${JSON.stringify(name)}, which the org requires`),
    ...brokenLinks(value),
    ...doubleIds(sites).map((each) => `the id ${quoted(each)} stands for more than one node`),
  ];
  return [...new Set(refusals)];
}

/** Ids that more than one site bears, so that none can be told from the other. */
export function doubleIds(sites: readonly Site[]): string[] {
  const seen = new Set<string>();
  const doubles = new Set<string>();
  for (const { id } of sites) {
    if (id !== undefined && seen.has(id)) doubles.add(id);
    else if (id !== undefined) seen.add(id);
  }
  return [...doubles];
}

/** Links of a flow's nodes that lead to no node of it. */
function brokenLinks(value: unknown): string[] {
  const nodes = member(value, 'flowData', 'nodes');
  if (!Array.isArray(nodes)) return [];
  const ids = new Set(nodes.map((node) => member(node, 'id')));
  return nodes.flatMap((node: unknown) => {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, target]: [string, unknown]) =>
      key.endsWith('NodeId') && target !== null && target !== '' && !ids.has(target)
        ? `${quoted(key)} of the node ${quoted(String(member(node, 'id')))} leads to ${shorten(JSON.stringify(target), 100)}, which is not there`
        : [],
    );
  });
}

function quoted(text: string): string {
  return JSON.stringify(shorten(text, 100));
}
