import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import type { LintOutcome } from '../../src/commands/lint.js';
import { lintSummary } from '../../src/github/summary.js';
import { bareFinding, defaultFinding, HOSTILE_TEXTS, reportOn } from '../support/findings.js';
import { hostileText } from '../support/hostile-text.js';

const MIB = 1024 * 1024;

function summaryOf(
  findings: readonly Finding[],
  rest: Partial<Pick<LintOutcome, 'faults' | 'notices'>> = {},
  prefix = '',
): string {
  const report = reportOn(findings);
  return lintSummary({ ...report, faults: [], notices: [], unmatched: [], ...rest }, prefix);
}

/** The rows of the table. */
function rowsOf(summary: string): string[] {
  return summary.split('\n').filter((line) => line.startsWith('| <code>'));
}

describe('the job summary', () => {
  it('is a table of the findings, the files in order', () => {
    const findings = [
      bareFinding(),
      defaultFinding({ severity: 'warning', actual: null, rule: 'timeout-missing' }),
    ];
    expect(summaryOf(findings)).toBe(`## Timeouts: 1 error, 1 warning

12 timeouts in 3 files checked; 1 can be fixed.

| File | Line | Severity | What | Owner | Value | Rule |
| --- | ---: | --- | --- | --- | --- | --- |
| <code>flows/night.json</code> | 4 | error | <code>The file ends in the middle of the JSON&#58; it looks cut off</code> |  |  | invalid-document |
| <code>flows/support-inbound.json</code> | 26 | warning | <code>The timeout is left at the default of 3000 ms</code> | <code>Get customer</code> | <code>none &#8594; 5000 ms</code> | timeout-missing |
`);
  });

  it('tells that all is well', () => {
    expect(summaryOf([])).toBe('## Timeouts: no problems\n\n12 timeouts in 3 files checked.\n');
  });

  it('tells what was not checked, and what else the run has to say', () => {
    const rest = {
      faults: [{ file: 'flows/locked.json', message: 'EACCES: permission denied' }],
      notices: ['2 suppressed by the config'],
    };
    expect(summaryOf([defaultFinding()], rest).split('\n').slice(-4)).toEqual([
      '',
      '- Not checked: <code>flows/locked.json</code>: <code>EACCES&#58; permission denied</code>',
      '- <code>2 suppressed by the config</code>',
      '',
    ]);
    expect(summaryOf([], rest)).toContain('- Not checked: <code>flows/locked.json</code>');
  });

  it('names files from the root of the repository', () => {
    const faults = [{ file: 'flows/locked.json', message: 'EACCES: permission denied' }];
    const summary = summaryOf([bareFinding()], { faults }, 'ivr/');
    expect(rowsOf(summary)[0]).toMatch(/^\| <code>ivr\/flows\/night\.json<\/code> \| 4 \|/);
    expect(summary).toContain('- Not checked: <code>ivr/flows/locked.json</code>: ');
  });

  it('does not say that all is well where something was not checked', () => {
    const faults = [{ file: 'flows/locked.json', message: 'EACCES: permission denied' }];
    expect(summaryOf([], { faults })).toBe(`## Timeouts: 1 file not checked

12 timeouts in 3 files checked.

- Not checked: <code>flows/locked.json</code>: <code>EACCES&#58; permission denied</code>
`);
  });
});

describe('a text out of a file in the summary', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('that is %s stays within its cell', (_, text) => {
    const finding = defaultFinding({ file: text, name: text, message: text, actual: text });
    const [row = '', ...more] = rowsOf(summaryOf([finding]));
    expect(more).toEqual([]);
    expect(row.split('|')).toHaveLength(9);
    const inside = row.replaceAll(/<\/?code>/g, '').replaceAll(/&#\d+;/g, '');
    expect(inside).toMatch(/^[\p{L}\p{N} .,/|-]*$/u);
  });

  it('is shown as it is', () => {
    const [row] = rowsOf(summaryOf([defaultFinding({ name: 'a|b `c` <!-- @team' })]));
    expect(row?.split(' | ')[4]).toBe('<code>a&#124;b &#96;c&#96; &#60;&#33;-- &#64;team</code>');
  });

  it('never leaves its row', () => {
    const lines = summaryOf([defaultFinding()]).split('\n').length;
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (file, name, message) => {
        const finding = defaultFinding({ file, name, message });
        const faults = [{ file, message }];
        const summary = summaryOf([finding], { faults, notices: [name] });
        expect(summary.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(lines + 3);
        expect(rowsOf(summary)[0]?.split('|')).toHaveLength(9);
        expect(summary.replaceAll(/<\/?code>/g, '')).not.toMatch(/[<>`@[\]_*~!\\]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a summary that is too long', () => {
  it('shows what fits into a megabyte and tells how much does not', () => {
    const findings = Array.from({ length: 100_000 }, (_, at) => defaultFinding({ line: at + 1 }));
    const rest = {
      faults: [{ file: 'flows/locked.json', message: 'EACCES: permission denied' }],
      notices: ['2 suppressed by the config'],
    };
    const summary = summaryOf(findings, rest);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
    const rows = rowsOf(summary);
    expect(Buffer.byteLength(rows.join('\n'))).toBeGreaterThan(0.98 * MIB);
    expect(rows.map((row) => row.split(' | ')[1])).toEqual(rows.map((_, at) => String(at + 1)));
    expect(summary).toContain(
      `\n${String(100_000 - rows.length)} more findings did not fit here: see the report.\n`,
    );
    expect(summary).toContain('- <code>2 suppressed by the config</code>');
  });

  it('holds the limit whatever the names are', () => {
    const name = '🎉'.repeat(100);
    const findings = Array.from({ length: 5000 }, () => defaultFinding({ name, file: name }));
    const faults = Array.from({ length: 5000 }, () => ({ file: name, message: name }));
    const notices = Array.from({ length: 5000 }, () => name);
    const summary = summaryOf(findings, { faults, notices });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
    expect(rowsOf(summary).length).toBeGreaterThan(100);
  });

  it('tells of one finding as of one', () => {
    const findings = Array.from({ length: 6000 }, () => defaultFinding());
    const shown = rowsOf(summaryOf(findings)).length;
    expect(shown).toBeLessThan(6000);
    expect(summaryOf(findings.slice(0, shown + 1))).toContain(
      '\n1 more finding did not fit here: see the report.\n',
    );
    expect(summaryOf(findings.slice(0, shown))).not.toContain('did not fit');
  });

  it('tells how many files that were not checked it leaves out', () => {
    const faults = Array.from({ length: 500 }, (_, at) => ({
      file: `flows/${String(at)}.json`,
      message: 'EACCES: permission denied',
    }));
    const summary = summaryOf([], { faults });
    const shown = summary.split('\n').filter((line) => line.startsWith('- Not checked')).length;
    expect(shown).toBeGreaterThan(0);
    if (shown < 500) expect(summary).toContain(`${String(500 - shown)} more`);
  });
});
