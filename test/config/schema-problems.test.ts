import { describe, expect, it } from 'vitest';
import { configErrors } from '../support/check-config.js';

const RULES =
  'timeout-not-allowed, timeout-missing, timeout-type, timeout-expression, timeout-inactive, timeout-zero, timeout-unit, timeout-range, timeout-default, duplicate-key, invalid-document';

describe('an unknown key', () => {
  it.each([
    ['at the top', '{ "overides": [] }', '1:3', '', 'overides', 'overrides'],
    ['at the top, in other letters', '{ "Include": [] }', '1:3', '', 'Include', 'include'],
    [
      'among the rules',
      '{ "rules": { "timeout-defalt": "off" } }',
      '1:14',
      'rules: ',
      'timeout-defalt',
      'timeout-default',
    ],
    [
      'in an override',
      '{ "overrides": [{ "files": "a" }, { "files": "b", "target": {} }] }',
      '1:51',
      'overrides.1: ',
      'target',
      'targets',
    ],
    [
      'among the rules of an override',
      '{ "overrides": [{ "files": "a", "rules": { "timeout-rang": "off" } }] }',
      '1:44',
      'overrides.0.rules: ',
      'timeout-rang',
      'timeout-range',
    ],
    [
      'in a suppression',
      '{ "suppressions": [{ "rule": "timeout-range", "file": "a", "id": "n", "reason": "r", "expire": "2027-01-01" }] }',
      '1:86',
      'suppressions.0: ',
      'expire',
      'expires',
    ],
    [
      'among the options of a rule',
      '{ "rules": { "timeout-range": ["error", { "maxMS": 9000 }] } }',
      '1:43',
      'rules.timeout-range.1: ',
      'maxMS',
      'maxMs',
    ],
    [
      'in a format',
      '{ "formats": { "house": { "owners": "$.a[*]", "timout": "$.t", "timeout": "$.t", "unit": "s", "min": 1, "max": 9 } } }',
      '1:47',
      'formats.house: ',
      'timout',
      'timeout',
    ],
  ])('%s is named with its place and the nearest one', async (_, text, place, label, key, near) => {
    expect(await configErrors(text)).toEqual([
      `team.json:${place}: ${label}unknown key "${key}": did you mean "${near}"?`,
    ]);
  });

  it('that is near to none is named with those that there are', async () => {
    expect(await configErrors('{\n  "parserOptions": {}\n}')).toEqual([
      'team.json:2:3: unknown key "parserOptions": known here: $schema, include, exclude, targets, rules, overrides, suppressions, formats',
    ]);
  });

  it('among the options of a rule that takes none says so', async () => {
    expect(
      await configErrors('{"rules": {"timeout-default": ["error", {"maxMs": 9000}]}}'),
    ).toEqual([
      'team.json:1:42: rules.timeout-default.1: unknown key "maxMs": known here: nothing',
    ]);
  });

  it('is told for each, with its own place', async () => {
    expect(await configErrors('{\n  "rule": {},\n  "target": {}\n}')).toEqual([
      'team.json:2:3: unknown key "rule": did you mean "rules"?',
      'team.json:3:3: unknown key "target": did you mean "targets"?',
    ]);
  });
});

describe('a value of the wrong type', () => {
  it.each([
    ['the config', '[]', '1:1', '', 'an object', '[]'],
    ['the config, null', 'null', '1:1', '', 'an object', 'null'],
    ['include', '{"include": "a"}', '1:13', 'include: ', 'an array', '"a"'],
    ['a glob', '{"exclude": ["a", 5]}', '1:19', 'exclude.1: ', 'a string', '5'],
    ['targets', '{"targets": 5000}', '1:13', 'targets: ', 'an object', '5000'],
    [
      'a target',
      '{"targets": {"data-action": "5000"}}',
      '1:29',
      'targets.data-action: ',
      'an integer',
      '"5000"',
    ],
    [
      'a target with a fraction',
      '{"targets": {"data-action": 5000.5}}',
      '1:29',
      'targets.data-action: ',
      'an integer',
      '5000.5',
    ],
    ['rules', '{"rules": ["error"]}', '1:11', 'rules: ', 'an object', '["error"]'],
    [
      'a rule',
      '{"rules": {"timeout-unit": 2}}',
      '1:28',
      'rules.timeout-unit: ',
      'a string or an array',
      '2',
    ],
    [
      'the options of a rule',
      '{"rules": {"timeout-range": ["error", 9000]}}',
      '1:39',
      'rules.timeout-range.1: ',
      'an object',
      '9000',
    ],
    ['overrides', '{"overrides": {}}', '1:15', 'overrides: ', 'an array', '{}'],
    [
      'the files of an override',
      '{"overrides": [{"files": 1}]}',
      '1:26',
      'overrides.0.files: ',
      'a string or an array',
      '1',
    ],
    ['a suppression', '{"suppressions": ["x"]}', '1:19', 'suppressions.0: ', 'an object', '"x"'],
    ['a format', '{"formats": {"house": []}}', '1:23', 'formats.house: ', 'an object', '[]'],
  ])('is told with its place: %s', async (_, text, place, label, type, value) => {
    expect(await configErrors(text)).toEqual([
      `team.json:${place}: ${label}must be ${type}, but is ${value}`,
    ]);
  });
});

describe('a value that is not allowed', () => {
  it('is a level that is spelt wrong', async () => {
    expect(await configErrors('{"rules": {"timeout-unit": "eror"}}')).toEqual([
      'team.json:1:28: rules.timeout-unit: "eror" is not known: did you mean "error"?',
    ]);
    expect(await configErrors('{"rules": {"timeout-unit": ["wraning"]}}')).toEqual([
      'team.json:1:29: rules.timeout-unit.0: "wraning" is not known: did you mean "warning"?',
    ]);
    expect(await configErrors('{"rules": {"timeout-unit": "fatal"}}')).toEqual([
      'team.json:1:28: rules.timeout-unit: "fatal" is not known: known here: error, warning, off',
    ]);
  });

  it('is a rule with nothing or too much in its brackets', async () => {
    const message = 'must be a level or a level with options, like ["error", { … }]';
    expect(await configErrors('{"rules": {"timeout-unit": []}}')).toEqual([
      `team.json:1:28: rules.timeout-unit: ${message}`,
    ]);
    expect(await configErrors('{"rules": {"timeout-unit": ["error", {}, {}]}}')).toEqual([
      `team.json:1:28: rules.timeout-unit: ${message}`,
    ]);
  });

  it.each([
    ['below', 999, '>= 1000'],
    ['above', 30_001, '<= 30000'],
  ])('is a target %s the range', async (_, target, limit) => {
    expect(await configErrors(`{"targets": {"external-api": ${String(target)}}}`)).toEqual([
      `team.json:1:30: targets.external-api: must be ${limit}, but is ${String(target)}`,
    ]);
  });

  it('is a bound of the range that is no time', async () => {
    expect(await configErrors('{"rules": {"timeout-range": ["error", {"minMs": 0}]}}')).toEqual([
      'team.json:1:49: rules.timeout-range.1.minMs: must be >= 1, but is 0',
    ]);
  });

  it('is an empty glob', async () => {
    expect(await configErrors('{"include": [""], "overrides": [{"files": ""}]}')).toEqual([
      'team.json:1:14: include.0: must not be empty',
      'team.json:1:43: overrides.0.files: must not be empty',
    ]);
  });

  it('is a unit that no format has', async () => {
    const house = { owners: '$.a[*]', timeout: '$.t', unit: 'sec', min: 1, max: 9 };
    expect(await configErrors({ formats: { house } })).toEqual([
      'team.json:1:63: formats.house.unit: "sec" is not known: known here: ms, s',
    ]);
  });
});

describe('a suppression', () => {
  const good = { rule: 'timeout-range', file: 'flows/*.json', id: 'node-3', reason: 'measured' };
  const { rule, file, id, reason } = good;

  it.each([
    [{ file, id, reason }, 'the key "rule" is missing'],
    [{ rule, id, reason }, 'the key "file" is missing'],
    [{ rule, file, id }, 'the key "reason" is missing'],
    [{ rule, file, reason }, 'one of the keys "id" and "pointer" is needed'],
  ])('needs all of its keys: %o', async (suppression, message) => {
    expect(await configErrors({ suppressions: [good, suppression] })).toEqual([
      `team.json:1:${String(19 + JSON.stringify(good).length)}: suppressions.1: ${message}`,
    ]);
  });

  it('needs a reason that says something', async () => {
    expect(
      await configErrors(
        '{"suppressions": [{"rule": "timeout-range", "file": "a", "id": "n", "reason": ""}]}',
      ),
    ).toEqual(['team.json:1:79: suppressions.0.reason: must not be empty']);
  });

  it('is about a rule that there is', async () => {
    expect(await configErrors({ suppressions: [{ ...good, rule: 'timeout-misng' }] })).toEqual([
      'team.json:1:26: suppressions.0.rule: "timeout-misng" is not known: did you mean "timeout-missing"?',
    ]);
    expect(await configErrors({ suppressions: [{ ...good, rule: 'no-console' }] })).toEqual([
      `team.json:1:26: suppressions.0.rule: "no-console" is not known: known here: ${RULES}`,
    ]);
  });

  it.each(['30.2.2026', '2026-2-3', '2026-02-28T10:00:00Z', 'never', ''])(
    'expires on a date, not %o',
    async (expires) => {
      const [message, ...more] = await configErrors({ suppressions: [{ expires, ...good }] });
      expect(message).toBe(
        `team.json:1:29: suppressions.0.expires: must be a date like "2026-12-31", but is ${JSON.stringify(expires)}`,
      );
      expect(more).toEqual([]);
    },
  );
});
