import { readFileSync } from 'node:fs';
import { member } from '../safe/member.js';

/** A repository, as the API's paths name it. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** What started the run, as far as a delivery needs to know. */
export type GitHubEvent =
  | {
      readonly kind: 'pull-request';
      readonly repository: Repository;
      readonly number: number;
      /** The newest commit of the pull request when the run was started. */
      readonly headOid: string;
      readonly branch: string;
      /** Whether the branch is in another repository: then the token may not write. */
      readonly isFork: boolean;
    }
  | {
      readonly kind: 'push';
      readonly repository: Repository;
      /** The commit that the branch stood at; zeros for a new branch. */
      readonly before?: string;
      readonly headOid: string;
      readonly branch: string;
    }
  | { readonly kind: 'other'; readonly name: string };

/** Reads the event of the run from its environment. What cannot be read as one we know is `other`. */
export function readEvent(env: Readonly<Record<string, string | undefined>>): GitHubEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const other: GitHubEvent = { kind: 'other', name };
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === undefined || owner === '' || repo === undefined) return other;
  const repository = { owner, repo };
  const payload = readPayload(env['GITHUB_EVENT_PATH']);
  if (name === 'pull_request' || name === 'pull_request_target') {
    const number = member(payload, 'pull_request', 'number');
    const headOid = member(payload, 'pull_request', 'head', 'sha');
    const branch = member(payload, 'pull_request', 'head', 'ref');
    if (typeof number !== 'number' || typeof headOid !== 'string' || typeof branch !== 'string') {
      return other;
    }
    const head = member(payload, 'pull_request', 'head', 'repo', 'full_name');
    const isFork =
      typeof head !== 'string' || head.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
    return { kind: 'pull-request', repository, number, headOid, branch, isFork };
  }
  if (name === 'push') {
    const headOid = member(payload, 'after');
    const ref = member(payload, 'ref');
    if (typeof headOid !== 'string' || typeof ref !== 'string' || !ref.startsWith(BRANCHES))
      return other;
    const before = member(payload, 'before');
    return {
      kind: 'push',
      repository,
      headOid,
      branch: ref.slice(BRANCHES.length),
      ...(typeof before === 'string' ? { before } : {}),
    };
  }
  return other;
}

const BRANCHES = 'refs/heads/';

function readPayload(file: string | undefined): unknown {
  try {
    return JSON.parse(readFileSync(file ?? '', 'utf8'));
  } catch {
    return undefined;
  }
}
