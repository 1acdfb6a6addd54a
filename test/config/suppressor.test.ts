import { describe, expect, it } from 'vitest';
import { suppressNothing } from '../../src/config/suppressor.js';
import { defaultFinding } from '../support/findings.js';

describe('the suppressor of a config without suppressions', () => {
  it('leaves every finding where it is', () => {
    const findings = [defaultFinding(), defaultFinding({ id: 'node-3' })];
    const { keep, suppressed, expired } = suppressNothing();
    expect(keep(findings, 'flows/billing.json')).toEqual(findings);
    expect(suppressed()).toBe(0);
    expect(expired()).toEqual([]);
  });
});
