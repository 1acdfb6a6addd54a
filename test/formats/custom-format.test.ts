import { describe, expect, it } from 'vitest';
import { type CustomFormatDefinition, loadCustomFormat } from '../../src/formats/custom-format.js';
import type { Document } from '../../src/formats/document.js';
import { MAX_ENTRIES } from '../../src/safe/limits.js';
import { lookups } from '../support/custom-formats.js';
import { findingsIn, indexOf, plainSite, readingOf, spanOfText } from '../support/lint-text.js';

async function read(
  text: string,
  changes: Partial<CustomFormatDefinition> = {},
): Promise<Document> {
  return (await lookups(changes)).read(indexOf(text));
}

async function pointers(
  text: string,
  changes: Partial<CustomFormatDefinition> = {},
): Promise<string[]> {
  return (await read(text, changes)).sites.map(({ pointer }) => pointer);
}

describe('a custom format', () => {
  it('has the name and the setting that are declared', async () => {
    const { name, owners, setting } = await lookups();
    expect({ name, owners, setting }).toEqual({
      name: 'lookups',
      owners: '$.plan.steps[*]',
      setting: { unit: 's', min: 1, max: 60, default: 2, whenAbsent: 'default-is-too-short' },
    });
  });

  it('need not have a default', async () => {
    const definition = { owners: '$', timeout: '$.wait', unit: 's', min: 1, max: 60 } as const;
    const format = await loadCustomFormat('lookups', definition);
    expect('setting' in format && format.setting).toEqual({
      unit: 's',
      min: 1,
      max: 60,
      whenAbsent: 'default-is-too-short',
    });
  });

  it('reads every owner as a site', async () => {
    const text = `{ "plan": { "steps": [
      { "id": "s1", "name": "Find car", "settings": { "wait": 8 } },
      { "id": "s2", "name": "Find truck", "settings": { "wait": "8" } },
      { "id": "s3", "name": "Find driver", "settings": {} },
      { "id": "s4", "name": "Find garage" },
      { "settings": null }
    ] } }`;
    const document = await read(text);
    const site = (id: string, name: string, pointer: string, state: object): object => ({
      format: 'lookups',
      kind: 'data-action',
      id,
      name,
      pointer,
      state,
    });
    expect(document.sites.map(plainSite)).toEqual([
      site('s1', 'Find car', '/plan/steps/0/settings/wait', {
        kind: 'literal',
        value: 8,
        span: spanOfText(text, '8'),
      }),
      site('s2', 'Find truck', '/plan/steps/1/settings/wait', {
        kind: 'invalid',
        actual: '8',
        text: '"8"',
        span: spanOfText(text, '"8"'),
      }),
      site('s3', 'Find driver', '/plan/steps/2/settings', {
        kind: 'absent',
        span: spanOfText(text, '"Find driver"'),
      }),
      site('s4', 'Find garage', '/plan/steps/3', {
        kind: 'absent',
        span: spanOfText(text, '"Find garage"'),
      }),
    ]);
    expect(document.problems).toEqual([
      {
        message: '"settings" must be an object, but is null',
        span: spanOfText(text, 'null'),
        pointer: '/plan/steps/4/settings',
        kind: 'data-action',
        id: undefined,
        name: undefined,
      },
    ]);
  });

  it('passes over what its owners select and is no object', async () => {
    const text = '{"plan":{"steps":[null,"settings",7,[{"settings":{"wait":8}}],{}]}}';
    expect(await pointers(text)).toEqual(['/plan/steps/4']);
  });

  it('tells of repeated keys, and reads the last one', async () => {
    const text = '{"plan":{"steps":[]},"plan":{"steps":[{"settings":{"wait":1,"w\\u0061it":8}}]}}';
    const { sites, duplicates } = await read(text);
    expect(sites.map(({ state }) => state)).toEqual([
      { kind: 'literal', value: 8, span: spanOfText(text, '8') },
    ]);
    expect(duplicates).toMatchObject([{ key: 'wait', pointer: '/plan/steps/0/settings/wait' }]);
  });

  it('stops at the limit on entries', async () => {
    const text = `{"plan":{"steps":[${'{},'.repeat(MAX_ENTRIES)}{},{}]}}`;
    const { sites, problems } = await read(text);
    const start = text.length - '{},{}]}}'.length;
    expect(sites).toHaveLength(MAX_ENTRIES);
    expect(problems).toEqual([
      {
        message:
          'there are more than 100000 entries in this file: those from here on are not checked',
        span: { start, end: start + 1 },
        pointer: '/plan/steps/100000',
      },
    ]);
  });
});

describe('a custom format in a large file', () => {
  const owners = 20_000;

  async function secondsFor(text: string, selector: string): Promise<number> {
    const format = await lookups({ owners: selector });
    const json = indexOf(text);
    const start = performance.now();
    expect(format.read(json).sites).toHaveLength(owners);
    return (performance.now() - start) / 1000;
  }

  it('takes about as long with owners in an object as with those in an array', async () => {
    const step = '{"settings":{"wait":8}}';
    const steps = Array.from({ length: owners }, () => step);
    const members = steps.map((each, position) => `"step-${String(position)}":${each}`);
    const list = `{"plan":[${steps.join()}]}`;
    await secondsFor(list, '$.plan[*]');
    const usual = await secondsFor(list, '$.plan[*]');
    expect(await secondsFor(`{"plan":{${members.join()}}}`, '$.plan.*')).toBeLessThan(
      usual * 4 + 0.3,
    );
  });
});

describe('the owners of a custom format', () => {
  it.each([
    ['$', '{"settings":{"wait":8}}', ['/settings/wait']],
    ['$.*', '{"a":{},"b":{}}', ['/a', '/b']],
    [
      '$..step',
      '{"step":{"step":{}},"plan":[{"step":{}}]}',
      ['/plan/0/step', '/step', '/step/step'],
    ],
    ['$..wait^', '{"plan":{"wait":8,"x":{"wait":9}}}', ['/plan', '/plan/x']],
    ['$.plan[0,2]', '{"plan":[{},{},{}]}', ['/plan/0', '/plan/2']],
    ['$.plan[-1:]', '{"plan":[{},{},{}]}', ['/plan/2']],
    ["$['a/b~c']", '{"a/b~c":{}}', ['/a~1b~0c']],
    ["$['call plan']['']", '{"call plan":{"":{}}}', ['/call plan/']],
    ['$.*', '{"__proto__":{},"constructor":{}}', ['/__proto__', '/constructor']],
    ['$.toString', '{}', []],
    ['$.plan', '\uFEFF {"plan":{}}', ['/plan']],
    ['$.plan', '{"plan":"{}"}', []],
  ])('%s select in %s', async (owners, text, expected) => {
    expect((await pointers(text, { owners })).sort()).toEqual(expected);
  });

  it.each(['^', '~', '@number()', '`plan', '*'])('may stand under the key %j', async (key) => {
    const text = JSON.stringify({ plan: { [key]: { settings: { wait: 8 } } } });
    expect(await pointers(text, { owners: '$.plan.*' })).toEqual([
      `/plan/${key.replace('~', '~0')}/settings/wait`,
    ]);
  });

  it('count once, however often they are selected', async () => {
    expect(await pointers('{"a":{"x":1,"y":2}}', { owners: '$.a.*^' })).toEqual(['/a']);
  });

  it('may stand 190 levels deep', async () => {
    const text = `${'{"a":'.repeat(190)}{"step":{}}${'}'.repeat(190)}`;
    expect(await pointers(text, { owners: '$..step' })).toEqual([`${'/a'.repeat(190)}/step`]);
  });
});

describe('the other selectors of a custom format', () => {
  const text = `{"plan":{"steps":[
    {"kind":"lookup","on":true,"tries":3.0,"next":null,"call":{"type":"h\\u0074tp"},"key":17,"label":"Find car","id":"a","name":"b"},
    {"kind":"menu","on":false,"tries":4,"next":"x","call":"http"}
  ]}}`;

  it.each([
    [{ '$.kind': 'lookup' }, ['/plan/steps/0']],
    [{ '$.on': true }, ['/plan/steps/0']],
    [{ '$.on': false }, ['/plan/steps/1']],
    [{ '$.tries': 3 }, ['/plan/steps/0']],
    [{ '$.next': null }, ['/plan/steps/0']],
    [{ '$.call.type': 'http' }, ['/plan/steps/0']],
    [{ "$['kind']": 'menu', '$.tries': 4 }, ['/plan/steps/1']],
    [{ '$.kind': 'menu', '$.tries': 3 }, []],
    [{ '$.tries': '3' }, []],
    [{ '$.on': 'true' }, []],
    [{ '$.call': 'object' }, []],
    [{ '$.absent': null }, []],
    [{ '$.toString': null }, []],
    [{}, ['/plan/steps/0', '/plan/steps/1']],
  ])('narrow the owners by %j', async (where, expected) => {
    expect(await pointers(text, { where })).toEqual(expected);
  });

  it('find id and name', async () => {
    const document = await read(text, { id: '$.key', name: '$.label' });
    expect(document.sites.map(({ id, name }) => [id, name])).toEqual([
      ['17', 'Find car'],
      [undefined, undefined],
    ]);
    expect(document.sites[0]?.state).toEqual({
      kind: 'absent',
      span: spanOfText(text, '"Find car"'),
    });
  });

  it('find a name further down', async () => {
    const document = await read(text, { name: '$.call.type' });
    expect(document.sites.map(({ name }) => name)).toEqual(['http', undefined]);
  });
});

describe('a file with a custom format', () => {
  it('is read as one only where it is none of the known ones', async () => {
    const custom = [await lookups({ owners: '$..plan' })];
    const api = '{"protocol":"http","method":"","url":"","plan":{}}';
    const formatsIn = (text: string): unknown => {
      const reading = readingOf(text, { custom });
      return reading.kind === 'documents' && reading.documents.map(({ format }) => format);
    };
    expect([api, '{"plan":{}}', '{"plan":[]}'].map(formatsIn)).toEqual([
      ['external-api'],
      ['lookups'],
      [],
    ]);
  });

  it('may hold several of them', async () => {
    const custom = [await lookups(), await lookups({ owners: '$.drafts[*]' })];
    const reading = readingOf('{"plan":{"steps":[{}]},"drafts":[{},{}]}', { custom });
    expect(reading).toMatchObject({
      documents: [{ sites: { length: 1 } }, { sites: { length: 2 } }],
    });
  });

  it('is read as that alone where the config pins it', async () => {
    const pinned = await lookups({ owners: '$' });
    expect(readingOf('{"protocol":"http","method":"","url":""}', { pinned })).toMatchObject({
      documents: [{ format: 'lookups', sites: { length: 1 } }],
    });
  });

  it('is judged in its own unit and range, as severely as the tutorials’ formats', async () => {
    const text = '{"plan":{"steps":[{"settings":{"wait":5000}},{"settings":{"wait":61}},{}]}}';
    const findings = findingsIn(text, { formats: { custom: [await lookups()] } });
    expect(
      findings.map(({ rule, severity, actual, suggested, unit, pointer }) => ({
        rule,
        severity,
        actual,
        suggested,
        unit,
        pointer,
      })),
    ).toEqual([
      {
        rule: 'timeout-unit',
        severity: 'error',
        actual: 5000,
        suggested: 5,
        unit: 's',
        pointer: '/plan/steps/0/settings/wait',
      },
      {
        rule: 'timeout-range',
        severity: 'error',
        actual: 61,
        suggested: 60,
        unit: 's',
        pointer: '/plan/steps/1/settings/wait',
      },
      {
        rule: 'timeout-missing',
        severity: 'error',
        actual: null,
        suggested: 5,
        unit: 's',
        pointer: '/plan/steps/2',
      },
    ]);
  });
});
