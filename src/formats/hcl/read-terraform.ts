import { addLimitProblem, type DocumentDraft, isFull, startDocument } from '../json-sites.js';
import type { TextReading } from '../text-format.js';
import { problemsOf, type Resource, sitesOf } from './resource.js';
import { readEvent, type ResourceReader, startResource } from './resource-reader.js';
import { FORMAT } from './resource-types.js';
import { walk } from './walk.js';

/** Reads the data actions of a file in Terraform's native syntax. They hold as long as the bytes do. */
export function readTerraform(bytes: Buffer): TextReading {
  const draft = startDocument(FORMAT);
  let isOurs = false;
  let reader: ResourceReader | undefined;
  for (const event of walk(bytes, startOf(bytes), bytes.length)) {
    if (event.kind === 'failure') {
      return { kind: 'unreadable', message: event.message, offset: event.offset };
    }
    if (event.kind === 'block' && event.depth === 0) {
      reader = startResource(bytes, event);
      isOurs ||= reader !== undefined;
    } else if (reader !== undefined) {
      readEvent(reader, event);
      if (event.depth > 0) continue;
      if (!addResource(draft, bytes, reader.resource)) break;
      reader = undefined;
    }
  }
  return { kind: 'documents', documents: isOurs ? [draft] : [] };
}

/** Where the text starts: after a byte-order mark. */
function startOf(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Adds what was found in a resource. It gives false where there is no room for all of it. */
function addResource(draft: DocumentDraft, bytes: Buffer, resource: Resource): boolean {
  for (const problem of problemsOf(bytes, resource)) {
    if (isFull(draft)) return addLimit(draft, resource);
    draft.problems.push(problem);
  }
  for (const site of sitesOf(bytes, resource)) {
    if (isFull(draft)) return addLimit(draft, resource);
    draft.sites.push(site);
  }
  return true;
}

function addLimit(draft: DocumentDraft, { owner }: Resource): false {
  addLimitProblem(draft, owner.title, '');
  return false;
}
