import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { byTwo, type Interruption, runInterrupted, settled } from '../support/fault-process.js';
import { parseJson, valueAt } from '../support/github/json.js';
import {
  callsOf,
  cli,
  newPlatform,
  only,
  type PlatformScene,
  statesOf,
} from '../support/platform-scene.js';
import { FILES, holderOf } from '../support/platform-scene-objects.js';
import { CLAIMS, ORDERS } from '../support/platform-scene-texts.js';
import type { ProcessResult } from '../support/run-process.js';

const DEPLOY = ['deploy', '--publish', '--report', 'out/report.txt'];

/** Where in a deploy of one draft, and of one publication, these requests come. */
const DRAFT = { checkout: 7, look: 8, versions: 9, checkin: 10 };
const JOB = { create: 8, upload: 9, poll: 10, end: 11 };

const INTERRUPTED = 'Interrupted: finishing the object at hand. Once more stops at once.\n';

async function interrupt(scene: PlatformScene, interruption: Interruption): Promise<ProcessResult> {
  const result = await runInterrupted(scene, DEPLOY, interruption);
  await settled(scene);
  return result;
}

/** What the report of a run says of its first document. */
function reported({ folder }: PlatformScene): unknown {
  const file = path.join(folder, 'out/report.txt');
  return existsSync(file)
    ? valueAt(parseJson(readFileSync(file, 'utf8')), 'documents', 0)
    : undefined;
}

describe('a deploy of a draft that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s at any request of the write saves it, gives the lock back, and leaves the others',
    async (signal) => {
      await byTwo(Object.values(DRAFT), async (at) => {
        const scene = await newPlatform({ files: only('json') });
        const fault = { kind: 'slow', ms: 200 } as const;
        const { code, stdout, stderr } = await interrupt(scene, { at, signals: [signal], fault });
        expect([at, code, stderr]).toEqual([at, 0, INTERRUPTED]);
        expect(stdout).toMatch(/^applied [^]*\nDeploy: 1 applied\.\n/);
        expect(statesOf(scene.org)).toMatchObject({ 'Claims line': 'desired' });
        expect(holderOf(scene.org, CLAIMS)).toBeUndefined();
      });
    },
  );

  it('while the version is saved leaves the objects after it', async () => {
    const files = { ...only('action'), ...only('json'), ...only('i3') };
    const scene = await newPlatform({ files });
    const isVersions = (call: string): boolean => call.endsWith(`${CLAIMS}/versions`);
    const probe = await newPlatform({ files });
    await cli(probe, ...DEPLOY);
    const at = callsOf(probe.org).findIndex(isVersions) + 1;
    const fault = { kind: 'slow', ms: 200 } as const;
    const { code, stdout } = await interrupt(scene, { at, signals: ['SIGINT'], fault });
    expect(code).toBe(1);
    expect(stdout).toContain('\nDeploy: 2 applied, 1 not attempted.\n');
    expect(statesOf(scene.org)).toEqual({
      'Get policy holder': 'desired',
      'Claims line': 'desired',
      'Orders hotline': 'old',
      'Parcel tracing': 'old',
    });
    expect(holderOf(scene.org, CLAIMS)).toBeUndefined();
    expect((await cli(scene, ...DEPLOY)).code).toBe(0);
    expect(statesOf(scene.org)).toMatchObject({ 'Parcel tracing': 'desired' });
  });
});

describe('a publication that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s while it waits for the job ends soon, tells the job, and the next run finds it done',
    async (signal) => {
      const scene = await newPlatform({ files: only('yaml') });
      const { org } = scene;
      const start = Date.now();
      const { code, stdout, stderr } = await interrupt(scene, {
        at: JOB.poll,
        signals: [signal],
        pause: 100,
      });
      expect(Date.now() - start).toBeLessThan(5000);
      const job = org.requests
        .find(({ path: to }) => to.includes('/jobs/'))
        ?.path.split('/')
        .at(-1);
      expect({ code, stderr }).toEqual({ code: 1, stderr: INTERRUPTED });
      expect(stdout).toMatch(
        new RegExp(
          `^unverified [^\\n]*\\n[^\\n]*\\n +nobody knows what became of the job ${String(job)}, which may go on in the org: the run was interrupted\\n`,
        ),
      );
      expect(reported(scene)).toMatchObject({ status: 'unverified' });
      expect((await cli(scene, ...DEPLOY)).stdout).toContain('\nDeploy: 1 unchanged.\n');
      expect(org.publications).toHaveLength(1);
    },
  );

  it('while it uploads sends nothing twice', async () => {
    const scene = await newPlatform({ files: only('yaml') });
    const fault = { kind: 'slow', ms: 200 } as const;
    const { code } = await interrupt(scene, { at: JOB.upload, signals: ['SIGINT'], fault });
    expect(code).toBe(1);
    expect((await cli(scene, ...DEPLOY)).code).toBe(0);
    expect(scene.org.publications).toHaveLength(1);
    expect(statesOf(scene.org)).toMatchObject({ 'Orders hotline': 'desired' });
  });
});

describe('a deploy that is killed', () => {
  it.each(['look', 'versions'] as const)(
    'between checkout and checkin, at the %s, leaves the lock, which the next run tells',
    async (step) => {
      const scene = await newPlatform({ files: only('json') });
      const { org } = scene;
      const fault = { kind: 'reset', after: false } as const;
      const { signal } = await interrupt(scene, { at: DRAFT[step], signals: ['SIGKILL'], fault });
      expect(signal).toBe('SIGKILL');
      expect(holderOf(org, CLAIMS)).toBe(org.clientId);
      expect(reported(scene)).toMatchObject({
        status: 'unverified',
        notes: ['the run ended while it was being written: plan again to see what the org has'],
      });
      const { code, stdout } = await cli(scene, ...DEPLOY);
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^locked [^\n]*\n[^\n]*\n +this client \(another run, or one that was cut off: then unlock it in Architect\) works on it in the org\n/,
      );
      org.unlock(CLAIMS);
      expect((await cli(scene, ...DEPLOY)).code).toBe(0);
      expect(statesOf(org)).toMatchObject({ 'Claims line': 'desired' });
    },
  );

  it('at any request of a publication publishes nothing twice', async () => {
    await byTwo(Object.values(JOB), async (at) => {
      const scene = await newPlatform({ files: only('yaml') });
      const { org } = scene;
      const { signal } = await interrupt(scene, { at, signals: ['SIGKILL'] });
      expect(signal).toBe('SIGKILL');
      const published = org.publications.length;
      expect(reported(scene)).toMatchObject({ status: 'unverified' });
      const { code, stdout } = await cli(scene, ...DEPLOY);
      expect([at, code]).toEqual([at, 0]);
      const end = published === 1 ? 'unchanged' : 'applied';
      expect(stdout).toContain(`\nDeploy: 1 ${end}.\n`);
      expect(org.publications).toHaveLength(1);
      expect(holderOf(org, ORDERS)).toBeUndefined();
    });
  });

  it('at the write of a data action has half-written nothing', async () => {
    const scene = await newPlatform({ files: only('action') });
    const { signal } = await interrupt(scene, { at: 9, signals: ['SIGKILL'] });
    expect(signal).toBe('SIGKILL');
    expect(statesOf(scene.org)['Get policy holder']).not.toBe('neither');
    expect(reported(scene)).toMatchObject({ status: 'unverified', file: FILES.action });
    expect((await cli(scene, ...DEPLOY)).code).toBe(0);
    expect(statesOf(scene.org)).toMatchObject({ 'Get policy holder': 'desired' });
  });
});
