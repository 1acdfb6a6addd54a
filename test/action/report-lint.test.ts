import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportLint } from '../../src/action/report-lint.js';
import type { LintOutcome } from '../../src/commands/lint.js';
import { workFolder } from '../support/e2e-files.js';
import { bareFinding, defaultFinding, reportOn } from '../support/findings.js';
import { hostOf, type HostInTests } from '../support/github/action-host.js';
import { parseJson, valueAt } from '../support/github/json.js';
import { parseFileCommands } from '../support/runner-log.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

function outcomeOf(changes: Partial<LintOutcome> = {}): LintOutcome {
  const report = reportOn([bareFinding(), defaultFinding({ severity: 'warning' })]);
  return { ...report, faults: [], unmatched: [], notices: [], ...changes };
}

/** A host whose files are all in one folder. */
function hostIn(folder: string): HostInTests {
  vi.stubEnv('GITHUB_OUTPUT', path.join(folder, 'output'));
  const summary = path.join(folder, 'summary.md');
  return hostOf(folder, { RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: summary });
}

describe('a lint that is reported', () => {
  it('is in the log, the outputs, the report and the summary', () => {
    const folder = workFolder({ output: '', 'summary.md': '' });
    const host = hostIn(folder);
    const outcome = outcomeOf();
    reportLint(outcome, 'ivr/', outcome.findings.slice(1), host);
    const { report = '', ...counts } = parseFileCommands(
      readFileSync(path.join(folder, 'output'), 'utf8'),
    );
    expect(counts).toEqual({ findings: '2', errors: '1', warnings: '1', fixable: '1' });
    expect(path.basename(report)).toBe('report.json');
    expect(host.lines().filter((line) => line.startsWith('::'))).toEqual([
      '::warning title=timeout-default,file=ivr/flows/support-inbound.json,line=26,endLine=26,col=22,endColumn=26::The timeout is left at the default of 3000 ms%0AGet customer: 3000 → 5000 ms%0Aivr/flows/support-inbound.json:26:22',
    ]);
    expect(host.lines()[0]).toBe('flows/night.json');
    expect(valueAt(parseJson(readFileSync(report, 'utf8')), 'findings', 1, 'file')).toBe(
      'flows/support-inbound.json',
    );
    expect(readFileSync(path.join(folder, 'summary.md'), 'utf8')).toMatch(
      /^## Timeouts: 1 error, 1 warning\n/,
    );
  });

  it('tells what was not looked at, each on a line of its own', () => {
    const host = hostIn(workFolder({ output: '', 'summary.md': '' }));
    const outcome = outcomeOf({
      faults: [{ file: 'a\n::error::b.json', message: 'cannot be read: EACCES' }],
      unmatched: ['apis/*.json'],
      notices: ['2 suppressed by the config'],
    });
    reportLint(outcome, '', [], host);
    expect(host.lines().slice(-3)).toEqual([
      'a\\n::error::b.json: cannot be read: EACCES',
      'No file to lint in apis/*.json',
      '2 suppressed by the config',
    ]);
  });

  it('makes no more annotations than GitHub shows, those of what was not looked at among them', () => {
    const host = hostIn(workFolder({ output: '', 'summary.md': '' }));
    const findings = (['error', 'warning'] as const).flatMap((severity) =>
      Array.from({ length: 15 }, (_, index) => bareFinding({ severity, line: index + 1 })),
    );
    const faults = ['a', 'b', 'c', 'd'].map((file) => ({ file, message: 'cannot be read' }));
    const outcome = outcomeOf({ ...reportOn(findings), faults, unmatched: ['x.json'] });
    reportLint(outcome, '', findings, host);
    const commands = host.lines().filter((line) => line.startsWith('::'));
    expect(commands.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(commands.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(commands.filter((line) => line.includes('::And '))).toEqual([
      '::error title=flow-timeout-lint::And 9 more errors: see the job summary or the log of this step.',
      '::warning title=flow-timeout-lint::And 7 more warnings: see the job summary or the log of this step.',
    ]);
    expect(commands.slice(-4)).toEqual([
      '::error title=flow-timeout-lint::a: cannot be read',
      '::error title=flow-timeout-lint::b: cannot be read',
      '::error title=flow-timeout-lint::c: cannot be read',
      '::warning title=flow-timeout-lint::No file to lint in x.json',
    ]);
  });

  it.each([
    [0, [], true],
    [0, [{ file: 'a.json', message: 'cannot be read' }], false],
    [1, [], false],
  ])('says that no file matched, with %i files and the faults %j: %s', (files, faults, says) => {
    const host = hostIn(workFolder({ output: '', 'summary.md': '' }));
    const outcome = outcomeOf({ ...reportOn([], { files, skipped: 0 }), faults });
    reportLint(outcome, '', [], host);
    expect(host.lines().some((line) => line.startsWith('No file matched: '))).toBe(says);
  });
});
