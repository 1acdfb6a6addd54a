import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  annotate,
  setOutputs,
  tell,
  tellInSummary,
  writeForLaterSteps,
} from '../../src/action/tell.js';
import { workFolder } from '../support/e2e-files.js';
import { hostOf } from '../support/github/action-host.js';
import { HOSTILE_NAMES } from '../support/hostile-names.js';
import { parseFileCommands, parseLog } from '../support/runner-log.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the log', () => {
  it('gets a line for each text, none of them a command', () => {
    const host = hostOf('/repository');
    tell(host, 'Fixed 1 timeout.', 'a\nb', ' ::error::x', '##[add-mask]x', '');
    expect(host.lines()).toEqual([
      'Fixed 1 timeout.',
      'a\\nb',
      ' \\x3a:error::x',
      '#\\x23[add-mask]x',
      '',
    ]);
  });
});

describe('the summary', () => {
  it('grows with what is told', () => {
    const folder = workFolder({ 'summary.md': '## Timeouts\n' });
    const file = path.join(folder, 'summary.md');
    const host = hostOf(folder, { GITHUB_STEP_SUMMARY: file });
    tellInSummary(host, 'First.\n');
    tellInSummary(host, 'Second.\n');
    expect(readFileSync(file, 'utf8')).toBe('## Timeouts\nFirst.\nSecond.\n');
    expect(host.lines()).toEqual([]);
  });

  it('is nothing where there is none', () => {
    const host = hostOf('/repository', { GITHUB_STEP_SUMMARY: '' });
    tellInSummary(host, 'First.\n');
    expect(host.lines()).toEqual([]);
  });

  it('that cannot be written is told in the log', () => {
    const folder = workFolder({ taken: '' });
    const host = hostOf(folder, { GITHUB_STEP_SUMMARY: path.join(folder, 'taken/summary.md') });
    tellInSummary(host, 'First.\n');
    expect(host.lines()).toHaveLength(1);
    expect(host.lines()[0]).toMatch(/^The job summary could not be written: ENOTDIR/);
  });
});

describe('outputs', () => {
  it('are set for the steps after this one', () => {
    const folder = workFolder({ output: '' });
    const file = path.join(folder, 'output');
    vi.stubEnv('GITHUB_OUTPUT', file);
    const host = hostOf(folder);
    setOutputs(host, { fixed: 0, 'commit-sha': '', patch: '/tmp/a\nfixed=9' });
    setOutputs(host, { fixed: 3 });
    expect(parseFileCommands(readFileSync(file, 'utf8'))).toEqual({
      fixed: '3',
      'commit-sha': '',
      patch: '/tmp/a\nfixed=9',
    });
    expect(host.lines()).toEqual([]);
  });

  it('that cannot be set are told in the log', () => {
    vi.stubEnv('GITHUB_OUTPUT', '/does/not/exist');
    const host = hostOf('/repository');
    setOutputs(host, { fixed: 1, patch: '' });
    expect(host.lines()).toHaveLength(1);
    expect(host.lines()[0]).toMatch(/^The outputs could not be set: .*\/does\/not\/exist/);
  });
});

describe('a file for later steps', () => {
  it('lies in the folder of the runner, byte for byte', () => {
    const temporary = workFolder();
    const host = hostOf('/repository', { RUNNER_TEMP: temporary });
    const bytes = Buffer.from([0xff, 0x0d, 0x0a, 0x00]);
    const file = writeForLaterSteps(host, 'fix.patch', bytes) ?? '';
    expect(path.relative(temporary, file)).toMatch(/^flow-timeout-lint-\w+\/fix\.patch$/);
    expect(readFileSync(file)).toEqual(bytes);
    const again = writeForLaterSteps(host, 'fix.patch', 'again') ?? '';
    expect(readFileSync(again, 'utf8')).toBe('again');
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('that cannot be written is told in the log', () => {
    const folder = workFolder({ taken: '' });
    const host = hostOf(folder, { RUNNER_TEMP: path.join(folder, 'taken') });
    expect(writeForLaterSteps(host, 'fix.patch', 'x')).toBeUndefined();
    expect(host.lines()).toHaveLength(1);
    expect(host.lines()[0]).toMatch(/^fix\.patch could not be written to .*taken: ENOTDIR/);
  });
});

describe('an annotation', () => {
  it.each(HOSTILE_NAMES)('whose text tries %s is one, and says it', (_, name) => {
    const host = hostOf('/checkout');
    annotate(host, 'warning', name);
    const { commands, lines } = parseLog(host.lines().join('\n'));
    expect(lines).toEqual([]);
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatchObject({
      name: 'warning',
      properties: { title: 'flow-timeout-lint' },
    });
  });
});
