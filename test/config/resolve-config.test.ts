import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/default-config.js';
import { JSON_FORMATS } from '../../src/formats/index.js';
import { configErrors, goodConfig } from '../support/check-config.js';

const KNOWN =
  'flow-export, external-api, data-action, action-export, archy-yaml, architect-json, i3-flow, terraform';

describe('without a config', () => {
  it('every JSON file is linted by the rules as they are', () => {
    const config = defaultConfig('/repo');
    const { folder, include, exclude, suppressions } = config;
    expect({ folder, include, exclude, suppressions }).toEqual({
      folder: '/repo',
      include: [
        '**/*.json',
        '**/*.yaml',
        '**/*.yml',
        '**/*.tf',
        '**/*.yaml.tftpl',
        '**/*.yml.tftpl',
        '**/*.i3*',
      ],
      exclude: [],
      suppressions: [],
    });
    const { formats, levels, options, targets } = config.settingsFor('flows/a.json');
    expect({ levels, options, targets }).toEqual({ levels: {}, options: {}, targets: {} });
    expect(formats.known).toEqual(JSON_FORMATS);
    expect(formats.custom).toEqual([]);
    expect(formats.pinned).toBeUndefined();
  });

  it('and with an empty one the same holds', async () => {
    const config = await goodConfig('{}');
    const { settingsFor, ...rest } = config;
    const { settingsFor: defaultSettings, ...standard } = defaultConfig('/repo');
    const expected = { ...standard, file: '/repo/flow-timeout-lint.config.json' };
    expect(rest).toEqual(expected);
    expect(settingsFor('a.json')).toEqual(defaultSettings('a.json'));
  });
});

describe('targets', () => {
  it.each([1000, 2999, 3001, 30_000])('may be %d', async (target) => {
    expect(await configErrors({ targets: { 'flow-export': target } })).toEqual([]);
  });

  it('are refused where timeout-default would report them', async () => {
    expect(await configErrors('{"targets": {"external-api": 3000}}')).toEqual([
      'team.json:1:30: targets.external-api: 3000 ms is the default that timeout-default reports: choose another value',
    ]);
    expect(
      await configErrors('{"overrides": [{"files": "a", "targets": {"flow-export": 3000.0}}]}'),
    ).toEqual([
      'team.json:1:58: overrides.0.targets.flow-export: 3000 ms is the default that timeout-default reports: choose another value',
    ]);
  });

  it('of an unknown format are told with the nearest one, at the key', async () => {
    expect(await configErrors('{"targets": {"flow-exprot": 5000}}')).toEqual([
      'team.json:1:14: targets: unknown format "flow-exprot": did you mean "flow-export"?',
    ]);
    expect(await configErrors('{"targets": {"architect": 5000}}')).toEqual([
      `team.json:1:14: targets: unknown format "architect": known here: ${KNOWN}`,
    ]);
  });

  it('of a format of the config are in its range and not its default', async () => {
    const formats = (target: number): string =>
      `{"targets": {"house": ${String(target)}}, "formats": {"house": {"owners": "$.a[*]", "timeout": "$.t", "unit": "s", "min": 2, "max": 20, "default": 4}}}`;
    expect(await configErrors(formats(2))).toEqual([]);
    expect(await configErrors(formats(20))).toEqual([]);
    expect(await configErrors(formats(21))).toEqual([
      'team.json:1:23: targets.house: must be from 2 to 20 s, but is 21',
    ]);
    expect(await configErrors(formats(4))).toEqual([
      'team.json:1:23: targets.house: 4 s is the default that timeout-default reports: choose another value',
    ]);
  });
});

describe('globs', () => {
  it.each([
    '../flows/*.json',
    'flows/../../secrets.json',
    '/etc/*.json',
    '..',
    'flows/..',
    '{flows,..}/*.json',
  ])('of files to lint do not lead out: %s', async (glob) => {
    expect(await configErrors({ include: ['flows/**', glob] })).toEqual([
      `team.json:1:24: include.1: ${JSON.stringify(glob)} leads out of the folder of the config`,
    ]);
  });

  it.each(['flows/**', './flows/*.json', 'a..b/*.json', '..flows/*.json', '**/*.{json,json5}'])(
    'of files to lint may be %s',
    async (glob) => {
      expect((await goodConfig({ include: [glob] })).include).toEqual([glob]);
    },
  );
});

describe('the options of timeout-range', () => {
  it('leave a value between them', async () => {
    const rules = (minMs: number, maxMs: number): object => ({
      rules: { 'timeout-range': ['error', { minMs, maxMs }] },
    });
    expect(await configErrors(rules(8000, 8000))).toEqual([]);
    expect(await configErrors(rules(8001, 8000))).toEqual([
      'team.json:1:27: rules.timeout-range: "minMs" is above "maxMs"',
    ]);
    expect(await configErrors({ overrides: [{ files: 'a', ...rules(9000, 10) }] })).toEqual([
      'team.json:1:53: overrides.0.rules.timeout-range: "minMs" is above "maxMs"',
    ]);
  });
});

describe('the format of an override', () => {
  it('is known', async () => {
    expect(
      await configErrors('{"overrides": [{"files": "a", "format": "external-apis"}]}'),
    ).toEqual([
      'team.json:1:41: overrides.0.format: unknown format "external-apis": did you mean "external-api"?',
    ]);
  });

  it('may be one of the config, and is looked for among those too', async () => {
    const house = { owners: '$.a[*]', timeout: '$.t', unit: 'ms', min: 1, max: 9000 };
    const overrides = (format: string): object => ({
      overrides: [{ files: 'a', format }],
      formats: { 'house-flow': house },
    });
    expect(await configErrors(overrides('house-flow'))).toEqual([]);
    expect(await configErrors(overrides('hose-flow'))).toEqual([
      'team.json:1:37: overrides.0.format: unknown format "hose-flow": did you mean "house-flow"?',
    ]);
    expect(await configErrors(overrides('yaml'))).toEqual([
      `team.json:1:37: overrides.0.format: unknown format "yaml": known here: ${KNOWN}, house-flow`,
    ]);
  });
});

describe('the expiry of a suppression', () => {
  const suppressions = (expires: string): string =>
    `{"suppressions": [{"rule": "timeout-range", "file": "a", "id": "n", "reason": "r", "expires": "${expires}"}]}`;

  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('may be %s', async (day) => {
    expect(await configErrors(suppressions(day))).toEqual([]);
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00'])(
    'is a day that there is, not %s',
    async (day) => {
      expect(await configErrors(suppressions(day))).toEqual([
        `team.json:1:95: suppressions.0.expires: "${day}" is no day of the calendar`,
      ]);
    },
  );
});

describe('several problems', () => {
  it('are all told, each with its place', async () => {
    const text = `{
  "include": ["../other"],
  "targets": { "flows": 5000 },
  "overrides": [
    { "files": "a", "format": "xml" }
  ],
  "suppressions": [
    { "rule": "timeout-range", "file": "a", "id": "n", "reason": "r", "expires": "2026-09-31" }
  ]
}`;
    expect(await configErrors(text)).toEqual([
      'team.json:2:15: include.0: "../other" leads out of the folder of the config',
      `team.json:3:16: targets: unknown format "flows": known here: ${KNOWN}`,
      `team.json:5:31: overrides.0.format: unknown format "xml": known here: ${KNOWN}`,
      'team.json:8:82: suppressions.0.expires: "2026-09-31" is no day of the calendar',
    ]);
  });
});
