import { describe, expect, it } from 'vitest';
import { fixHead } from '../../src/action/head-fixes.js';
import { BAD_FLOW, type Files, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { fixTaskOf, hostOf, type HostInTests } from '../support/github/action-host.js';
import { FULL_NAME } from '../support/github/events.js';
import { longFlow } from '../support/github/flows.js';
import type { GitChanges } from '../support/github/git.js';
import { Scenario } from '../support/github/scenario.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');
const CONFIG = 'flow-timeout-lint.config.json';

interface Result {
  readonly fixes: readonly (readonly [path: string, content: string, fixed: number])[];
  readonly host: HostInTests;
  readonly isLeftAlone: boolean;
}

/** Fixes the head of a branch, by what is checked out. */
async function fixedHead(head: GitChanges, checkout: Files, prefix = ''): Promise<Result> {
  const scenario = Scenario.host(server, { files: {}, headChanges: head });
  const host = hostOf(workFolder(checkout));
  const task = await fixTaskOf(host, prefix);
  const at = { repository: { owner, repo }, headOid: scenario.head };
  const { fixes, isLeftAlone } = await fixHead(task, await client(), at);
  return {
    fixes: fixes.map(({ path, content, fixed }) => [path, content.toString(), fixed.length]),
    host,
    isLeftAlone,
  };
}

const FIXED_FLOW = BAD_FLOW.replace('3000', '5000');

describe('the fix of a head', () => {
  it('is made of its own files', async () => {
    const { fixes, host } = await fixedHead(
      { 'flow.json': longFlow({ 8: { timeout: 3000 } }) },
      { 'flow.json': longFlow({ 0: { name: 'Look up customer' }, 8: { timeout: 3000 } }) },
    );
    expect(fixes).toEqual([['flow.json', longFlow({ 8: { timeout: 5000 } }), 1]]);
    expect(host.lines()).toEqual([]);
  });

  it('looks at the files that have something to fix where they are checked out', async () => {
    const { fixes } = await fixedHead(
      { 'a.json': BAD_FLOW, 'b.json': BAD_FLOW, 'c.json': BAD_FLOW },
      { 'a.json': BAD_FLOW, 'b.json': GOOD_FLOW },
    );
    expect(fixes).toEqual([['a.json', FIXED_FLOW, 1]]);
    expect(server.requestsTo('GET blob')).toHaveLength(1);
  });

  it('is none of a file that is fine there', async () => {
    const { host, ...result } = await fixedHead({ 'a.json': GOOD_FLOW }, { 'a.json': BAD_FLOW });
    expect({ ...result, lines: host.lines() }).toEqual({
      ...{ fixes: [], isLeftAlone: false, lines: [] },
    });
  });

  it('names files from the root of the repository', async () => {
    const { fixes } = await fixedHead(
      { 'teams/ivr/flow.json': BAD_FLOW, 'flow.json': BAD_FLOW },
      { 'teams/ivr/flow.json': BAD_FLOW, 'flow.json': BAD_FLOW },
      'teams/ivr/',
    );
    expect(fixes).toEqual([['teams/ivr/flow.json', FIXED_FLOW, 1]]);
  });

  it('leaves alone what it would spoil, or what is not there, and tells', async () => {
    const checkout = { 'a.json': BAD_FLOW, 'b.json': BAD_FLOW, 'c.json': BAD_FLOW };
    const { host, ...result } = await fixedHead(
      { 'a.json': { executable: BAD_FLOW }, 'c.json': { linkTo: 'a.json' } },
      checkout,
    );
    expect(result).toEqual({ fixes: [], isLeftAlone: true });
    expect(host.lines()).toEqual([
      'Left alone, since its mode is 100755 and a commit would lose it: a.json',
      "Left alone, since the pull request's branch does not have it: b.json",
      'Left alone, since its mode is 120000 and a commit would lose it: c.json',
    ]);
  });

  it('tells names on one line', async () => {
    const { host } = await fixedHead({}, { 'a\n::error::b.json': BAD_FLOW });
    expect(host.lines()).toEqual([
      "Left alone, since the pull request's branch does not have it: a\\n::error::b.json",
    ]);
  });

  it('follows the config that is checked out: its targets, rules and suppressions', async () => {
    const place = { rule: 'timeout-default', file: 'b.json', reason: 'Nobody calls it.' };
    const config = {
      targets: { 'flow-export': 12_000 },
      overrides: [{ files: ['c.json'], rules: { 'timeout-default': 'off' } }],
      suppressions: [{ ...place, pointer: '/flowData/nodes/0/dataAction/timeout' }],
    };
    // In the head the files have one more thing to fix each, so that all are looked at.
    const files = (timeout: number): Record<string, string> =>
      Object.fromEntries(
        ['a.json', 'b.json', 'c.json'].map((name) => [
          name,
          longFlow({ 0: { timeout: 3000 }, 5: { timeout } }),
        ]),
      );
    const { fixes } = await fixedHead(files(500), {
      ...files(600),
      [CONFIG]: JSON.stringify(config),
    });
    expect(fixes).toEqual([
      ['a.json', longFlow({ 0: { timeout: 12_000 }, 5: { timeout: 12_000 } }), 2],
      ['b.json', longFlow({ 0: { timeout: 3000 }, 5: { timeout: 12_000 } }), 1],
      ['c.json', longFlow({ 0: { timeout: 3000 }, 5: { timeout: 12_000 } }), 1],
    ]);
  });

  it('fails where the head cannot be read', async () => {
    server.fail('GET tree', 404);
    await expect(fixedHead({ 'a.json': BAD_FLOW }, { 'a.json': BAD_FLOW })).rejects.toMatchObject({
      status: 404,
    });
  });
});
