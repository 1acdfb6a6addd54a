import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/formats/document.js';
import {
  ACTION_SETTING,
  AUTH_SETTING,
  FUNCTION_SETTING,
} from '../../src/formats/platform-setting.js';
import { terraformJson } from '../../src/formats/terraform-json.js';
import { MAX_ENTRIES } from '../../src/safe/limits.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { told } from '../support/hcl-read.js';
import { indexText } from '../support/json-texts.js';

const ACTION = 'genesyscloud_integration_action';
const BASE = `/resource/${ACTION}/lookup`;

function documentIn(text: string): Document {
  return terraformJson.read({ json: indexText(text), object: 0, pointer: '' });
}

/** What is told of the sites of a resource with a body. */
function toldOf(body: string, type = ACTION): Readonly<Record<string, unknown>>[] {
  const text = resource(body, type);
  return documentIn(text).sites.map((site) => told(text, site));
}

function resource(body: string, type = ACTION): string {
  return `{"resource":{"${type}":{"lookup":${body}}}}`;
}

/** The text after the first site in it got a timeout of 7 s. */
function edited(text: string): string {
  return applyEdits(Buffer.from(text), documentIn(text).sites[0]?.edit(7) ?? []).toString();
}

describe('recognition of Terraform in JSON', () => {
  it('goes by the name and the setting of the native syntax', () => {
    expect(terraformJson).toMatchObject({
      name: 'terraform',
      tier: 'platform',
      kind: 'data-action',
    });
    expect(terraformJson.setting).toBe(ACTION_SETTING);
    for (const signs of terraformJson.signs) {
      expect(signs.every((sign) => resource('{}', signs[1]?.slice(1, -1)).includes(sign))).toBe(
        true,
      );
    }
  });

  it.each([
    resource('{}'),
    resource('{}', `${ACTION}_draft`),
    resource('{}', 'genesyscloud_integration_custom_auth_action'),
    `{"resource":[{"aws_x":{}},{"${ACTION}":[]}]}`,
    `{"resource":{},"resource":{"${ACTION}":{}},"resource":null}`,
    `{"//":1,"resource":{"aws_x":{},"\\u0067${ACTION.slice(1)}":null}}`,
  ])('takes %s', (text) => {
    expect(terraformJson.recognises(indexText(text), 0)).toBe(true);
  });

  it.each([
    '{}',
    '{"resource":null}',
    `{"resource":"${ACTION}"}`,
    `{"resource":["${ACTION}"]}`,
    `{"resource":[[{"${ACTION}":{}}]]}`,
    '{"resource":{"aws_lambda_function":{"x":{"timeout":900}}}}',
    `{"data":{"${ACTION}":{"x":{}}}}`,
    `{"resources":[{"type":"${ACTION}","name":"x","config_timeout_seconds":5000}]}`,
    `{"${ACTION}":{"x":{}}}`,
  ])('does not take %s', (text) => {
    expect(terraformJson.recognises(indexText(text), 0)).toBe(false);
  });
});

describe('a resource in JSON', () => {
  it('has its timeout where it is set', () => {
    const text = resource('{"name":"Kunden – Suche","config_timeout_seconds":20}');
    const [site] = documentIn(text).sites;
    expect(site?.setting).toBe(ACTION_SETTING);
    expect(site?.format).toBe('terraform');
    expect(toldOf('{"name":"Kunden – Suche","config_timeout_seconds":20}')).toEqual([
      {
        kind: 'data-action',
        id: 'genesyscloud_integration_action.lookup',
        name: 'Kunden – Suche',
        pointer: `${BASE}/config_timeout_seconds`,
        state: 'literal',
        value: 20,
        at: '20',
      },
    ]);
  });

  it.each([
    ['{"name":"Lookup"}', 'Lookup', '"Lookup"'],
    ['{"name":"$${a} %%{b}"}', '${a} %{b}', '"$${a} %%{b}"'],
    ['{"name":"${var.a}"}', undefined, '"${var.a}"'],
    ['{"name":1}', '1', '"lookup"'],
    ['{"name":["x"]}', undefined, '"lookup"'],
    ['{}', undefined, '"lookup"'],
  ])('%s without a timeout points at its name or its label', (body, name, at) => {
    expect(toldOf(body)).toMatchObject([{ name, pointer: BASE, state: 'absent', at }]);
  });

  it.each([
    ['"${var.t}"', { state: 'dynamic' }],
    ['"2${var.zero}"', { state: 'dynamic' }],
    ['"%{if a}2%{endif}"', { state: 'dynamic' }],
    ['"$$${var.t}"', { state: 'invalid', actual: '$$${var.t}' }],
    ['"$${t}"', { state: 'invalid', actual: '$${t}' }],
    ['"20"', { state: 'invalid', actual: '20' }],
    ['"var.t"', { state: 'invalid', actual: 'var.t' }],
    ['20.5', { state: 'invalid', actual: 20.5 }],
    ['true', { state: 'invalid', actual: true }],
    ['[20]', { state: 'invalid', actual: '[20]' }],
    ['20.0', { state: 'literal', value: 20 }],
    ['-1', { state: 'literal', value: -1 }],
    ['null', { state: 'absent' }],
  ])('has a timeout of %s', (value, expected) => {
    const body = `{"config_timeout_seconds":${value}}`;
    const pointer = `${BASE}/config_timeout_seconds`;
    expect(toldOf(body)).toMatchObject([{ ...expected, pointer, at: value }]);
    expect(edited(resource(body))).toBe(resource('{"config_timeout_seconds":7}'));
  });

  it('gets the timeout that it lacks', () => {
    expect(edited(resource('{"name":"a"}'))).toBe(
      resource('{"name":"a","config_timeout_seconds":7}'),
    );
    expect(edited(resource('{"function_config":[{}]}'))).toBe(
      resource('{"function_config":[{"timeout_seconds":7}]}'),
    );
  });

  it('may stand in lists, and beside others', () => {
    const text = `{"resource":[{"//":"x","${ACTION}":[{"//":"x","a":[{}]},{"b":{}}],"aws_x":1},{"${ACTION}_draft":{"c":{},"d":[]}}],"resource":{"${ACTION}":{"e/f":{}}}}`;
    expect(documentIn(text)).toMatchObject({ problems: [], duplicates: [] });
    expect(documentIn(text).sites.map((site) => [site.id, site.pointer])).toEqual([
      [`${ACTION}.a`, `/resource/0/${ACTION}/0/a/0`],
      [`${ACTION}.b`, `/resource/0/${ACTION}/1/b`],
      [`${ACTION}_draft.c`, `/resource/1/${ACTION}_draft/c`],
      [`${ACTION}.e/f`, `/resource/${ACTION}/e~1f`],
    ]);
  });

  it('may be called like a member of every object', () => {
    const text = `{"resource":{"${ACTION}":{"__proto__":{"config_timeout_seconds":1}}}}`;
    expect(documentIn(text).sites.map(({ id }) => id)).toEqual([`${ACTION}.__proto__`]);
  });

  it('tells of a timeout that stands twice, with what takes one out', () => {
    const text = resource('{"name":"a","config_timeout_seconds":1,"config_timeout_seconds":2}');
    const { sites, duplicates } = documentIn(text);
    expect(sites.map((site) => told(text, site))).toMatchObject([{ value: 2 }]);
    expect(duplicates).toMatchObject([
      { id: 'genesyscloud_integration_action.lookup', name: 'a', key: 'config_timeout_seconds' },
    ]);
    const [removal] = duplicates.flatMap((duplicate) => duplicate.removal ?? []);
    expect(applyEdits(Buffer.from(text), removal === undefined ? [] : [removal]).toString()).toBe(
      resource('{"name":"a","config_timeout_seconds":2}'),
    );
  });
});

describe('a function in JSON', () => {
  it('has a timeout of its own, and the action needs none then', () => {
    const body = '{"name":"Quote","function_config":{"name":"x","timeout_seconds":45}}';
    expect(documentIn(resource(body)).sites[0]?.setting).toBe(FUNCTION_SETTING);
    expect(toldOf(body)).toEqual([
      {
        kind: 'function',
        id: 'genesyscloud_integration_action.lookup',
        name: 'Quote',
        pointer: `${BASE}/function_config/timeout_seconds`,
        state: 'literal',
        value: 45,
        at: '45',
      },
    ]);
  });

  it.each([
    ['{"function_config":{}}', '/function_config', '"function_config"'],
    ['{"function_config":[{}]}', '/function_config/0', '{'],
    [
      '{"dynamic":{"function_config":{"for_each":[],"content":{}}}}',
      '/dynamic/function_config/content',
      '"content"',
    ],
    [
      '{"dynamic":[{"function_config":[{"content":[{}]}]}]}',
      '/dynamic/0/function_config/0/content/0',
      '{',
    ],
  ])('%s without a timeout points at its settings', (body, path, at) => {
    expect(toldOf(body)).toMatchObject([
      { kind: 'function', pointer: BASE + path, state: 'absent', at },
    ]);
  });

  it('may set the timeout of the action too', () => {
    expect(toldOf('{"function_config":{},"config_timeout_seconds":90}')).toMatchObject([
      { kind: 'data-action', value: 90 },
      { kind: 'function', state: 'absent' },
    ]);
  });

  it.each(['{"function_config":null}', '{"function_config":null,"dynamic":{"x":{"content":{}}}}'])(
    'is none with %s',
    (body) => {
      expect(toldOf(body)).toMatchObject([{ kind: 'data-action', state: 'absent' }]);
    },
  );

  it.each(['{"function_config":[]}', '{"dynamic":{"function_config":{"for_each":[]}}}'])(
    'whose settings are not told has no timeout to look at: %s',
    (body) => {
      expect(toldOf(body)).toEqual([]);
    },
  );
});

describe('the action of an authentication in JSON', () => {
  const AUTH = 'genesyscloud_integration_custom_auth_action';

  it('must have no timeout', () => {
    const { sites } = documentIn(resource('{"config_timeout_seconds":20}', AUTH));
    expect(sites).toHaveLength(1);
    expect(sites[0]?.setting).toBe(AUTH_SETTING);
  });

  it.each(['{}', '{"config_timeout_seconds":null}', '{"function_config":{}}'])(
    'is not looked at with a body of %s',
    (body) => {
      expect(documentIn(resource(body, AUTH))).toMatchObject({ sites: [], problems: [] });
    },
  );
});

describe('a wrong shape in JSON', () => {
  it.each([
    [resource('1'), BASE, 'a number'],
    [resource('[{},"x"]'), `${BASE}/1`, 'a string'],
    [`{"resource":{"${ACTION}":true}}`, `/resource/${ACTION}`, 'a boolean'],
    [`{"resource":[{"${ACTION}":{}},1]}`, '/resource/1', 'a number'],
    [resource('{"function_config":"x"}'), `${BASE}/function_config`, 'a string'],
    [resource('{"function_config":[[]]}'), `${BASE}/function_config/0`, 'an array'],
    [resource('{"dynamic":1}'), `${BASE}/dynamic`, 'a number'],
  ])('is told of %s', (text, pointer, what) => {
    expect(documentIn(text).problems).toMatchObject([
      { message: `a block must be an object, but is ${what}`, pointer },
    ]);
  });

  it('is none where something is null', () => {
    const texts = [resource('null'), `{"resource":{"${ACTION}":null}}`, resource('[null]')];
    for (const text of texts) {
      expect(documentIn(text)).toMatchObject({ sites: [], problems: [] });
    }
  });
});

describe('a JSON file with more timeouts than are looked at', () => {
  it('is told so, and the rest of it is left', () => {
    for (const body of [
      `[${Array.from({ length: MAX_ENTRIES + 2 }, () => '{}').join()}]`,
      `{"function_config":[${Array.from({ length: MAX_ENTRIES + 2 }, () => '{}').join()}]}`,
    ]) {
      const { sites, problems } = documentIn(resource(body));
      expect(sites).toHaveLength(MAX_ENTRIES);
      expect(problems.map(({ message }) => message)).toEqual([
        'there are more than 100000 entries in this file: those from here on are not checked',
      ]);
    }
  });
});
