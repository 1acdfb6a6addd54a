import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runStep, type StepResult } from '../runner.js';
import { FULL_NAME, pullRequestPayload, pushPayload, schedulePayload } from './events.js';
import { git, type GitChanges, GitRepository, temporaryFolder } from './git.js';
import { PullRequest } from './pull-request.js';
import { GitHubServer, TOKEN } from './server.js';

/** A repository with a pull request in it. */
export interface ScenarioOptions {
  /** What stood there when the pull request left the base. */
  readonly files: GitChanges;
  /** What the pull request changes. */
  readonly headChanges: GitChanges;
  /** What the base changed since. */
  readonly baseChanges?: GitChanges;
  readonly branch?: string;
  readonly isFork?: boolean;
  readonly server?: 'github.com' | 'enterprise';
}

type EventName = 'pull_request' | 'push' | 'schedule';

/** A job that has checked out the repository, and knows the event as it was by then. */
export interface Job {
  readonly workspace: string;
  /** The step of the Action in mode `fix`, with these inputs, and with variables of its own. */
  readonly run: (
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => Promise<StepResult>;
}

/** The number of the pull request. */
const NUMBER = 7;

/** A repository on a stand-in for GitHub, with a pull request that is open. */
export class Scenario {
  readonly pull: PullRequest;
  readonly git = new GitRepository();
  readonly branch: string;
  readonly isFork: boolean;
  #base: string;

  private constructor(
    readonly server: GitHubServer,
    { files, headChanges, baseChanges = {}, branch, isFork = false }: ScenarioOptions,
  ) {
    this.branch = branch ?? 'longer-timeouts';
    this.isFork = isFork;
    const start = this.git.commit([], files, 'Add flows');
    this.#base =
      Object.keys(baseChanges).length === 0 ? start : this.git.commit([start], baseChanges);
    this.git.setRef('refs/heads/main', this.#base);
    // The branch of a fork is in another repository: here there is only what GitHub keeps of it.
    const ref = isFork ? `refs/pull/${String(NUMBER)}/head` : `refs/heads/${this.branch}`;
    this.git.setRef(ref, this.git.commit([start], headChanges));
    this.pull = new PullRequest(this.git, NUMBER, 'refs/heads/main', ref);
    server.repositories.set(FULL_NAME, { git: this.git, pulls: new Map([[NUMBER, this.pull]]) });
  }

  static async open(options: ScenarioOptions): Promise<Scenario> {
    const server = await GitHubServer.start(options.server);
    onTestFinished(() => {
      server.stop();
    });
    return Scenario.host(server, options);
  }

  /** The same on a server that runs already. */
  static host(server: GitHubServer, options: ScenarioOptions): Scenario {
    return new Scenario(server, options);
  }

  /** The newest commit of the branch. */
  get head(): string {
    return this.pull.head;
  }

  /** A file as the branch has it. */
  file(name: string): string {
    return this.git.file(this.head, name).toString();
  }

  /** What git prints about the repository. */
  line(...args: readonly string[]): string {
    return this.git.line(...args);
  }

  /** Somebody pushes to the branch. */
  push(changes: GitChanges): string {
    const oid = this.git.commit([this.head], changes);
    this.git.setRef(this.pull.headRef, oid);
    return oid;
  }

  /** Somebody pushes to the base. */
  pushToBase(changes: GitChanges): void {
    this.#base = this.git.commit([this.#base], changes);
    this.git.setRef('refs/heads/main', this.#base);
  }

  /** Checks out what a job checks out for an event: the merge, or the commit that was pushed. */
  startJob(event: EventName = 'pull_request'): Job {
    const workspace = temporaryFolder();
    const oid = event === 'pull_request' ? this.git.merge(this.#base, this.head) : this.head;
    this.git.setRef('refs/checkout', oid);
    git(workspace, ['init', '--quiet', '--initial-branch=main']);
    git(workspace, ['fetch', '--quiet', this.git.folder, 'refs/checkout']);
    git(workspace, ['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
    const runnerFolder = temporaryFolder();
    const eventFile = path.join(runnerFolder, 'event.json');
    writeFileSync(eventFile, JSON.stringify(this.#payload(event)));
    const run: Job['run'] = async (inputs = {}, env = {}) => {
      const step = await runStep({
        runnerFolder,
        workspace,
        inputs: { mode: 'fix', 'github-token': TOKEN, ...inputs },
        env: {
          ...this.server.env,
          GITHUB_REPOSITORY: FULL_NAME,
          GITHUB_EVENT_NAME: event,
          GITHUB_EVENT_PATH: eventFile,
          GITHUB_SHA: oid,
          GITHUB_REF:
            event === 'pull_request'
              ? `refs/pull/${String(NUMBER)}/merge`
              : `refs/heads/${this.branch}`,
          ...env,
        },
      });
      expect(this.server.problems).toEqual([]);
      expectNoToken(step);
      return step;
    };
    return { workspace, run };
  }

  /** A whole job: checks out, and runs the step. */
  run(
    inputs: Readonly<Record<string, string>> = {},
    event: EventName = 'pull_request',
  ): Promise<StepResult> {
    return this.startJob(event).run(inputs);
  }

  #payload(event: EventName): object {
    const { branch, isFork } = this;
    switch (event) {
      case 'pull_request':
        return pullRequestPayload(this.pull, { branch, base: this.#base, isFork });
      case 'push':
        // What the branch was at before it was pushed.
        return pushPayload(branch, this.#base, this.head);
      case 'schedule':
        return schedulePayload();
    }
  }
}

/** The token is told to the runner, which hides it, and to nobody else. */
function expectNoToken({ log, outputs, summary }: StepResult): void {
  const shown = log.split('\n').filter((line) => line !== `::add-mask::${TOKEN}`);
  expect([...shown, summary, JSON.stringify(outputs)].join('\n')).not.toContain(TOKEN);
}
