import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runStep } from '../runner.js';
import { FULL_NAME, pushPayload } from './events.js';
import { git, type GitChanges, GitRepository, temporaryFolder } from './git.js';
import type { Job } from './scenario.js';

/** What was pushed to the default branch. */
export interface PushOptions {
  /** What the branch held. */
  readonly before: GitChanges;
  /** What was changed. */
  readonly after: GitChanges;
  /** What the event says the branch was at; the commit before unless given. */
  readonly eventBefore?: string;
  /** How many commits are checked out; all unless given. */
  readonly depth?: number;
}

/** A job that has checked out a push. */
export interface PushJob extends Job {
  /** The folder in which the runner keeps its own files. */
  readonly runnerFolder: string;
  /** The commit that the branch was at. */
  readonly before: string;
  /** The variables by which a step knows the event. */
  readonly env: Readonly<Record<string, string>>;
}

/** Checks out a push to the default branch. Its steps are of mode `deploy` unless they say otherwise. */
export function pushJob({ before, after, eventBefore, depth }: PushOptions): PushJob {
  const repository = new GitRepository();
  const start = repository.commit([], before, 'Add flows');
  const head = repository.commit([start], after, 'Change timeouts');
  repository.setRef('refs/heads/main', head);
  const workspace = temporaryFolder();
  const only = depth === undefined ? [] : [`--depth=${String(depth)}`];
  git(workspace, ['init', '--quiet', '--initial-branch=main']);
  git(workspace, ['fetch', '--quiet', ...only, `file://${repository.folder}`, 'refs/heads/main']);
  git(workspace, ['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
  const runnerFolder = temporaryFolder();
  const event = path.join(runnerFolder, 'event.json');
  writeFileSync(event, JSON.stringify(pushPayload('main', eventBefore ?? start, head)));
  const env = {
    GITHUB_REPOSITORY: FULL_NAME,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_SHA: head,
    GITHUB_REF: 'refs/heads/main',
  };
  return {
    workspace,
    runnerFolder,
    before: start,
    env,
    run: (inputs = {}, more = {}) =>
      runStep({
        runnerFolder,
        workspace,
        inputs: { mode: 'deploy', 'github-token': '', ...inputs },
        env: { ...env, ...more },
      }),
  };
}
