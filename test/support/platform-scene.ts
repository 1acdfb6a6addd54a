import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { deploy, type DeployOutcome, type DeployRequest } from '../../src/commands/deploy.js';
import { addFiles } from './e2e-files.js';
import { runInOrg } from './fault-cli.js';
import { createClient, createFakeClock } from './fault-scene.js';
import { parseJson } from './github/json.js';
import { type LoggedRequest, type Org, type OrgOptions, startOrg } from './org/start-org.js';
import {
  FILES,
  OBJECTS,
  platformFiles,
  platformObjects,
  stateOf,
} from './platform-scene-objects.js';

/** One deploy within this process, which does not wait. */
export interface PlatformRun {
  readonly outcome: DeployOutcome;
  readonly report: unknown;
  readonly requests: readonly LoggedRequest[];
}

/** A repository in the platform's formats, and the org that it is deployed to. */
export interface PlatformScene {
  readonly org: Org;
  readonly folder: string;
  readonly deploy: (more?: Partial<DeployRequest>, timeLimit?: number) => Promise<PlatformRun>;
  readonly close: () => Promise<void>;
}

export interface PlatformOptions {
  readonly org?: OrgOptions;
  readonly files?: Readonly<Record<string, string>>;
}

export async function openPlatform({
  org: options,
  files = platformFiles(),
}: PlatformOptions = {}): Promise<PlatformScene> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-'));
  addFiles(folder, files);
  const org = await startOrg({ objects: platformObjects(), ...options });
  let runs = 0;
  return {
    org,
    folder,
    deploy: async (more = {}, timeLimit) => {
      const first = org.requests.length;
      const outcome = await deploy({
        cwd: folder,
        paths: [],
        org: createClient(org, { clock: createFakeClock(), timeLimit }),
        now: new Date(Date.UTC(2026, 10, 21, 20, 0, runs++)),
        only: [],
        strategy: 'timeouts',
        onDrift: 'refuse',
        publish: {},
        backupDir: 'backups',
        report: 'out/report.txt',
        isInterrupted: () => false,
        onEntry: () => undefined,
        ...more,
      });
      const text = readFileSync(path.join(folder, 'out/report.txt'), 'utf8');
      return { outcome, report: parseJson(text), requests: org.requests.slice(first) };
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await org.close();
    },
  };
}

/** A scene that is gone when the test is over. */
export async function newPlatform(options: PlatformOptions = {}): Promise<PlatformScene> {
  const scene = await openPlatform(options);
  onTestFinished(scene.close);
  return scene;
}

/** Those of the files of a scene. */
export function only(...names: readonly (keyof typeof FILES)[]): Record<string, string> {
  const all = platformFiles();
  return Object.fromEntries(names.map((name) => [FILES[name], all[FILES[name]] ?? '']));
}

/** The requests of an org since one of them, without the sign-ins; statuses other than 200 are told. */
export function callsOf({ requests }: Pick<Org, 'requests'>, first = 0): string[] {
  return requests
    .slice(first)
    .filter(({ path: address }) => address !== '/oauth/token')
    .map(({ method, path: address, status }) => {
      const told = address.replace(/(\/jobs\/|\/uploads\/)[-\da-f]{36}.*/, '$1JOB');
      return `${method} ${told}${status === 200 ? '' : ` ${String(status)}`}`;
    });
}

/** What the org has of each object, by the names of the files. */
export function statesOf(org: Org): Record<string, string> {
  return Object.fromEntries(OBJECTS.map((object) => [object.name, stateOf(org, object)]));
}

/** Runs a command of the built CLI; gives what it ended with and printed, and where it kept the objects. */
export async function cli(
  scene: Pick<PlatformScene, 'org' | 'folder'>,
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string; backup: string }> {
  const { code, stdout, stderr, backup } = await runInOrg(scene, args);
  return { code, stdout, stderr, backup };
}
