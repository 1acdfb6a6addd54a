import { dataActions } from './data-actions.js';
import { externalApis } from './external-apis.js';
import { flows } from './flows.js';
import type { Resource } from './resource.js';

/** How the documents of a format are deployed, by the format's name: each by the calls of its own API. */
export const RESOURCES: Readonly<Record<string, Resource>> = {
  'flow-export': flows,
  'external-api': externalApis,
  'data-action': dataActions,
};

export function findResource(format: string): Resource | undefined {
  return Object.hasOwn(RESOURCES, format) ? RESOURCES[format] : undefined;
}
