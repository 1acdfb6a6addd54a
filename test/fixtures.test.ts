import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint, type LintOutcome } from '../src/commands/lint.js';
import type { Finding } from '../src/engine/finding.js';
import { json } from '../src/reporters/json.js';
import { RULE_NAMES } from '../src/rules/index.js';
import { sliceAt } from './support/lint-text.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The files that must stay silent: the documents in each, and their timeouts. */
const SILENT: Readonly<Record<string, readonly [documents: number, sites: number]>> = {
  'data-action-array.json': [2, 2],
  'data-action-list-response.json': [1, 1],
  'data-action.json': [1, 1],
  'empty.json': [0, 0],
  'ends-of-the-range.json': [1, 4],
  'escaped-keys.json': [1, 1],
  'external-api-array.json': [2, 2],
  'external-api-list-response.json': [1, 1],
  'external-api.json': [1, 1],
  'flow-export-array.json': [2, 3],
  'flow-export-bom.json': [1, 1],
  'flow-export-crlf.json': [1, 1],
  'flow-export-list-response.json': [2, 3],
  'flow-export-minified.json': [1, 1],
  'flow-export-no-final-newline.json': [1, 1],
  'flow-export-tabs.json': [1, 1],
  'flow-export.json': [1, 1],
  'flow-without-data-actions.json': [1, 0],
  'flow-without-nodes.json': [1, 0],
  'flow-wrapper.json': [1, 1],
  'http-requests.json': [0, 0],
  'number.json': [0, 0],
  'numbers-in-other-spellings.json': [1, 4],
  'package.json': [0, 0],
  'platform-create-body.json': [1, 1],
  'platform-data-action.json': [1, 1],
  'platform-list-response.json': [1, 1],
  'prototype-keys.json': [1, 1],
  'queues.json': [0, 0],
  'settings-cut-off.json': [0, 0],
  'several-flows.json': [2, 3],
  'several-kinds.json': [3, 4],
  'translations.json': [0, 0],
  'tsconfig.json': [0, 0],
  'webhook.json': [0, 0],
};

const BAD = readdirSync(path.join(FIXTURES, 'bad')).filter(
  (name) => !name.endsWith('.expected.json'),
);

function lintFixture(folder: 'ok' | 'bad', name: string): Promise<LintOutcome> {
  const cwd = path.join(FIXTURES, folder);
  return lint({ cwd, top: cwd, paths: [name], now: new Date('2025-06-02T08:00:00Z') });
}

function readFixture(name: string): string {
  return readFileSync(path.join(FIXTURES, 'bad', name), 'utf8');
}

describe('fixtures/ok', () => {
  it('holds the files that are listed here', () => {
    expect(readdirSync(path.join(FIXTURES, 'ok')).sort()).toEqual(Object.keys(SILENT));
  });

  it.each(Object.entries(SILENT))('%s has no finding', async (name, [documents, sites]) => {
    const skipped = documents === 0 ? 1 : 0;
    expect(await lintFixture('ok', name)).toEqual({
      summary: { files: 1, documents, sites, errors: 0, warnings: 0, fixable: 0, skipped },
      findings: [],
      faults: [],
      notices: [],
      unmatched: [],
    });
  });
});

describe('fixtures/bad', () => {
  it.each(BAD)('%s has the findings that stand beside it', async (name) => {
    const { summary, findings } = await lintFixture('bad', name);
    const report: unknown = JSON.parse(json({ summary, findings }, { color: false, prefix: '' }));
    const expected: unknown = JSON.parse(readFixture(name.replace('.json', '.expected.json')));
    expect(report).toEqual({ version: 1, summary, findings: expected });
  });

  it.each(BAD)('%s has the meant value at the place of each finding', async (name) => {
    const { findings } = await lintFixture('bad', name);
    const text = readFixture(name);
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      expect([finding, sliceAt(text, finding)]).toEqual([finding, meantText(text, finding)]);
    }
  });

  it.each(BAD)('%s has another fingerprint for each finding', async (name) => {
    const fingerprints = (await lintFixture('bad', name)).findings.map((each) => each.fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('has findings of every rule and in every format of JSON that has a file of its own here', async () => {
    const outcomes = await Promise.all(BAD.map((name) => lintFixture('bad', name)));
    const findings = outcomes.flatMap((outcome) => outcome.findings);
    // Those of flows as Architect has them are in fixtures/platform.
    const elsewhere = ['timeout-inactive', 'timeout-expression'];
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(RULE_NAMES.filter((name) => !elsewhere.includes(name))),
    );
    expect(new Set(findings.map(({ format }) => format))).toEqual(
      new Set(['flow-export', 'external-api', 'data-action', 'action-export']),
    );
  });
});

/** What must stand at the place of a finding, for all that `JSON.parse` can tell. */
function meantText(text: string, finding: Finding): string {
  const slice = sliceAt(text, finding);
  const { rule, pointer, name } = finding;
  if (rule === 'invalid-document' && pointer === '') return '';
  if (rule === 'timeout-missing' && slice === '{') return '{';
  const meant =
    rule === 'timeout-missing'
      ? name
      : rule === 'duplicate-key'
        ? pointer.split('/').at(-1)
        : valueAt(parsed(text), pointer);
  expect(parsed(slice)).toEqual(meant);
  return slice;
}

function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return value;
}

function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  return value;
}
