import { describe, expect, it } from 'vitest';
import { configErrors, goodConfig } from '../support/check-config.js';

const HOUSE = { owners: '$.steps[*]', timeout: '$.t', unit: 'ms', min: 1000, max: 30_000 };

/** The problems of a format called `house`, without the file and what follows it. */
async function houseErrors(changes: object): Promise<string[]> {
  const errors = await configErrors({ formats: { house: { ...HOUSE, ...changes } } });
  return errors.map((line) => line.replace(/^team\.json:\d+:\d+: formats\./, ''));
}

function notPlain(selector: string): string {
  return `${JSON.stringify(selector)} must lead from the owner to one member by plain steps, like "$.settings.timeout"`;
}

const NO_EXPRESSIONS =
  'expressions are never evaluated: select with a plain JSONPath and narrow it by "where"';

describe('a format of the config', () => {
  it('is there for files that are none of the known ones', async () => {
    const { settingsFor } = await goodConfig({
      formats: { house: HOUSE, batch: { ...HOUSE, unit: 's', min: 1, max: 60, default: 5 } },
    });
    const { custom } = settingsFor('any.json').formats;
    expect(custom.map(({ name, setting }) => ({ name, setting }))).toEqual([
      {
        name: 'house',
        setting: { unit: 'ms', min: 1000, max: 30_000, whenAbsent: 'default-is-too-short' },
      },
      {
        name: 'batch',
        setting: { unit: 's', min: 1, max: 60, default: 5, whenAbsent: 'default-is-too-short' },
      },
    ]);
  });

  it.each([
    '$.steps[*]',
    '$..action',
    "$['call steps'][*].action",
    '$.steps[0:2]',
    '$.steps[0,2]',
    '$',
  ])('may find its owners by %s', async (owners) => {
    expect(await houseErrors({ owners })).toEqual([]);
  });

  it.each([
    '$.steps[?(@.kind=="call")]',
    '$.steps[(@.length-1)]',
    '$.steps[*][?(@property==="a")]',
    '$.steps[0,(@.length-1)]',
  ])('never finds its owners by an expression: %s', async (owners) => {
    expect(await houseErrors({ owners })).toEqual([`house.owners: ${NO_EXPRESSIONS}`]);
  });

  it('does not look for its owners nowhere', async () => {
    expect(await houseErrors({ owners: '' })).toHaveLength(1);
  });

  it.each(['$.t', '$.settings.timeoutMs', "$['time out']", '$.a.0.b'])(
    'may have its timeout at %s',
    async (timeout) => {
      expect(await houseErrors({ timeout })).toEqual([]);
    },
  );

  it.each([
    '$..timeout',
    '$.*',
    '$.calls[*].t',
    '$.calls[0:1]',
    "$['a','b']",
    '$.t[?(@.x)]',
    '$.t[(@.x)]',
    '$.t^',
    '$.t~',
    '$',
    '',
    'timeout',
  ])('has one timeout an owner, not what %o leads to', async (timeout) => {
    expect(await houseErrors({ timeout })).toEqual([`house.timeout: ${notPlain(timeout)}`]);
  });

  it('has its id, its name and its conditions at plain places too', async () => {
    expect(await houseErrors({ id: '$..id', name: '$.*', where: { '$.a[*]': 'call' } })).toEqual([
      `house.id: ${notPlain('$..id')}`,
      `house.name: ${notPlain('$.*')}`,
      `house.where: ${notPlain('$.a[*]')}`,
    ]);
  });

  it('is told with exact places', async () => {
    const text = `{
  "formats": {
    "house": {
      "owners": "$.steps[?(@.call)]",
      "timeout": "$..t",
      "unit": "ms",
      "min": 9000,
      "max": 1000
    }
  }
}`;
    expect(await configErrors(text)).toEqual([
      `team.json:4:17: formats.house.owners: ${NO_EXPRESSIONS}`,
      `team.json:5:18: formats.house.timeout: ${notPlain('$..t')}`,
      'team.json:7:14: formats.house.min: "min" is above "max"',
    ]);
  });

  it('may have a range of one value', async () => {
    expect(await houseErrors({ min: 5000, max: 5000 })).toEqual([]);
  });

  it.each(['flow-export', 'external-api', 'data-action'])(
    'does not take the name %s of a known one',
    async (name) => {
      expect(await configErrors({ formats: { [name]: HOUSE } })).toEqual([
        `team.json:1:13: formats: "${name}" is a format of the tool itself: choose another name`,
      ]);
    },
  );

  it('has conditions that are plain values', async () => {
    expect(await houseErrors({ where: { '$.a': null, '$.b': 1, '$.c': false } })).toEqual([]);
    expect(await houseErrors({ where: { '$.a': ['call'] } })).toEqual([
      'house.where.$.a: must be a string or a number or a boolean or a null, but is ["call"]',
    ]);
  });

  it.each(['owners', 'timeout', 'unit', 'min', 'max'])('needs %s', async (key) => {
    const rest = Object.fromEntries(Object.entries(HOUSE).filter(([name]) => name !== key));
    expect(await configErrors({ formats: { house: rest } })).toEqual([
      `team.json:1:21: formats.house: the key "${key}" is missing`,
    ]);
  });
});
