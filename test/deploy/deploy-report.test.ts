import { describe, expect, it } from 'vitest';
import { deployReport, summaryOf } from '../../src/deploy/deploy-report.js';
import type { DeployEntry } from '../../src/deploy/outcome.js';
import { HOSTILE_TEXTS, runnerCommand } from '../support/findings.js';

function deployEntry(changes: Partial<DeployEntry> = {}): DeployEntry {
  return {
    file: 'apis/open-orders.json',
    pointer: '',
    format: 'external-api',
    id: 'a1',
    name: 'Open orders',
    changes: [{ pointer: '/timeout', id: 'a1', from: 3000, to: 5000, unit: 'ms' }],
    status: 'applied',
    notes: [],
    ...changes,
  };
}

const NONE = {
  applied: 0,
  unchanged: 0,
  drift: 0,
  locked: 0,
  failed: 0,
  unverified: 0,
  'not attempted': 0,
};

describe('summaryOf', () => {
  it('counts every status, those that nothing has too', () => {
    const entries = (['applied', 'unchanged', 'applied'] as const).map((status) =>
      deployEntry({ status }),
    );
    expect(summaryOf(entries)).toEqual({
      counts: { ...NONE, applied: 2, unchanged: 1 },
      isFine: true,
    });
    expect(summaryOf([])).toEqual({ counts: NONE, isFine: true });
  });

  it.each(['drift', 'locked', 'failed', 'unverified', 'not attempted'] as const)(
    'is not fine with one that is %s',
    (status) => {
      expect(summaryOf([deployEntry(), deployEntry({ status })])).toEqual({
        counts: { ...NONE, applied: 1, [status]: 1 },
        isFine: false,
      });
    },
  );
});

describe('deployReport', () => {
  it('tells the counts, where the backup is and each document in its order', () => {
    const entries = [
      deployEntry({ status: 'failed', notes: ['refused'], correlationId: 'c-1' }),
      deployEntry({ id: 'a2' }),
    ];
    expect(JSON.parse(deployReport(entries, '.flow-timeout-lint/backups/run'))).toEqual({
      version: 1,
      summary: { ...NONE, applied: 1, failed: 1 },
      backup: '.flow-timeout-lint/backups/run',
      documents: entries,
    });
  });

  it('tells of no backup where there is none', () => {
    expect(JSON.parse(deployReport([], undefined))).toEqual({
      version: 1,
      summary: NONE,
      documents: [],
    });
  });

  it('ends with one line break', () => {
    expect(deployReport([deployEntry()], undefined)).toMatch(/[^\n]\n$/);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('makes %s no command of a log', (_, text) => {
    const entry = deployEntry({ name: text, file: text, notes: [text], correlationId: text });
    const report = deployReport([entry], text);
    expect(JSON.parse(report)).toMatchObject({ backup: text, documents: [entry] });
    expect(report).not.toContain('##[');
    expect(report.split('\n').flatMap((line) => runnerCommand(line) ?? [])).toEqual([]);
  });
});
