import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deploy, type DeployOutcome, type DeployRequest } from '../../src/commands/deploy.js';
import { type HttpRequest, sendHttp } from '../../src/genesys/http.js';
import { createOrg, type Org as OrgClient } from '../../src/genesys/org.js';
import type { Clock } from '../../src/genesys/pace.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { addFiles } from './e2e-files.js';
import {
  DEPLOYED,
  type DeployedObject,
  orgObjects,
  repositoryFiles,
  stateOf,
} from './fault-objects.js';
import { parseJson } from './github/json.js';
import { type LoggedRequest, type Org, type OrgOptions, startOrg } from './org/start-org.js';

/** One deploy, and what is known of it beside. */
export interface DeployRun {
  readonly outcome: DeployOutcome;
  /** The JSON report, as it was left. */
  readonly report: unknown;
  /** What reached the org meanwhile. */
  readonly requests: readonly LoggedRequest[];
  readonly writes: readonly LoggedRequest[];
}

/** A repository and the org that it is deployed to. */
export interface Scene {
  readonly org: Org;
  /** The working directory. */
  readonly folder: string;
  readonly deploy: (
    more?: Partial<DeployRequest> & { readonly report?: string },
  ) => Promise<DeployRun>;
  /** Writes that were sent after the object was already as they make it. */
  readonly needlessWrites: () => string[];
  readonly close: () => Promise<void>;
}

/** How a client sees time: no wait takes any, and all are counted. */
export interface FakeClock extends Clock {
  readonly waits: readonly number[];
}

export interface SceneOptions {
  readonly org?: OrgOptions;
  /** How long a request may take, in ms; as long as the client lets it unless given. */
  readonly timeLimit?: number;
  readonly files?: Readonly<Record<string, string>>;
}

export function createFakeClock(): FakeClock {
  let now = Date.now();
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: (ms) => {
      now += ms;
      waits.push(ms);
      return Promise.resolve();
    },
  };
}

/** The client of an org that does not wait, and whose requests end within a time limit. */
export function createClient(
  org: Pick<Org, 'url' | 'clientId' | 'clientSecret'>,
  { clock = createFakeClock(), timeLimit }: { clock?: Clock; timeLimit?: number | undefined } = {},
): OrgClient {
  const limited = (request: HttpRequest): HttpRequest =>
    timeLimit === undefined ? request : { ...request, timeoutMs: timeLimit };
  return createOrg({
    address: { api: org.url, login: org.url },
    credentials: { id: org.clientId, secret: org.clientSecret },
    secrets: createSecrets(),
    send: (request) => sendHttp(limited(request)),
    clock,
    random: () => 0.5,
  });
}

/** Starts an org, and writes the repository that is deployed to it. */
export async function openScene({
  org: options,
  timeLimit,
  files,
}: SceneOptions = {}): Promise<Scene> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-'));
  addFiles(folder, files ?? repositoryFiles());
  const written: { readonly request: LoggedRequest; readonly object: DeployedObject }[] = [];
  const org = await startOrg({
    objects: orgObjects(),
    ...options,
    onRequest: (request) => {
      const object = writtenObject(request);
      if (object !== undefined && stateOf(org, object).state === 'desired') {
        written.push({ request, object });
      }
      options?.onRequest?.(request);
    },
  });
  let runs = 0;
  return {
    org,
    folder,
    deploy: async (more = {}) => {
      const { report = 'out/report.txt' } = more;
      const first = org.requests.length;
      const outcome = await deploy({
        cwd: folder,
        paths: [],
        org: createClient(org, { clock: createFakeClock(), timeLimit }),
        now: new Date(Date.UTC(2026, 10, 21, 20, 0, runs++)),
        only: [],
        strategy: 'timeouts',
        onDrift: 'refuse',
        backupDir: 'backups',
        report,
        isInterrupted: () => false,
        onEntry: () => undefined,
        ...more,
      });
      const requests = org.requests.slice(first);
      return {
        outcome,
        requests,
        writes: requests.filter((request) => writtenObject(request) !== undefined),
        report: parseJson(readFileSync(path.join(folder, report), 'utf8')),
      };
    },
    needlessWrites: () =>
      written.flatMap(({ request, object }) => {
        const at = org.requests.indexOf(request);
        const again = org.requests.slice(at + 1).find((later) => writtenObject(later) === object);
        return again === undefined
          ? []
          : `${object.name} was written again after it was as it should be`;
      }),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await org.close();
    },
  };
}

/** The object that a request writes, undefined where it writes none. */
export function writtenObject({
  method,
  path: address,
}: LoggedRequest): DeployedObject | undefined {
  if (method !== 'PUT' && method !== 'PATCH') return undefined;
  return DEPLOYED.find(({ id }) => address.endsWith(`/${id}`));
}
