import type { GitHubClient } from './client.js';
import { graphqlErrors, reasonOf, statusOf } from './client.js';
import type { Repository } from './event.js';

/** A commit to make on a branch. */
export interface CommitRequest {
  readonly repository: Repository;
  readonly branch: string;
  /** The commit that the branch must be at; GitHub refuses the new one otherwise. */
  readonly expectedHeadOid: string;
  /** The first line is the headline, the rest the body. */
  readonly message: string;
  /** Whole files, by their paths from the repository's root. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What became of it. */
export type CommitOutcome =
  | { readonly kind: 'committed'; readonly oid: string }
  /** The branch is at another commit by now; nothing was written. */
  | { readonly kind: 'head-moved'; readonly reason: string }
  /** The token may not write here; nothing was written. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** GitHub's mutation: it signs the commit for bots and apps, and takes all files or none. */
export const CREATE_COMMIT = `mutation CreateCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
    }
  }
}`;

/** Makes one commit with all files. It is sent once, whatever comes back. */
export async function createCommit(
  client: GitHubClient,
  request: CommitRequest,
): Promise<CommitOutcome> {
  const { repository, branch, expectedHeadOid, message, files } = request;
  const [headline = '', ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  const input = {
    branch: {
      repositoryNameWithOwner: `${repository.owner}/${repository.repo}`,
      branchName: branch,
    },
    expectedHeadOid,
    message: { headline, ...(body === '' ? {} : { body }) },
    fileChanges: {
      additions: [...files].map(([path, bytes]) => ({ path, contents: bytes.toString('base64') })),
    },
  };
  try {
    const answer = await client.graphql<{
      createCommitOnBranch?: { commit?: { oid?: string } | null } | null;
    }>(CREATE_COMMIT, { input });
    const oid = answer.createCommitOnBranch?.commit?.oid;
    return oid === undefined
      ? { kind: 'failed', reason: 'GitHub named no commit in its answer' }
      : { kind: 'committed', oid };
  } catch (error) {
    const reason = reasonOf(error);
    const types = graphqlErrors(error).map(({ type }) => type);
    if (types.includes('STALE_DATA') || /expected branch to point to/i.test(reason)) {
      return { kind: 'head-moved', reason };
    }
    const status = statusOf(error);
    const forbidden = status === 401 || status === 403 || status === 404;
    if (forbidden || types.some((type) => type === 'FORBIDDEN' || type === 'NOT_FOUND')) {
      return { kind: 'forbidden', reason };
    }
    return { kind: 'failed', reason };
  }
}
