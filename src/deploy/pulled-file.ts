import { dataActions } from '../genesys/data-actions.js';
import { memberText } from '../genesys/live-object.js';
import type { LiveObject, Resource } from '../genesys/resource.js';
import { stableText } from '../source/json/stable-text.js';

/** A live object as a file of a repository. */
export interface PulledFile {
  readonly resource: Resource;
  readonly live: LiveObject;
  /** Relative to the folder that it is pulled into, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** Characters of an object's name that its file's name takes. */
const MAX_NAME = 60;

/** Characters of a file's name that disks take, less those around name and id. */
const MAX_FILE_NAME = 240;

/** Makes a file of a live object: named by its name and its id, without what changes by itself. */
export function pulledFile(resource: Resource, live: LiveObject): PulledFile {
  const words = (live.name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, Math.min(MAX_NAME, MAX_FILE_NAME - live.id.length))
    .replace(/^-+|-+$/g, '');
  // Two dashes: with a dot, `con` would be a device on Windows.
  const base = words === '' ? live.id : `${words}--${live.id}`;
  // By where it came from a document is recognised, else by its version.
  const isAnonymous = memberText(live.json, 0, 'selfUri') === undefined;
  const kept = isAnonymous && resource === dataActions ? 'version' : 'selfUri';
  const ignored = new Set(resource.volatile.filter((name) => name !== kept));
  return {
    resource,
    live,
    name: `${resource.folder}/${base}.json`,
    text: stableText({ json: live.json, token: 0 }, ignored),
  };
}
