import { architectFlows } from './architect-flows.js';
import { dataActions } from './data-actions.js';
import { externalApis } from './external-apis.js';
import { flows } from './flows.js';
import { platformActions } from './platform-actions.js';
import { publishedFlows } from './published-flows.js';
import type { Resource } from './resource.js';

/** How the documents of a format are deployed, by the format's name: each by the calls of its own API. */
export const RESOURCES: Readonly<Record<string, Resource>> = {
  'flow-export': flows,
  'external-api': externalApis,
  'data-action': dataActions,
  'action-export': platformActions,
  'archy-yaml': publishedFlows,
  'architect-json': architectFlows,
  'i3-flow': architectFlows,
};

/** What an audit lints and a pull writes: the objects of the tutorials, each kind once. */
export const PULLED: readonly Resource[] = [flows, externalApis, dataActions];

export function findResource(format: string): Resource | undefined {
  return Object.hasOwn(RESOURCES, format) ? RESOURCES[format] : undefined;
}
