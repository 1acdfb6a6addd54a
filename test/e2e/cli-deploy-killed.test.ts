import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFine } from '../../src/deploy/outcome.js';
import { newScene, runInOrg } from '../support/fault-cli.js';
import { statesOf } from '../support/fault-lines.js';
import { requestsOfRun } from '../support/fault-matrix.js';
import { DEPLOYED } from '../support/fault-objects.js';
import { byTwo, type Interruption, runInterrupted, settled } from '../support/fault-process.js';
import { openScene, type Scene, writtenObject } from '../support/fault-scene.js';
import { missingBackups, textsOf, untrueReport } from '../support/fault-truth.js';
import { parseJson } from '../support/github/json.js';
import type { FaultKind } from '../support/org/start-org.js';
import { createRandom } from '../support/json-texts.js';
import type { ProcessResult } from '../support/run-process.js';

const DEPLOY = ['deploy', '--report', 'out/report.txt', '--backup-dir', 'kept'];

const REQUESTS = 20;

/** A deploy that came to an early end, and all that was wrong with what it left. */
interface Interrupted extends ProcessResult {
  readonly wrong: readonly string[];
  /** Undefined where there is none. */
  readonly report: unknown;
}

async function interrupt(scene: Scene, interruption: Interruption): Promise<Interrupted> {
  const before = textsOf(scene);
  const result = await runInterrupted(scene, DEPLOY, interruption);
  await settled(scene);
  const file = path.join(scene.folder, 'out/report.txt');
  const report = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  const writes = scene.org.requests.filter((request) => writtenObject(request) !== undefined);
  const wrong = [
    ...(report === undefined && writes.length > 0 ? ['there is no report'] : []),
    ...(report === undefined ? [] : untrueReport(scene, report, writes)),
    ...missingBackups(path.join(scene.folder, 'kept'), writes, before),
    ...statesOf(scene).filter((state) => state === 'neither'),
  ];
  return { ...result, wrong, report };
}

/** What is wrong after the next two runs: the first has to do the rest, the second nothing. */
async function wrongAfterwards(scene: Scene): Promise<string[]> {
  const { outcome } = await scene.deploy();
  const again = await scene.deploy();
  return [
    ...(statesOf(scene).every((state) => state === 'desired') ? [] : ['it is not all done']),
    ...(outcome.entries.every(isFine) ? [] : ['the next run says that it is not all done']),
    ...(again.writes.length === 0 ? [] : ['a run without a need wrote something']),
    ...scene.needlessWrites(),
  ];
}

describe('a deploy that is killed', () => {
  it('at any request has half-written nothing, and the next run does the rest', async () => {
    expect(await requestsOfRun()).toHaveLength(REQUESTS);
    const random = createRandom(20_261_121);
    const moments = [
      ...Array.from({ length: REQUESTS }, (_, at) => ({ at, pause: 0 })),
      ...Array.from({ length: 10 }, () => ({ at: random(REQUESTS), pause: 1 + random(15) })),
    ];
    const found: unknown[] = [];
    let killed = 0;
    await byTwo(moments, async ({ at, pause }) => {
      const scene = await openScene();
      const result = await interrupt(scene, { at, signals: ['SIGKILL'], pause });
      if (result.signal === 'SIGKILL') killed++;
      const wrong = [...result.wrong, ...(await wrongAfterwards(scene))];
      if (wrong.length > 0) found.push({ at, pause, wrong });
      await scene.close();
    });
    expect(found).toEqual([]);
    expect(killed).toBeGreaterThanOrEqual(REQUESTS);
  });
});

describe('a deploy that is killed while it plans', () => {
  it('leaves no report of an earlier run that could be taken for its own', async () => {
    const scene = await newScene();
    expect((await runInOrg(scene, DEPLOY)).code).toBe(0);
    scene.org.change('external-api', DEPLOYED[1]?.id ?? '', (object) => {
      object['timeout'] = 4000;
    });
    const result = await runInterrupted(scene, DEPLOY, { at: 3, signals: ['SIGKILL'] });
    expect(result.signal).toBe('SIGKILL');
    const file = path.join(scene.folder, 'out/report.txt');
    const report = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(report).not.toContain('"status": "applied"');
  });
});

describe('a deploy that is interrupted', () => {
  it('at any request ends the object at hand, and tells of every document', async () => {
    const found: unknown[] = [];
    await byTwo(Array.from({ length: REQUESTS }).keys(), async (at) => {
      const signal = at % 3 === 0 ? 'SIGTERM' : 'SIGINT';
      const scene = await openScene();
      const fault: FaultKind = { kind: 'slow', ms: 40 };
      const result = await interrupt(scene, { at, signals: [signal], fault });
      const { code, stdout, stderr, report } = result;
      const begun = scene.org.requests
        .slice(at + 1)
        .filter((request) => writtenObject(request) !== undefined);
      const isDone = statesOf(scene).every((state) => state === 'desired');
      const wrong = [
        ...result.wrong,
        ...(report === undefined ? ['there is no report'] : []),
        ...(code === (isDone ? 0 : 1) ? [] : [`it ended with ${String(code)}`]),
        ...DEPLOYED.filter(({ file, name }) => !isTold(stdout, name, file)).map(
          ({ name }) => `there is no line of ${name}`,
        ),
        ...(stderr === INTERRUPTED ? [] : [stderr]),
        ...(begun.length <= 1 ? [] : ['it went on with other objects']),
        ...(await wrongAfterwards(scene)),
      ];
      if (wrong.length > 0) found.push({ at, signal, wrong });
      await scene.close();
    });
    expect(found).toEqual([]);
  });

  it('while it waits does not wait any longer', async () => {
    const scene = await newScene();
    const at = 12;
    const fault: FaultKind = { kind: 'rate-limit', retryAfter: '60' };
    const start = Date.now();
    const result = await interrupt(scene, { at, signals: ['SIGINT'], pause: 150, fault });
    expect(Date.now() - start).toBeLessThan(5000);
    const { code, stdout, stderr, wrong } = result;
    expect({ code, wrong }).toEqual({ code: 1, wrong: [] });
    expect(stdout)
      .toBe(`applied        Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               3000 → 6000 ms
failed         Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               3000 → 8000 ms
               the run was interrupted
unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
not attempted  Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
               the run was interrupted before
not attempted  Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 3000 → 5000 ms
               Check open tickets: none → 9000 ms
               the run was interrupted before

Deploy: 1 applied, 1 failed, 1 unchanged, 2 not attempted.
${stdout.split('\n').at(-2) ?? ''}
`);
    expect(stderr).toMatch(/^waiting 60 s for the org: [^\n]+\nInterrupted: [^\n]+\n$/);
    expect((await runInOrg(scene, DEPLOY)).code).toBe(0);
    expect(await wrongAfterwards(scene)).toEqual([]);
  });

  it('twice ends at once, and its report is true all the same', async () => {
    const scene = await newScene();
    const at = 12;
    const fault: FaultKind = { kind: 'slow', ms: 2000 };
    const start = Date.now();
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGINT'];
    const result = await runInterrupted(scene, DEPLOY, { at, signals, pause: 100, fault });
    expect(Date.now() - start).toBeLessThan(2000);
    expect(result.signal).toBe('SIGINT');
    const report = parseJson(readFileSync(path.join(scene.folder, 'out/report.txt'), 'utf8'));
    expect(untrueReport(scene, report, scene.org.writes)).toEqual([]);
    expect(report).toMatchObject({
      documents: [
        { status: 'applied' },
        {
          status: 'unverified',
          notes: ['the run ended while it was being written: plan again to see what the org has'],
        },
        {},
        { status: 'not attempted' },
        { status: 'not attempted' },
      ],
    });
  });
});

const INTERRUPTED = 'Interrupted: finishing the object at hand. Once more stops at once.\n';

function isTold(stdout: string, name: string, file: string): boolean {
  return stdout
    .split('\n')
    .some((line) => line.includes(`  ${name}`) && line.endsWith(`  ${file}`));
}
