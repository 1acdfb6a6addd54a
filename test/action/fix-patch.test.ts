import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writePatch } from '../../src/action/fix-patch.js';
import { BAD_FLOW, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { fixTaskOf, hostOf } from '../support/github/action-host.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the patch of a checkout', () => {
  it('is the diff of all its files, named from the root of the repository', async () => {
    const temporary = workFolder();
    const workspace = workFolder({
      'teams/ivr/a b.json': BAD_FLOW,
      'teams/ivr/b.json': BAD_FLOW,
      'teams/ivr/c.json': GOOD_FLOW,
      'teams/chat/a.json': BAD_FLOW,
    });
    const host = hostOf(workspace, { RUNNER_TEMP: temporary });
    const file = writePatch(await fixTaskOf(host, 'teams/ivr/'));
    expect(path.relative(temporary, file ?? '')).toMatch(/^flow-timeout-lint-\w+\/fix\.patch$/);
    const lines = readFileSync(file ?? '', 'utf8').split('\n');
    expect(lines.filter((line) => /^(?:---|\+\+\+|@@)/.test(line))).toEqual([
      '--- a/teams/ivr/a b.json\t',
      '+++ b/teams/ivr/a b.json\t',
      '@@ -2,7 +2,7 @@',
      '--- a/teams/ivr/b.json',
      '+++ b/teams/ivr/b.json',
      '@@ -2,7 +2,7 @@',
    ]);
    const changed = lines.filter((line) => /^[-+] /.test(line));
    expect(changed.map((line) => `${line.charAt(0)}${/\d{4}/.exec(line)?.[0] ?? ''}`)).toEqual([
      '-3000',
      '+5000',
      '-3000',
      '+5000',
    ]);
    expect(readFileSync(path.join(workspace, 'teams/ivr/b.json'), 'utf8')).toBe(BAD_FLOW);
  });

  it('that cannot be written is none', async () => {
    const workspace = workFolder({ 'flow.json': BAD_FLOW });
    const host = hostOf(workspace, { RUNNER_TEMP: path.join(workspace, 'flow.json') });
    expect(writePatch(await fixTaskOf(host))).toBeUndefined();
    expect(host.lines()).toHaveLength(1);
  });
});
