import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/commands/lint.js';
import { fix } from '../../src/commands/fix.js';
import { encodeI3 } from '../../src/formats/i3-encoding.js';
import { createWorkspace, type WorkspaceFiles } from '../support/workspace.js';

const NOW = new Date('2026-11-21T00:00:00Z');

const step = (type: string, timeout: string): string =>
  `${type}:\n  name: Support\n  tasks:\n    - task:\n        actions:\n          - callData:\n              name: Get customer\n              timeout: ${timeout}\n`;

async function lintFiles(files: WorkspaceFiles): Promise<Awaited<ReturnType<typeof lint>>> {
  const { folder } = createWorkspace(files);
  return lint({ cwd: folder, top: folder, paths: [], now: NOW });
}

describe('an expression', () => {
  it('is fine where the server takes one, and where a template fills it in', async () => {
    const { findings, summary } = await lintFiles({
      'a.yaml': step('workflow', '{ exp: Flow.wait }'),
      'b.yaml': step('inboundCall', '{ lit: { seconds: {{wait}} } }'),
      'c.tf':
        'resource "genesyscloud_integration_action" "a" {\n  config_timeout_seconds = var.wait\n}\n',
    });
    expect(findings).toEqual([]);
    expect(summary.sites).toBe(3);
  });

  it('is told in a flow of any other type', async () => {
    const { findings } = await lintFiles({ 'a.yaml': step('inboundCall', '{ exp: Flow.wait }') });
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['timeout-expression', 8]]);
  });
});

describe('an exported flow', () => {
  const flow = JSON.stringify({
    name: 'Claims',
    type: 'inboundcall',
    flowSequenceItemList: [
      {
        actionList: [
          {
            __type: 'DataAction',
            id: 's-1',
            name: 'Get claim',
            useSuggestedTimeout: false,
            timeout: { text: 'P0D0H0M0S0F', config: { lit: { text: 'P0D0H0M0S0F' } } },
          },
        ],
      },
    ],
  });

  it('has its positions in the JSON that it stands for, and says so', async () => {
    const { folder, at } = createWorkspace({ 'claims.i3InboundFlow': '' });
    const encoded = encodeI3(Buffer.from(flow), Buffer.alloc(0));
    writeFileSync(at('claims.i3InboundFlow'), encoded);
    const { findings } = await lint({ cwd: folder, top: folder, paths: [], now: NOW });
    const column = flow.indexOf('"P0D0H0M0S0F"') + 1;
    expect(findings).toMatchObject([
      {
        rule: 'timeout-zero',
        line: 1,
        column,
        endColumn: column + 13,
        id: 's-1',
        name: 'Get claim',
        message: '0 s is no time at all (the position is that in the decoded JSON)',
      },
    ]);
  });

  it('is none in a file of its name that holds something else', async () => {
    const { findings, summary } = await lintFiles({
      'x.i3pub': '\0\x01Published',
      '.i3status': 'general { colors = true }\n',
      'home.i3config': '{"bar": {"timeout": 5}}',
      'empty.i3Flow': '',
    });
    expect(findings).toEqual([]);
    expect(summary.skipped).toBe(summary.files);
  });

  it('that begins as one and cannot be read is told, with no word of decoded JSON', async () => {
    const { findings } = await lintFiles({ 'x.i3WorkFlow': 'JTdCJTIybmFtZ' });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['invalid-document', 'The file is no flow as Architect exports it: export it again'],
    ]);
  });

  it('is left as it is where it is not encoded as its name says', async () => {
    const { folder, at } = createWorkspace({ 'claims.i3InboundFlow': flow });
    const request = { cwd: folder, top: folder, paths: [], rules: [], output: 'files' } as const;
    const { fixes } = await fix({ ...request, now: NOW });
    expect(fixes).toEqual([]);
    expect(readFileSync(at('claims.i3InboundFlow'), 'utf8')).toBe(flow);
  });
});

describe('a broken flow of Archy', () => {
  it.each([
    ['a percent sign and a brace', '50%{today}', ['invalid-document']],
    ['a directive', 'x %{ if short }y%{ endif }', []],
  ])('with %s', async (_, name, rules) => {
    const text = step('inboundCall', '{ lit: { seconds: 0 }').replace('Support', `Sale ${name}`);
    const { findings } = await lintFiles({ 'a.yaml': text });
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('targets of the formats of the platform', () => {
  it('are what the config says for each', async () => {
    const { findings } = await lintFiles({
      'flow-timeout-lint.config.json': JSON.stringify({
        targets: { 'archy-yaml': 8, 'action-export': 7, terraform: 9 },
      }),
      'a.yaml': step('inboundCall', '{ lit: { seconds: 0 } }'),
      'b.json': JSON.stringify({
        name: 'Get customer',
        actionType: 'custom',
        config: { request: {}, timeoutSeconds: 0 },
      }),
      'c.tf': 'resource "genesyscloud_integration_action" "a" {\n  config_timeout_seconds = 0\n}\n',
    });
    expect(findings.map(({ file, suggested }) => [file, suggested])).toEqual([
      ['a.yaml', 8],
      ['b.json', 7],
      ['c.tf', 9],
    ]);
  });
});
