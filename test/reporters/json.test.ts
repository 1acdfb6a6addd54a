import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import { json } from '../../src/reporters/json.js';
import { bareFinding, defaultFinding, HOSTILE_TEXTS, reportOn } from '../support/findings.js';
import { hostileText } from '../support/hostile-text.js';

function jsonOf(findings: readonly Finding[]): string {
  return json(reportOn(findings), { color: true, prefix: 'ivr/' });
}

/** The first finding of a JSON report. */
function firstIn(text: string): unknown {
  const report: unknown = JSON.parse(text);
  if (typeof report !== 'object' || report === null || !('findings' in report)) return undefined;
  return Array.isArray(report.findings) ? report.findings[0] : undefined;
}

describe('the JSON report', () => {
  it('has the members of the contract, in their order', () => {
    const related = [{ message: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 }];
    expect(jsonOf([defaultFinding({ related })])).toBe(`{
  "version": 1,
  "summary": {
    "files": 4,
    "documents": 3,
    "sites": 12,
    "errors": 1,
    "warnings": 0,
    "fixable": 1,
    "skipped": 1
  },
  "findings": [
    {
      "rule": "timeout-default",
      "severity": "error",
      "file": "flows/support-inbound.json",
      "line": 26,
      "column": 22,
      "endLine": 26,
      "endColumn": 26,
      "pointer": "/flowData/nodes/1/dataAction/timeout",
      "format": "flow-export",
      "kind": "flow-node",
      "id": "node-2",
      "name": "Get customer",
      "actual": 3000,
      "suggested": 5000,
      "unit": "ms",
      "message": "The timeout is left at the default of 3000 ms",
      "fingerprint": "651c3eb93b64dfbb"
    }
  ]
}
`);
  });

  it('leaves out the members that a finding does not have', () => {
    expect(firstIn(jsonOf([bareFinding()]))).toEqual({
      rule: 'invalid-document',
      severity: 'error',
      file: 'flows/night.json',
      line: 4,
      column: 1,
      endLine: 4,
      endColumn: 1,
      pointer: '',
      message: 'The file ends in the middle of the JSON: it looks cut off',
      fingerprint: '0a1b2c3d4e5f6071',
    });
  });

  it.each([null, 'text', true, 2999.5, -1])('gives what stands there as it is: %j', (actual) => {
    expect(firstIn(jsonOf([defaultFinding({ actual })]))).toHaveProperty('actual', actual);
  });

  it('has an empty list where nothing was found', () => {
    expect(jsonOf([])).toBe(`{
  "version": 1,
  "summary": {
    "files": 4,
    "documents": 3,
    "sites": 12,
    "errors": 0,
    "warnings": 0,
    "fixable": 0,
    "skipped": 1
  },
  "findings": []
}
`);
  });

  it('keeps the order of the findings', () => {
    const findings = ['b', 'a', 'c'].map((file) => bareFinding({ file }));
    expect(JSON.parse(jsonOf(findings))).toHaveProperty(
      'findings',
      findings.map((_, at) => firstIn(jsonOf(findings.slice(at)))),
    );
  });
});

describe('a text in the JSON report', () => {
  it('cannot be taken for a command, and is the same when it is read', () => {
    const name = '##[add-mask]x ###[error]y \\##[z #[ ##';
    const text = jsonOf([defaultFinding({ name })]);
    expect(text).not.toContain('##[');
    expect(text).toContain('#\\u0023[add-mask]x');
    expect(firstIn(text)).toHaveProperty('name', name);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('that is %s comes back as it was', (_, text) => {
    const finding = defaultFinding({ file: text, id: text, name: text, message: text });
    expect(firstIn(jsonOf([finding]))).toMatchObject({
      file: text,
      id: text,
      name: text,
      message: text,
    });
  });

  it('comes back as it was, never issues a command and breaks no line', () => {
    const lines = jsonOf([defaultFinding()]).split('\n').length;
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (file, name, message) => {
        const text = jsonOf([defaultFinding({ file, name, message, pointer: name })]);
        expect(text).not.toContain('##[');
        expect(text.split(/\r\n|\r|\n/)).toHaveLength(lines);
        expect(firstIn(text)).toMatchObject({ file, name, message, pointer: name });
      }),
      { numRuns: 2000 },
    );
  });
});
