import { createClient, reasonOf } from '../github/client.js';
import { createCommit } from '../github/create-commit.js';
import type { Repository } from '../github/event.js';
import { countTimeouts, type Delivery, type FixTask } from './fix-task.js';
import { fixHead } from './head-fixes.js';

/** Where to commit. */
interface Branch {
  readonly repository: Repository;
  readonly headOid: string;
  readonly branch: string;
}

/** Delivers the fix as one commit on the branch, made of the files as its head has them. */
export async function commitFix(task: FixTask, at: Branch): Promise<Delivery> {
  const { inputs } = task;
  try {
    const client = await createClient(inputs.token);
    const { fixes, isLeftAlone } = await fixHead(task, client, at);
    if (fixes.length === 0) return { kind: 'nothing', isLeftAlone };
    const outcome = await createCommit(client, {
      repository: at.repository,
      branch: at.branch,
      expectedHeadOid: at.headOid,
      message: inputs.commitMessage,
      files: new Map(fixes.map(({ path, content }) => [path, content])),
    });
    switch (outcome.kind) {
      case 'committed': {
        const fixed = fixes.flatMap((each) => each.fixed.map(({ fingerprint }) => fingerprint));
        const timeouts = countTimeouts(fixes);
        return { kind: 'committed', oid: outcome.oid, timeouts, fixed: new Set(fixed) };
      }
      case 'head-moved':
        return {
          kind: 'refused',
          why: `the branch has moved on, and the run of its newer commit will see to it (${outcome.reason})`,
        };
      case 'forbidden':
        return {
          kind: 'refused',
          why: `the token may not write (${outcome.reason}): give the job "permissions: contents: write"`,
        };
      case 'failed':
        return { kind: 'refused', why: outcome.reason };
    }
  } catch (error) {
    return { kind: 'refused', why: reasonOf(error) };
  }
}
