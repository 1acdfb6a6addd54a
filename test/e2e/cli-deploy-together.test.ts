import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeployOutcome } from '../../src/commands/deploy.js';
import { newScene, runInOrg } from '../support/fault-cli.js';
import { DESIRED_STATES, statesOf } from '../support/fault-lines.js';
import { DEPLOYED, repositoryFiles, stateOf } from '../support/fault-objects.js';
import { createClient, createFakeClock, openScene, type Scene } from '../support/fault-scene.js';
import { missingBackups, textsOf, untrueReport } from '../support/fault-truth.js';
import { listAt, parseJson } from '../support/github/json.js';
import { createRandom } from '../support/json-texts.js';

describe('two deploys at once', () => {
  it('of one repository both end well, and the org has what it should', async () => {
    const scene = await newScene();
    const before = textsOf(scene);
    const runs = await Promise.all(
      ['one', 'two'].map((name) =>
        runInOrg(scene, ['deploy', '--report', `out/${name}.txt`, '--backup-dir', 'kept']),
      ),
    );
    const { org, folder } = scene;
    expect(runs.map(({ code, signal, stderr }) => [code, signal, stderr])).toEqual([
      [0, null, ''],
      [0, null, ''],
    ]);
    expect(statesOf(scene)).toEqual(DESIRED_STATES);
    const reports = ['one', 'two'].map((name) =>
      parseJson(readFileSync(path.join(folder, `out/${name}.txt`), 'utf8')),
    );
    expect(reports.map((report) => untrueReport(scene, report, org.writes))).toEqual([[], []]);
    expect(missingBackups(path.join(folder, 'kept'), org.writes, before)).toEqual([]);
    expect((await scene.deploy()).writes).toEqual([]);
  });

  it('end well however they get into each other’s way', async () => {
    const random = createRandom(20_261_121);
    for (let round = 0; round < 15; round++) {
      const scene = await openScene();
      slowDown(scene, random);
      const runs = await Promise.all([1, 2].map((run) => deployBeside(scene, run)));
      const told = runs.map(({ entries }) => entries.map(({ status }) => status));
      const isFine = told.flat().every((status) => status === 'applied' || status === 'unchanged');
      expect([round, isFine ? 'all well' : told, statesOf(scene)]).toEqual([
        round,
        'all well',
        DESIRED_STATES,
      ]);
      await scene.close();
    }
  });

  it('of two branches leave each object as one of them wants it, told by that one', async () => {
    const random = createRandom(20_261_122);
    for (let round = 0; round < 15; round++) {
      const scene = await openScene();
      const other = await openScene({ files: filesOfOtherBranch() });
      slowDown(scene, random);
      const [ours, theirs] = await Promise.all([
        deployBeside(scene, 1),
        deployBeside({ ...other, org: scene.org }, 2),
      ]);
      for (const [index, object] of DEPLOYED.entries()) {
        const { state } = stateOf(scene.org, object);
        const text = scene.org.readText(object.kind, object.id) ?? '';
        const isTheirs = text.includes(THEIRS) && !/"timeout":(?!29000\b)/.test(text);
        const told = (isTheirs ? theirs : ours).entries[index]?.status;
        expect([round, object.name, state === 'desired' || isTheirs, told]).toEqual([
          round,
          object.name,
          true,
          expect.stringMatching(/^(?:applied|unchanged)$/),
        ]);
      }
      await Promise.all([scene.close(), other.close()]);
    }
  });
});

describe('a deploy and a rollback at once', () => {
  it('leave each object as one of them wants it', async () => {
    const scene = await newScene();
    const { backup } = await runInOrg(scene, ['deploy', '--backup-dir', 'kept']);
    const runs = await Promise.all([
      runInOrg(scene, ['rollback', '--from', backup, '--report', 'out/back.txt']),
      runInOrg(scene, ['deploy', '--report', 'out/deploy.txt']),
    ]);
    expect(runs.map(({ signal, stderr }) => [signal, stderr])).toEqual([
      [null, ''],
      [null, ''],
    ]);
    expect(statesOf(scene)).not.toContain('neither');
    const statuses = ['back', 'deploy'].map((name) => {
      const text = readFileSync(path.join(scene.folder, `out/${name}.txt`), 'utf8');
      return listAt(parseJson(text), 'documents').length;
    });
    expect(statuses).toEqual([4, 5]);
  });
});

/** Lets each request take a little time, each another. */
function slowDown({ org }: Scene, random: (below: number) => number): void {
  for (let index = 0; index < 200; index++) {
    org.addFault({ kind: 'slow', ms: random(8), on: (request) => request.index === index });
  }
}

async function deployBeside(scene: Scene, run: number): Promise<DeployOutcome> {
  const { outcome } = await scene.deploy({
    org: createClient(scene.org, { clock: createFakeClock() }),
    report: `out/${String(run)}.txt`,
    backupDir: `kept/${String(run)}`,
  });
  return outcome;
}

const THEIRS = '"timeout":29000';

/** The same repository with other timeouts. */
function filesOfOtherBranch(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(repositoryFiles()).map(([name, text]) => [
      name,
      text.replaceAll(/"timeout":\d+/g, THEIRS),
    ]),
  );
}
