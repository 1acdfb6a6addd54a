import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { ConfigError } from '../../src/config/problem.js';
import { configErrors } from '../support/check-config.js';

async function contentOf(text: string): Promise<unknown> {
  return (await parseConfig(text, 'team.json')).content;
}

describe('what a config may be written in', () => {
  it('is plain JSON', async () => {
    expect(await contentOf('{"include": ["flows/**"], "targets": {"flow-export": 8000}}')).toEqual({
      include: ['flows/**'],
      targets: { 'flow-export': 8000 },
    });
  });

  it('may have comments of both kinds', async () => {
    const text = `{
      // where our flows are
      "include": ["flows/**"], /* not the archive:
      "exclude": ["nothing"], */ "exclude": ["archive/**"] // moved in May
    } // end`;
    expect(await contentOf(text)).toEqual({ include: ['flows/**'], exclude: ['archive/**'] });
  });

  it('takes what looks like a comment within a string as text', async () => {
    expect(await contentOf('{"include": ["flows//*.json", "a/**/b", "\\"//x"]}')).toEqual({
      include: ['flows//*.json', 'a/**/b', '"//x'],
    });
  });

  it('may have commas after the last member and element', async () => {
    const text =
      '{\n  "include": ["flows/**", /* all */ ],\n  "rules": { "timeout-unit": "off", },\n}';
    expect(await contentOf(text)).toEqual({
      include: ['flows/**'],
      rules: { 'timeout-unit': 'off' },
    });
  });

  it('may begin with a byte-order mark and have CRLF line ends', async () => {
    expect(await contentOf('\ufeff{\r\n  // flows\r\n  "include": ["flows/**"]\r\n}\r\n')).toEqual({
      include: ['flows/**'],
    });
  });

  it('may name its schema', async () => {
    const $schema = './node_modules/flow-timeout-lint/dist/config.schema.json';
    expect(await contentOf(JSON.stringify({ $schema }))).toEqual({ $schema });
  });

  it('has no key twice in an object', async () => {
    const text = `{
  "include": ["a"],
  "rules": { "timeout-unit": "off", "timeout-range": "off", "timeout\\u002dunit": "error" },
  "include": ["b"]
}`;
    await expect(parseConfig(text, 'team.json')).rejects.toThrow(
      new ConfigError(
        'team.json:3:61: "timeout\\u002dunit" stands more than once in this object: keep one of them\n' +
          'team.json:4:3: "include" stands more than once in this object: keep one of them',
      ),
    );
  });
});

describe('a config that is not JSON', () => {
  it.each([
    ['a missing comma', '{"include": ["a"] "exclude": []}', '1:19', 'unexpected "\\""'],
    ['a bare word', '{"include": none}', '1:14', 'unexpected "o"'],
    ['a bracket that does not fit', '{\n  "include": ["a" // flows\n}', '3:1', 'unexpected "}"'],
    ['text after the end', '{}\n{}', '2:1', 'unexpected "{"'],
    ['a single quote', "{'include': []}", '1:2', 'unexpected "\'"'],
  ])('tells the place of %s', async (_, text, place, what) => {
    expect(await configErrors(text)).toEqual([
      `team.json:${place}: ${what}: this is not valid JSON from here on`,
    ]);
  });

  it('tells where it is cut off', async () => {
    expect(await configErrors('{\n  "include": [')).toEqual([
      'team.json:2:15: the file ends in the middle of the JSON: it looks cut off',
    ]);
  });

  it.each([
    ['an empty file', '', '1:1'],
    ['a file of comments', '// later\n/* much\nlater */\n', '4:1'],
  ])('is %s', async (_, text, place) => {
    expect(await configErrors(text)).toEqual([
      `team.json:${place}: the file ends in the middle of the JSON: it looks cut off`,
    ]);
  });

  it('is one with an escape that JSON does not know', async () => {
    expect(await configErrors('{"include": ["flows\\*.json"]}')).toEqual([
      'team.json:1:20: a backslash in a string must begin one of the escapes that JSON knows',
    ]);
  });

  it('is not told to be without comments, which it may have', async () => {
    const [message = ''] = await configErrors('{"include": []} /* our flows');
    expect(message).toMatch(/^team\.json:1:17: /);
    expect(message).not.toContain('has no comments');
  });

  it('counts columns in UTF-16 units behind comments with other letters', async () => {
    expect(await configErrors('{ /* Grüße 🎉 an alle */ "include": x }')).toEqual([
      'team.json:1:37: unexpected "x": this is not valid JSON from here on',
    ]);
  });

  it('counts lines that end with CRLF, and no column for a byte-order mark', async () => {
    expect(await configErrors('\ufeff{\r\n  // a\r\n  "include": x\r\n}')).toEqual([
      'team.json:3:14: unexpected "x": this is not valid JSON from here on',
    ]);
    expect(await configErrors('\ufeffx')).toEqual([
      'team.json:1:1: unexpected "x": this is not valid JSON from here on',
    ]);
  });

  it('is a ConfigError', async () => {
    await expect(parseConfig('[', 'team.json')).rejects.toThrow(ConfigError);
  });
});

describe('a config that is hostile', () => {
  it('is refused beyond the depth that a file may have, at the level too many', async () => {
    const [message = '', ...more] = await configErrors('['.repeat(100_000));
    expect(message).toMatch(/^team\.json:1:1001: values are nested more than 1000 levels deep/);
    expect(more).toEqual([]);
  });

  it('may be deep within the limit, and is told what is wrong with it in short', async () => {
    const text = `{"include": ${'['.repeat(900)}${']'.repeat(900)}}`;
    expect(await configErrors(text)).toEqual([
      `team.json:1:14: include.0: must be a string, but is ${'['.repeat(60)}…`,
    ]);
  });

  it.each([
    ['__proto__', '{"__proto__": {"include": ["x"]}}', '1:2: '],
    ['__proto__', '{"rules": {"__proto__": "off"}}', '1:12: rules: '],
    ['constructor', '{"rules": {"constructor": "off"}}', '1:12: rules: '],
  ])('is refused for the key %s in %s', async (key, text, place) => {
    const [message = '', ...more] = await configErrors(text);
    expect(message).toContain(`team.json:${place}unknown key "${key}": `);
    expect(more).toEqual([]);
  });

  it('takes no inherited name for a format', async () => {
    expect(await configErrors('{"targets": {"__proto__": 5000, "toString": 5000}}')).toEqual([
      'team.json:1:14: targets: unknown format "__proto__": known here: flow-export, external-api, data-action, action-export, archy-yaml, architect-json, i3-flow, terraform',
      'team.json:1:33: targets: unknown format "toString": known here: flow-export, external-api, data-action, action-export, archy-yaml, architect-json, i3-flow, terraform',
    ]);
  });

  it('does not spread one problem over several lines by the keys that it chooses', async () => {
    const formats = { 'house\n::error::pwned': 5 };
    expect(await configErrors({ formats })).toHaveLength(1);
  });

  it('tells the first twenty of very many problems, at once', async () => {
    const members = Array.from({ length: 20_000 }, (_, at) => `"colour-${String(at)}": 1`);
    const errors = await configErrors(`{\n${members.join(',\n')}\n}`);
    expect(errors[0]).toMatch(/^team\.json:2:1: unknown key "colour-0": /);
    expect(errors[19]).toMatch(/^team\.json:21:1: unknown key "colour-19": /);
    expect(errors.filter((line) => line.includes('unknown key'))).toHaveLength(20);
  }, 10_000);

  it('cuts a key that is very long', async () => {
    const [message = ''] = await configErrors({ ['k'.repeat(100_000)]: 1 });
    expect(message.length).toBeLessThan(500);
    expect(message).toMatch(/^team\.json:1:2: unknown key "kkk/);
  });
});
