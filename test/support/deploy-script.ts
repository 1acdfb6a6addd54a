import type { OrgError } from '../../src/genesys/org-error.js';
import type { LiveObject, Resource } from '../../src/genesys/resource.js';

/** What a resource does: the answers to its reads and its writes, one after the other. */
export interface Script {
  readonly like: Resource;
  /** The last one holds for all further reads. */
  readonly reads: readonly (LiveObject | OrgError | undefined)[];
  /** The last one holds for all further writes. */
  readonly writes?: readonly (OrgError | 'ok')[];
}

/** A resource that answers as it is told to. */
export interface ScriptedResource extends Resource {
  /** `read` and `write`, in the order in which they came. */
  readonly calls: string[];
  /** What was sent. */
  readonly bodies: string[];
}

export function scriptedResource({ like, reads, writes = [] }: Script): ScriptedResource {
  const calls: string[] = [];
  const bodies: string[] = [];
  let read = 0;
  return {
    ...like,
    calls,
    bodies,
    read(_, id) {
      calls.push(`read ${id}`);
      const answer = reads[Math.min(read++, reads.length - 1)];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    write(_, { id }, body) {
      const answer = writes[Math.min(bodies.length, writes.length - 1)];
      calls.push(`write ${id}`);
      bodies.push(body.toString());
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve();
    },
  };
}
