import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { describe, expect, it } from 'vitest';
import { CONFIG_SCHEMA } from '../../src/config/schema.js';
import committed from '../../src/config/validate.generated.cjs';

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictTuples: false,
  verbose: true,
  inlineRefs: false,
  code: { source: true },
});
const fresh = ajv.compile(CONFIG_SCHEMA);

const SUPPRESSION = { rule: 'timeout-range', file: 'a.json', id: 'node-1', reason: 'measured' };
const HOUSE = { owners: '$.a[*]', timeout: '$.t', unit: 'ms', min: 1, max: 9 };

const GOOD: readonly unknown[] = [
  {},
  { $schema: 'https://example.com/schema.json', include: [], exclude: ['a/**'] },
  { targets: { 'flow-export': 1000, 'external-api': 30_000, house: 7 } },
  { rules: { 'timeout-range': ['error', { minMs: 1, maxMs: 2 }], 'duplicate-key': 'off' } },
  { rules: { 'timeout-unit': ['warning', {}] } },
  { overrides: [{ files: 'a' }, { files: ['a', 'b'], format: 'x', targets: {}, rules: {} }] },
  { suppressions: [SUPPRESSION, { ...SUPPRESSION, pointer: '', expires: '2026-02-30' }] },
  { formats: { house: HOUSE, other: { ...HOUSE, where: { '$.a': null }, default: 3 } } },
];

const BAD: readonly unknown[] = [
  null,
  true,
  'x',
  [],
  JSON.parse('{ "__proto__": {}, "constructor": 1 }'),
  { rulez: {}, include: 'a', exclude: [''] },
  { targets: { 'flow-export': 999, 'external-api': 30_001, house: 7.5 } },
  { rules: { 'timeout-rang': 'off', 'timeout-unit': 'of', 'timeout-type': 3 } },
  { rules: { 'timeout-range': [], 'timeout-unit': ['error', {}, 1] } },
  { rules: { 'timeout-range': ['eror', { minMs: 0, max: 3 }], 'timeout-unit': ['off', 5] } },
  { overrides: [{}, { files: '' }, { files: [''] }, { files: 3, rules: { x: 'off' } }, 'y'] },
  { suppressions: [{}, { ...SUPPRESSION, rule: 'x', reason: '', expires: 'never' }] },
  { formats: { house: { ...HOUSE, unit: 'm', min: -1, max: 0, where: { a: [] } }, x: 1 } },
];

describe('the committed validator', () => {
  it.each(GOOD)('takes %o, as the schema does', (config) => {
    expect([fresh(config), committed(config)]).toEqual([true, true]);
  });

  it.each(BAD)('refuses %o for the same reasons as the schema', (config) => {
    expect([fresh(config), committed(config)]).toEqual([false, false]);
    expect(committed.errors?.length).toBeGreaterThan(0);
    expect(committed.errors).toEqual(fresh.errors);
  });

  it('is the code that the schema gives', () => {
    const file = new URL('../../src/config/validate.generated.cjs', import.meta.url);
    expect(readFileSync(file, 'utf8') === `${standalone.default(ajv, fresh)}\n`).toBe(true);
  });
});
