import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config.js';
import type { ConfigFile } from '../../src/config/config-file.js';
import { defaultConfig } from '../../src/config/default-config.js';
import { resolveConfig } from '../../src/config/resolve-config.js';
import { readObjects } from '../../src/formats/read-file.js';
import { countFindings, lintFiles } from '../../src/engine/lint-files.js';
import { MAX_FILE_BYTES, MAX_FINDINGS } from '../../src/safe/limits.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { makeTree } from '../support/file-tree.js';
import { bareFinding, defaultFinding } from '../support/findings.js';

const NOW = new Date('2025-06-02T12:00:00Z');

function flow(...timeouts: unknown[]): string {
  const nodes = timeouts.map((timeout, position) => ({
    id: `node-${String(position)}`,
    type: 'dataAction',
    name: 'Find car',
    dataAction: { timeout },
  }));
  return JSON.stringify({ flowData: { nodes } }, null, 1);
}

/** A repository of files, in the order in which they are linted. */
function repository(texts: Readonly<Record<string, string>>): {
  readonly folder: string;
  readonly files: readonly SourceFile[];
} {
  const folder = makeTree(texts);
  const files = Object.keys(texts).map((name) => ({
    path: path.join(folder, name),
    name,
    configName: name,
  }));
  return { folder, files };
}

async function configOf(content: ConfigFile, folder: string): Promise<Config> {
  const config = await resolveConfig(content, path.join(folder, 'flow-timeout-lint.config.json'));
  if (!('settingsFor' in config)) throw new Error(config.map(({ message }) => message).join());
  return config;
}

describe('lintFiles', () => {
  it('counts files, documents, timeouts and findings', async () => {
    const { folder, files } = repository({
      'a.json': flow(3000, 8000, 999),
      'b.json': `[${flow(5000)},${flow(5000)}]`,
      'package.json': '{"name":"flows"}',
      'c.json': '{"flowData":{"nodes":null}}',
      'tsconfig.json': '{ // comment\n}',
    });
    const config = await configOf({ rules: { 'timeout-default': 'warning' } }, folder);
    const { summary, findings, faults, notices } = lintFiles(files, {
      config,
      now: NOW,
      readDocuments: readObjects,
    });
    expect(summary).toEqual({
      files: 5,
      documents: 4,
      sites: 5,
      errors: 2,
      warnings: 1,
      fixable: 2,
      skipped: 2,
    });
    expect(findings.map(({ file, rule, line }) => [file, rule, line])).toEqual([
      ['a.json', 'timeout-default', 9],
      ['a.json', 'timeout-range', 25],
      ['c.json', 'invalid-document', 1],
    ]);
    expect({ faults, notices }).toEqual({ faults: [], notices: [] });
  });

  it('finds nothing in no files', () => {
    expect(
      lintFiles([], { config: defaultConfig('/'), now: NOW, readDocuments: readObjects }),
    ).toEqual({
      summary: {
        files: 0,
        documents: 0,
        sites: 0,
        errors: 0,
        warnings: 0,
        fixable: 0,
        skipped: 0,
      },
      findings: [],
      faults: [],
      notices: [],
    });
  });

  it('asks for the settings of each file by its place in the config’s folder', async () => {
    const { folder, files } = repository({ 'a.json': flow(3000), 'drafts/b.json': flow(3000) });
    const config = await configOf(
      { overrides: [{ files: 'drafts/**', rules: { 'timeout-default': 'off' } }] },
      folder,
    );
    const { findings } = lintFiles(files, { config, now: NOW, readDocuments: readObjects });
    expect(findings.map(({ file }) => file)).toEqual(['a.json']);
  });

  it('goes on after a file that is gone, and tells of it', () => {
    const { folder, files } = repository({ 'a.json': flow(3000), 'b.json': flow(3000) });
    rmSync(path.join(folder, 'a.json'));
    const { findings, faults } = lintFiles(files, {
      config: defaultConfig(folder),
      now: NOW,
      readDocuments: readObjects,
    });
    expect(findings.map(({ file }) => file)).toEqual(['b.json']);
    expect(faults.map(({ file }) => file)).toEqual(['a.json']);
    expect(faults[0]?.message).toContain('ENOENT');
  });

  it('goes on after what is no regular file', () => {
    const { folder, files } = repository({ 'a.json/': '', 'b.json': flow(3000) });
    const { findings, faults } = lintFiles(files, {
      config: defaultConfig(folder),
      now: NOW,
      readDocuments: readObjects,
    });
    expect(findings).toHaveLength(1);
    expect(faults.map(({ file }) => file)).toEqual(['a.json/']);
  });

  it('takes a file beyond the limit for a finding', () => {
    const { folder, files } = repository({ 'big.json': '', 'full.json': '', 'b.json': flow(3000) });
    truncateSync(path.join(folder, 'big.json'), MAX_FILE_BYTES + 1);
    writeFileSync(path.join(folder, 'full.json'), flow(8000).padEnd(MAX_FILE_BYTES));
    const result = lintFiles(files, {
      config: defaultConfig(folder),
      now: NOW,
      readDocuments: readObjects,
    });
    expect(result.findings.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      [
        'big.json',
        'invalid-document',
        'The file is larger than 64 MiB and is not checked: exclude it in the config if it is none of yours',
      ],
      ['b.json', 'timeout-default', 'The timeout is left at the default of 3000 ms'],
    ]);
    expect(result.summary).toMatchObject({ documents: 2, sites: 2, skipped: 0 });
    expect(result.faults).toEqual([]);
  });

  it('stops after the file that is one finding too many', () => {
    const many = `{"flowData":{"nodes":[\n${'{"type":"dataAction"},\n'.repeat(MAX_FINDINGS)}0]}}`;
    const { folder, files } = repository({
      'a.json': many,
      'b.json': flow(3000),
      'c.json': flow(3000),
    });
    const context = { config: defaultConfig(folder), now: NOW, readDocuments: readObjects };
    const stopped = lintFiles(files, context);
    expect(stopped.findings).toHaveLength(MAX_FINDINGS + 1);
    expect(stopped.faults).toEqual([
      {
        file: 'b.json',
        message:
          'there are more than 100000 findings already: this file and those after it were not checked',
      },
    ]);
    writeFileSync(path.join(folder, 'a.json'), many.replace(',\n0]', ']'));
    const whole = lintFiles(files.slice(0, 2), context);
    expect(whole.faults).toEqual([]);
    expect(whole.findings.at(-1)?.file).toBe('b.json');
  });

  it('tells its progress after every file', () => {
    const { folder, files } = repository({ 'a.json': '{}', 'b.json': flow(3000), 'c.json': '' });
    rmSync(path.join(folder, 'c.json'));
    const told: [number, number][] = [];
    const onProgress = (done: number, total: number): void => {
      told.push([done, total]);
    };
    lintFiles(files, {
      config: defaultConfig(folder),
      now: NOW,
      readDocuments: readObjects,
      onProgress,
    });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe('suppressions in a lint of files', () => {
  it('take findings out of report and counts, and tell how many', async () => {
    const { folder, files } = repository({ 'a.json': flow(3000, 3000), 'b.json': flow(3000) });
    const config = await configOf(
      {
        suppressions: [
          { rule: 'timeout-default', file: '*.json', id: 'node-0', reason: 'Answers at once' },
        ],
      },
      folder,
    );
    const { summary, findings, notices } = lintFiles(files, {
      config,
      now: NOW,
      readDocuments: readObjects,
    });
    expect(findings.map(({ file, id }) => [file, id])).toEqual([['a.json', 'node-1']]);
    expect(summary).toMatchObject({ documents: 2, sites: 3, errors: 1, fixable: 1 });
    expect(notices).toEqual(['2 suppressed by the config']);
  });

  it('tell when they have expired', async () => {
    const { folder, files } = repository({ 'a.json': flow(3000) });
    const suppression = {
      rule: 'timeout-default',
      file: 'a.json',
      id: 'node-0',
      reason: 'Until the new CRM',
      expires: '2025-06-02',
    } as const;
    const config = await configOf({ suppressions: [suppression] }, folder);
    expect(
      lintFiles(files, {
        config,
        now: new Date('2025-06-02T23:59:59Z'),
        readDocuments: readObjects,
      }).findings,
    ).toEqual([]);
    const { findings, notices } = lintFiles(files, {
      config,
      now: new Date('2025-06-03T00:00:00Z'),
      readDocuments: readObjects,
    });
    expect(findings).toHaveLength(1);
    expect(notices).toEqual([
      'a suppression of timeout-default in a.json expired on 2025-06-02 (Until the new CRM): its finding is reported again',
    ]);
  });
});

describe('countFindings', () => {
  it('counts by severity, and what can be fixed', () => {
    expect(
      countFindings([
        defaultFinding(),
        defaultFinding({ severity: 'warning' }),
        bareFinding(),
        bareFinding({ severity: 'warning' }),
        bareFinding({ severity: 'warning' }),
      ]),
    ).toEqual({ errors: 2, warnings: 3, fixable: 2 });
    expect(countFindings([])).toEqual({ errors: 0, warnings: 0, fixable: 0 });
  });
});
