import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import { stylish } from '../../src/reporters/stylish.js';
import {
  bareFinding,
  defaultFinding,
  FIX_HINT,
  HOSTILE_TEXTS,
  reportOn,
  runnerCommand,
} from '../support/findings.js';
import { hostileText } from '../support/hostile-text.js';

const FINDINGS: readonly Finding[] = [
  defaultFinding({
    rule: 'timeout-missing',
    file: 'apis/payments.json',
    line: 3,
    column: 13,
    id: '77',
    name: 'Payment gateway',
    actual: null,
    message: 'No timeout is set, so the default of 3000 ms applies',
  }),
  bareFinding(),
  defaultFinding({ severity: 'warning', line: 9, column: 5, file: 'flows/support-inbound.json' }),
  defaultFinding({
    rule: 'timeout-type',
    line: 126,
    column: 22,
    actual: '8 s',
    message: 'The timeout must be a whole number, but is "8 s"',
  }),
];

function plain(findings: readonly Finding[]): string {
  return stylish(reportOn(findings), { color: false, prefix: 'ivr/' });
}

describe('the report for people', () => {
  it('groups by file, shows the value and the better one, and ends with what to do', () => {
    expect(plain(FINDINGS)).toBe(`apis/payments.json
  3:13  error    No timeout is set, so the default of 3000 ms applies  timeout-missing
                 Payment gateway: none → 5000 ms

flows/night.json
  4:1  error    The file ends in the middle of the JSON: it looks cut off  invalid-document

flows/support-inbound.json
     9:5  warning  The timeout is left at the default of 3000 ms  timeout-default
                   Get customer: 3000 → 5000 ms
  126:22  error    The timeout must be a whole number, but is "8 s"  timeout-type
                   Get customer: "8 s" → 5000 ms

3 errors, 1 warning; 12 timeouts in 3 files checked.
3 can be fixed: ${FIX_HINT}
Why it matters, and what to do: flow-timeout-lint explain timeout-missing
`);
  });

  it('is the same with colours', () => {
    const [, cutOff = bareFinding(), warning = bareFinding()] = FINDINGS;
    const text = stylish(reportOn([cutOff, warning]), { color: true, prefix: '' });
    expect(text.replaceAll('\u001b', '␛')).toBe(`␛[4mflows/night.json␛[24m
  ␛[2m4:1␛[22m  ␛[31merror  ␛[39m  The file ends in the middle of the JSON: it looks cut off  ␛[2minvalid-document␛[22m

␛[4mflows/support-inbound.json␛[24m
  ␛[2m9:5␛[22m  ␛[33mwarning␛[39m  The timeout is left at the default of 3000 ms  ␛[2mtimeout-default␛[22m
                ␛[36mGet customer: 3000 → 5000 ms␛[39m

␛[1m␛[31m1 error, 1 warning; 12 timeouts in 3 files checked.␛[39m␛[22m
1 can be fixed: ${FIX_HINT}
Why it matters, and what to do: flow-timeout-lint explain invalid-document
`);
  });

  it('colours warnings alone as such', () => {
    const text = stylish(reportOn([defaultFinding({ severity: 'warning' })]), {
      color: true,
      prefix: '',
    });
    expect(text).toContain(
      '\u001b[1m\u001b[33m1 warning; 12 timeouts in 3 files checked.\u001b[39m\u001b[22m\n',
    );
  });

  it('tells that all is well', () => {
    expect(plain([])).toBe('No problems: 12 timeouts in 3 files checked.\n');
    const one = reportOn([], { files: 1, sites: 1, skipped: 0 });
    expect(stylish(one, { color: true, prefix: '' })).toBe(
      '\u001b[32mNo problems: 1 timeout in 1 file checked.\u001b[39m\n',
    );
  });

  it('leaves out what a finding does not have', () => {
    const duplicate = bareFinding({ rule: 'duplicate-key', id: 'node-9' });
    const nameless = bareFinding({
      rule: 'timeout-range',
      file: 'flows/support-inbound.json',
      line: 26,
      column: 22,
      actual: 90_000,
      unit: 'ms',
      message: '90000 ms is above the maximum of 30000 ms',
    });
    expect(plain([duplicate, nameless])).toBe(`flows/night.json
  4:1  error    The file ends in the middle of the JSON: it looks cut off  duplicate-key
                node-9

flows/support-inbound.json
  26:22  error    90000 ms is above the maximum of 30000 ms  timeout-range
                  90000

2 errors; 12 timeouts in 3 files checked.
Why it matters, and what to do: flow-timeout-lint explain duplicate-key
`);
  });
});

/** What must hold of every line that goes to a log or a terminal. */
function expectSafe(text: string): void {
  for (const line of text.split('\n')) {
    expect(runnerCommand(line)).toBeUndefined();
    expect(line.replace(/^[\s\u0085]+/, '').startsWith('::')).toBe(false);
    expect(line).not.toContain('##[');
    // Nothing that moves the cursor, colours, or turns the direction of what is read.
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  }
}

describe('a text out of a file', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('that is %s does no harm', (_, text) => {
    const finding = defaultFinding({ file: text, name: text, message: text, actual: text });
    const report = plain([finding, bareFinding({ id: text })]);
    expectSafe(report);
    expect(report.split('\n')).toHaveLength(12);
  });

  it('is shown with what is invisible made visible', () => {
    const finding = defaultFinding({
      file: 'flows/a\u202eb.json',
      name: 'Get\n\u001b[31m##[group]',
      actual: '3\u00a000\u200b0',
    });
    expect(plain([finding]).split('\n').slice(0, 3)).toEqual([
      'flows/a\\u202eb.json',
      '  26:22  error    The timeout is left at the default of 3000 ms  timeout-default',
      '                  Get\\n\\x1b[31m#\\x23[group]: "3\u00a000\\u200b0" → 5000 ms',
    ]);
  });

  it('never issues a command, breaks a line or reaches the terminal raw', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        hostileText,
        hostileText,
        (file, name, message, actual) => {
          const report = plain([defaultFinding({ file, name, message, actual })]);
          expectSafe(report);
          expect(report.split('\n')).toHaveLength(8);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
