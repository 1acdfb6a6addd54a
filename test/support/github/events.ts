import type { PullRequest } from './pull-request.js';

/** The repository that the pull requests of the tests belong to. */
export const FULL_NAME = 'example/contact-centre-flows';

/** What a fork of it is called. */
export const FORK_NAME = 'stranger/contact-centre-flows';

/** The payload of a pull request's event, with what surrounds the facts that matter. */
export function pullRequestPayload(
  pull: PullRequest,
  { branch, base, isFork }: { branch: string; base: string; isFork: boolean },
): object {
  const headName = isFork ? FORK_NAME : FULL_NAME;
  return {
    action: 'synchronize',
    number: pull.number,
    after: pull.head,
    pull_request: {
      id: 2_104_557_331,
      number: pull.number,
      state: 'open',
      locked: false,
      draft: false,
      title: 'Ask the billing system for the open invoices',
      body: null,
      user: userOf(isFork ? 'stranger' : 'example-dev'),
      head: {
        label: `${headName.split('/')[0] ?? ''}:${branch}`,
        ref: branch,
        sha: pull.head,
        user: userOf(headName.split('/')[0] ?? ''),
        repo: repositoryOf(headName, isFork),
      },
      base: {
        label: 'example:main',
        ref: 'main',
        sha: base,
        user: userOf('example'),
        repo: repositoryOf(FULL_NAME, false),
      },
      merged: false,
      mergeable: true,
    },
    repository: repositoryOf(FULL_NAME, false),
    sender: userOf(isFork ? 'stranger' : 'example-dev'),
  };
}

/** The payload of a push to a branch. */
export function pushPayload(branch: string, before: string, after: string): object {
  return {
    ref: `refs/heads/${branch}`,
    before,
    after,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    repository: repositoryOf(FULL_NAME, false),
    pusher: { name: 'example-dev', email: 'dev@example.com' },
    sender: userOf('example-dev'),
  };
}

/** The payload of a run by the clock, which is about no branch. */
export function schedulePayload(): object {
  return { schedule: '0 5 * * 1', repository: repositoryOf(FULL_NAME, false) };
}

function repositoryOf(fullName: string, isFork: boolean): object {
  const [login = '', name = ''] = fullName.split('/');
  return {
    id: 611_230_991,
    name,
    full_name: fullName,
    private: false,
    fork: isFork,
    default_branch: 'main',
    owner: userOf(login),
  };
}

function userOf(login: string): object {
  return { login, id: 8_831_007, type: 'User', site_admin: false };
}
