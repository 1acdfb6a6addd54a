import { describe, expect, it } from 'vitest';
import { lintText, unreadFileFinding } from '../../src/engine/lint-file.js';
import { readObjects } from '../../src/formats/read-file.js';
import { externalApi } from '../../src/formats/external-api.js';
import { createArena } from '../../src/source/json/arena.js';
import { lookups } from '../support/custom-formats.js';
import { arenaOf, findingsIn, lintString, settingsWith, spanOfText } from '../support/lint-text.js';

const FLOW = `{
  "name": "Roadside assistance",
  "flowData": {
    "nodes": [
      { "id": "node-1", "type": "dataAction", "name": "Find car 🚗", "dataAction": { "timeout": 3000 } },
      { "id": "node-2", "type": "dataAction", "name": "Find truck", "dataAction": { "timeout": 4000, "timeout": 8000 } },
      null
    ]
  }
}
`;

const FINGERPRINT: unknown = expect.stringMatching(/^[0-9a-f]{16}$/);

function rulesIn(text: string, settings: Parameters<typeof findingsIn>[1] = {}): string[] {
  return findingsIn(text, settings).map(({ rule }) => rule);
}

describe('linting a text', () => {
  it('tells all of each finding, in the order in which they stand', () => {
    const about = (id: string, name: string): object => ({
      severity: 'error',
      file: 'flows/roadside.json',
      format: 'flow-export',
      kind: 'flow-node',
      id,
      name,
      fingerprint: FINGERPRINT,
    });
    expect(lintString(FLOW, {}, 'flows/roadside.json')).toEqual({
      documents: 1,
      sites: 2,
      skipped: false,
      findings: [
        {
          ...about('node-1', 'Find car 🚗'),
          rule: 'timeout-default',
          line: 5,
          column: 97,
          endLine: 5,
          endColumn: 101,
          pointer: '/flowData/nodes/0/dataAction/timeout',
          actual: 3000,
          suggested: 5000,
          unit: 'ms',
          message: 'The timeout is left at the default of 3000 ms',
          edits: [{ ...spanOfText(FLOW, '3000'), text: '5000' }],
          related: [],
        },
        {
          ...about('node-2', 'Find truck'),
          rule: 'duplicate-key',
          line: 6,
          column: 102,
          endLine: 6,
          endColumn: 111,
          pointer: '/flowData/nodes/1/dataAction/timeout',
          message: '"timeout" stands more than once in this object: only the last one counts',
          edits: [{ ...spanOfText(FLOW, '"timeout": 4000, '), text: '' }],
          related: [
            { message: 'this one does not count', line: 6, column: 85, endLine: 6, endColumn: 94 },
          ],
        },
        {
          severity: 'error',
          file: 'flows/roadside.json',
          format: 'flow-export',
          fingerprint: FINGERPRINT,
          rule: 'invalid-document',
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 11,
          pointer: '/flowData/nodes/2',
          message: 'A node must be an object, but is null',
          edits: [],
          related: [],
        },
      ],
    });
  });

  it('counts documents and timeouts, good ones too', () => {
    const good = '{"protocol":"http","method":"","url":"","timeout":5000}';
    expect(lintString(`[${good},{},${good},${FLOW.replace(/,\s*null/, '')}]`)).toMatchObject({
      documents: 3,
      sites: 4,
      skipped: false,
    });
  });

  it.each(['', '{}', '[]', '{"name":"x","timeout":3000}', '// settings', '{"a":'])(
    'passes over %j as none of ours',
    (text) => {
      expect(lintString(text)).toEqual({ findings: [], documents: 0, sites: 0, skipped: true });
    },
  );

  it('does not pass over what looks like one of ours and cannot be read', () => {
    expect(lintString('{"flowData":')).toEqual({
      documents: 0,
      sites: 0,
      skipped: false,
      findings: [
        {
          rule: 'invalid-document',
          severity: 'error',
          file: 'flows/flow.json',
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 13,
          pointer: '',
          format: 'flow-export',
          message: 'The file ends in the middle of the JSON: it looks cut off',
          edits: [],
          fingerprint: FINGERPRINT,
          related: [],
        },
      ],
    });
  });

  it('names no format where none can be told', () => {
    const [finding] = findingsIn('['.repeat(2000));
    expect(finding).toMatchObject({ rule: 'invalid-document', line: 1, column: 1001 });
    expect(finding).not.toHaveProperty('format');
  });

  it('shortens ids and names', () => {
    const owner = `"id":"${'i'.repeat(300)}","name":"${'📞'.repeat(150)}"`;
    const [finding] = findingsIn(`{"protocol":"http","method":"","url":"",${owner}}`);
    expect(finding).toMatchObject({ id: `${'i'.repeat(199)}…`, name: `${'📞'.repeat(99)}…` });
  });

  it('names the file from the working directory, and knows it by its place in the config’s folder', () => {
    const lintAs = (name: string, configName: string): unknown =>
      lintText(arenaOf(FLOW), { path: `/r/${name}`, name, configName }, settingsWith(), readObjects)
        .findings[0];
    expect(lintAs('a.json', 'flows/a.json')).toMatchObject({ file: 'a.json' });
    expect(lintAs('../flows/a.json', 'flows/a.json')).toEqual(
      expect.objectContaining({ file: '../flows/a.json', fingerprint: printOf('flows/a.json') }),
    );
  });

  it('can lint one text after another in the same arena', () => {
    const settings = settingsWith();
    const file = { path: '/r/a.json', name: 'a.json', configName: 'a.json' };
    const arena = arenaOf(FLOW);
    const before = lintText(arena, file, settings, readObjects);
    Object.assign(arena, arenaOf('{"flowData":{"nodes":[]}}'));
    expect(lintText(arena, file, settings, readObjects).findings).toEqual([]);
    Object.assign(arena, arenaOf(FLOW));
    expect(lintText(arena, file, settings, readObjects)).toEqual(before);
  });
});

function printOf(name: string): string | undefined {
  return lintString(FLOW, {}, name).findings[0]?.fingerprint;
}

describe('the settings of a file', () => {
  it('silence a rule', () => {
    const all = ['timeout-default', 'duplicate-key', 'invalid-document'];
    expect(rulesIn(FLOW)).toEqual(all);
    for (const rule of all) {
      expect(rulesIn(FLOW, { levels: { [rule]: 'off' } })).toEqual(
        all.filter((other) => other !== rule),
      );
    }
  });

  it('give the severity', () => {
    const levels = {
      'timeout-default': 'warning',
      'duplicate-key': 'warning',
      'invalid-document': 'warning',
    } as const;
    expect(findingsIn(FLOW, { levels }).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
      'warning',
    ]);
  });

  it('hold for what cannot be read, too', () => {
    const text = '{"flowData":';
    expect(findingsIn(text, { levels: { 'invalid-document': 'warning' } })[0]?.severity).toBe(
      'warning',
    );
    expect(lintString(text, { levels: { 'invalid-document': 'off' } })).toEqual({
      findings: [],
      documents: 0,
      sites: 0,
      skipped: false,
    });
  });

  it('give the target of each format', () => {
    const api = '{"protocol":"http","method":"","url":"","timeout":3000}';
    const targets = { 'external-api': 7000 };
    const suggested = findingsIn(`[${api},${FLOW}]`, { targets }).flatMap(
      (finding) => finding.suggested ?? [],
    );
    expect(suggested).toEqual([7000, 5000]);
  });

  it('narrow the range', () => {
    expect(rulesIn(FLOW, { options: { minMs: 9000 } })).toEqual([
      'timeout-range',
      'duplicate-key',
      'timeout-range',
      'invalid-document',
    ]);
  });

  it('pin the format', () => {
    expect(rulesIn('{"name":"Rates"}', { formats: { pinned: externalApi } })).toEqual([
      'timeout-missing',
    ]);
  });
});

describe('findings at the same place', () => {
  it('are in the order of their rules’ names', async () => {
    const text = '{"step":{"wait":8}}';
    const seconds = await lookups({ owners: '$.step', timeout: '$.wait', unit: 's', max: 5 }, 'a');
    const ms = await lookups(
      { owners: '$.step', timeout: '$.wait', unit: 'ms', min: 1000, max: 30_000 },
      'b',
    );
    for (const custom of [
      [ms, seconds],
      [seconds, ms],
    ]) {
      const findings = findingsIn(text, { formats: { custom } });
      expect(findings.map(({ rule, column }) => [rule, column])).toEqual([
        ['timeout-range', 17],
        ['timeout-unit', 17],
      ]);
    }
  });
});

describe('unreadFileFinding', () => {
  const file = { path: '/r/big.json', name: 'big.json', configName: 'big.json' };

  it('points to the start of the file', () => {
    expect(unreadFileFinding(file, settingsWith(), 'the file is larger than 64 MiB')).toEqual([
      {
        rule: 'invalid-document',
        severity: 'error',
        file: 'big.json',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        pointer: '',
        message: 'The file is larger than 64 MiB',
        edits: [],
        fingerprint: FINGERPRINT,
        related: [],
      },
    ]);
  });

  it('has the level of the config', () => {
    const at = (level: 'warning' | 'off'): unknown =>
      unreadFileFinding(file, settingsWith({ levels: { 'invalid-document': level } }), 'x').map(
        ({ severity }) => severity,
      );
    expect([at('warning'), at('off')]).toEqual([['warning'], []]);
  });

  it('lints nothing of an arena that is empty', () => {
    expect(lintText(createArena(), file, settingsWith(), readObjects)).toEqual({
      findings: [],
      documents: 0,
      sites: 0,
      skipped: true,
    });
  });
});
