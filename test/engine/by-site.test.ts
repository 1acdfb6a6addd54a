import { describe, expect, it } from 'vitest';
import { bySite } from '../../src/engine/by-site.js';
import { defaultFinding } from '../support/findings.js';

const CUSTOMER = '/flowData/nodes/0/dataAction/timeout';
const AGENT = '/flowData/nodes/1/dataAction/timeout';

describe('findings by the timeout that they are about', () => {
  it('are together where they are about one, in the order of the file', () => {
    const findings = [
      defaultFinding({ pointer: CUSTOMER, rule: 'duplicate-key' }),
      defaultFinding({ pointer: AGENT }),
      defaultFinding({ pointer: CUSTOMER }),
    ];
    const [repeated, other, value] = findings;
    expect(bySite(findings)).toEqual([[repeated, value], [other]]);
  });

  it('are apart where one object lacks the timeouts of two formats', () => {
    const missing = ['lookups', 'calls'].map((format) =>
      defaultFinding({ pointer: '/steps/0', actual: null, format }),
    );
    expect(bySite(missing)).toEqual(missing.map((finding) => [finding]));
  });

  it('are together where two formats judge one value', () => {
    const judged = ['lookups', 'calls'].map((format) =>
      defaultFinding({ pointer: '/steps/0/wait', format }),
    );
    expect(bySite(judged)).toEqual([judged]);
  });

  it('are none where there are none', () => {
    expect(bySite([])).toEqual([]);
  });
});
