import { describe, expect, it } from 'vitest';
import { lint, type LintOutcome, type LintRequest } from '../../src/commands/lint.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const NOW = new Date('2026-11-21T23:59:59Z');

function lintIn(cwd: string, request: Partial<LintRequest> = {}): Promise<LintOutcome> {
  return lint({ cwd, paths: [], top: cwd, now: NOW, ...request });
}

function seen({ findings }: LintOutcome): (string | number | undefined)[][] {
  return findings.map(({ file, rule, severity, suggested }) => [file, rule, severity, suggested]);
}

describe('a lint', () => {
  it('gives whole findings, sorted, with counts', async () => {
    const { folder } = createWorkspace({
      'flows/b.json': flowWith(8),
      'flows/a.json': flowWith(3000, 'Get balance'),
      'package.json': { name: 'ivr' },
    });
    const outcome = await lintIn(folder);
    expect(outcome.findings[0]).toMatchObject({
      rule: 'timeout-default',
      severity: 'error',
      file: 'flows/a.json',
      line: 1,
      column: 143,
      endLine: 1,
      endColumn: 147,
      pointer: '/flowData/nodes/0/dataAction/timeout',
      format: 'flow-export',
      kind: 'flow-node',
      id: 'node-2',
      name: 'Get balance',
      actual: 3000,
      suggested: 5000,
      unit: 'ms',
      message: 'The timeout is left at the default of 3000 ms',
      related: [],
    });
    expect(outcome.findings[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(seen(outcome)).toEqual([
      ['flows/a.json', 'timeout-default', 'error', 5000],
      ['flows/b.json', 'timeout-unit', 'error', 8000],
    ]);
    const { summary, faults, unmatched, notices } = outcome;
    expect({ summary, faults, unmatched, notices }).toEqual({
      summary: {
        files: 3,
        documents: 2,
        sites: 2,
        errors: 2,
        warnings: 0,
        fixable: 2,
        skipped: 1,
      },
      faults: [],
      unmatched: [],
      notices: [],
    });
  });

  it('goes by the nearest config, whose globs are relative to it', async () => {
    const { at } = createWorkspace({
      [`checkout/${CONFIG_NAME}`]: {
        exclude: ['ivr/archive/**'],
        targets: { 'flow-export': 9000 },
        overrides: [{ files: 'ivr/night/**', rules: { 'timeout-default': 'warning' } }],
      },
      'checkout/ivr/a.json': flowWith(3000),
      'checkout/ivr/archive/b.json': flowWith(3000),
      'checkout/ivr/night/c.json': flowWith(3000),
    });
    expect(seen(await lintIn(at('checkout/ivr'), { top: at('checkout') }))).toEqual([
      ['a.json', 'timeout-default', 'error', 9000],
      ['night/c.json', 'timeout-default', 'warning', 9000],
    ]);
    expect(seen(await lintIn(at('checkout/ivr'), { top: at('checkout/ivr') }))).toEqual([
      ['a.json', 'timeout-default', 'error', 5000],
      ['archive/b.json', 'timeout-default', 'error', 5000],
      ['night/c.json', 'timeout-default', 'error', 5000],
    ]);
  });

  it('tells paths that lead to no file, and files that cannot be read', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(8000) });
    const outcome = await lintIn(folder, { paths: ['a.json', 'b.json', '/dev/null'] });
    expect(outcome.unmatched).toEqual(['b.json']);
    expect(outcome.faults.map((fault) => fault.message)).toEqual([
      'cannot be read: /dev/null is not a regular file',
    ]);
  });

  it('judges suppressions by the day of the request', async () => {
    const { folder } = createWorkspace({
      'a.json': flowWith(3000),
      [CONFIG_NAME]: {
        suppressions: [
          {
            rule: 'timeout-default',
            file: 'a.json',
            pointer: '/flowData/nodes/0/dataAction/timeout',
            reason: 'measured',
            expires: '2026-11-21',
          },
        ],
      },
    });
    expect((await lintIn(folder)).findings).toEqual([]);
    const later = await lintIn(folder, { now: new Date('2026-11-22T00:00:00Z') });
    expect(seen(later)).toEqual([['a.json', 'timeout-default', 'error', 5000]]);
    expect(later.notices).toEqual([
      'a suppression of timeout-default in a.json expired on 2026-11-21 (measured): its finding is reported again',
    ]);
  });

  it('tells how far it is after every file', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(8000), 'b.json': '[]', 'c.json': '' });
    const told: [number, number][] = [];
    await lintIn(folder, { onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('reads a format of the config, whatever its name is', async () => {
    const house = { owners: '$.steps[*]', timeout: '$.t', unit: 'ms', min: 1000, max: 30_000 };
    for (const name of ['house', 'constructor', 'toString']) {
      const { folder } = createWorkspace({
        'a.json': { steps: [{ id: 's1', t: 500 }] },
        [CONFIG_NAME]: { formats: { [name]: house } },
      });
      const { findings } = await lintIn(folder);
      expect(findings.map(({ format, suggested }) => [format, suggested])).toEqual([[name, 5000]]);
    }
  });
});

describe('the config itself', () => {
  it('is none of the files to lint', async () => {
    const { folder } = createWorkspace({ [CONFIG_NAME]: '{}' });
    expect((await lintIn(folder)).summary.files).toBe(0);
  });

  it('is no broken document, though it has comments and names what it is about', async () => {
    const { folder } = createWorkspace({
      'a.json': flowWith(8000),
      [CONFIG_NAME]: `{
  // Our own steps.
  "formats": {
    "house": {
      "owners": "$.steps[*]",
      "where": { "$.type": "dataAction" },
      "timeout": "$.t",
      "unit": "ms",
      "min": 1000,
      "max": 30000
    }
  }
}`,
    });
    expect((await lintIn(folder)).findings).toEqual([]);
  });
});
