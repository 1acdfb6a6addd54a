import { describe, expect, it } from 'vitest';
import { isReporterName, REPORTER_NAMES, REPORTERS } from '../../src/reporters/index.js';
import { bareFinding, defaultFinding, reportOn } from '../support/findings.js';

describe('the reporters', () => {
  it('are known by name, and nothing inherited is one', () => {
    expect(REPORTER_NAMES.slice(0, 3)).toEqual(['stylish', 'json', 'github']);
    for (const name of REPORTER_NAMES) expect(isReporterName(name)).toBe(true);
    for (const name of ['', 'JSON', 'constructor', '__proto__', 'toString']) {
      expect(isReporterName(name)).toBe(false);
    }
  });

  it('write nothing, or a text that ends with one line break', () => {
    const findings = [defaultFinding(), bareFinding({ severity: 'warning' })];
    for (const reporter of Object.values(REPORTERS)) {
      for (const report of [reportOn([]), reportOn(findings)]) {
        expect(reporter(report, { color: false, prefix: '' })).toMatch(/^$|[^\n]\n$/);
      }
    }
  });
});
