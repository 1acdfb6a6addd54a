import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { ConfigFile, Override, RuleEntry, Suppression } from '../../src/config/config-file.js';
import { CONFIG_SCHEMA } from '../../src/config/schema.js';
import { FORMATS } from '../../src/formats/facts.js';
import type { CustomFormatDefinition } from '../../src/formats/custom-format.js';
import { RULE_DOCS } from '../../src/rules/docs.js';
import { RULES } from '../../src/rules/index.js';

const accepts = new Ajv({ allowUnionTypes: true, strictTuples: false }).compile(CONFIG_SCHEMA);

const RULE_ENTRIES: readonly RuleEntry[] = [
  'off',
  'warning',
  'error',
  ['error'],
  ['warning', {}],
  ['off', { minMs: 2000 }],
  ['error', { minMs: 2000, maxMs: 9000 }],
];

const SUPPRESSIONS: readonly Required<Suppression>[] = [
  {
    rule: 'timeout-range',
    file: 'flows/*.json',
    id: 'node-7',
    pointer: '/flowData/nodes/6/dataAction/timeout',
    reason: 'the booking system takes 40 s on Mondays',
    expires: '2027-06-30',
  },
];

const OVERRIDES: readonly Required<Override>[] = [
  {
    files: ['nightly/**', 'batch/*.json'],
    format: 'flow-export',
    targets: { 'flow-export': 20_000, house: 9 },
    rules: { 'timeout-default': 'off', 'timeout-range': ['error', { maxMs: 9000 }] },
  },
];

const HOUSE: Required<CustomFormatDefinition> = {
  owners: '$.steps[*]',
  where: { '$.kind': 'call', '$.retries': 3, '$.active': true, '$.parent': null },
  timeout: '$.settings.timeoutMs',
  id: '$.key',
  name: '$.title',
  unit: 'ms',
  min: 1000,
  max: 30_000,
  default: 3000,
};

const WHOLE: Required<ConfigFile> = {
  $schema: './config.schema.json',
  include: ['flows/**'],
  exclude: ['archive/**'],
  targets: { 'flow-export': 8000 },
  rules: { 'timeout-unit': 'warning' },
  overrides: OVERRIDES,
  suppressions: SUPPRESSIONS,
  formats: { 'house-flow': HOUSE },
};

describe('the schema of the config', () => {
  it('takes a config with every key that there is', () => {
    expect(accepts(WHOLE)).toBe(true);
  });

  it('knows the keys of a config and no others', () => {
    expect(Object.keys(CONFIG_SCHEMA.properties)).toEqual(Object.keys(WHOLE));
    const { overrides, suppressions, formats } = CONFIG_SCHEMA.properties;
    const sorted = (keys: object): string[] => Object.keys(keys).sort();
    expect(sorted(overrides.items.properties)).toEqual(sorted(OVERRIDES[0] ?? {}));
    expect(sorted(suppressions.items.properties)).toEqual(sorted(SUPPRESSIONS[0] ?? {}));
    expect(sorted(formats.additionalProperties.properties)).toEqual(sorted(HOUSE));
  });

  it.each(RULE_ENTRIES)('takes %o for timeout-range', (entry) => {
    const config: ConfigFile = { rules: { 'timeout-range': entry } };
    expect(accepts(config)).toBe(true);
  });

  it('knows every rule, with the summary of its page', () => {
    const { properties } = CONFIG_SCHEMA.definitions.rules;
    expect(Object.keys(properties)).toEqual(RULES.map((rule) => rule.name));
    expect(Object.values(properties).map((rule) => rule['description'])).toEqual(
      RULES.map((rule) => RULE_DOCS[rule.name].summary),
    );
  });

  it('knows the range of every format of the tool', () => {
    const { properties } = CONFIG_SCHEMA.definitions.targets;
    expect(Object.keys(properties)).toEqual(FORMATS.map((format) => format.name));
    for (const { name, setting } of FORMATS) {
      expect(properties[name]).toMatchObject({
        minimum: Math.ceil(setting.min),
        maximum: Math.floor(setting.max),
      });
    }
  });

  it('describes every key at the top to the reader of an editor', () => {
    const { properties, definitions } = CONFIG_SCHEMA;
    const { include, exclude, overrides, suppressions, formats } = properties;
    const { targets, rules } = definitions;
    for (const part of [include, exclude, overrides, suppressions, formats, targets, rules]) {
      expect(part.description).toMatch(/^\S.{20,}\.$/);
    }
  });

  it('needs nothing', () => {
    const empty: ConfigFile = {};
    expect(accepts(empty)).toBe(true);
  });
});
