import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fix, type FixOutcome, type FixRequest } from '../../src/commands/fix.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const NOW = new Date('2026-11-21T23:59:59Z');

function fixIn(cwd: string, request: Partial<FixRequest> = {}): Promise<FixOutcome> {
  return fix({ cwd, paths: [], top: cwd, rules: [], output: 'files', now: NOW, ...request });
}

/** What was changed, a line a finding. */
function changes({ fixes }: FixOutcome): (string | number | null | undefined | boolean)[][] {
  return fixes.flatMap(({ file, fixed }) =>
    fixed.map(({ rule, actual, suggested }) => [file.name, rule, actual, suggested]),
  );
}

const API = { protocol: 'https', method: 'GET', url: 'https://geo.example.com' };
/** A flow with a duplicate, a missing timeout, and one left at the default. */
const THREE_FLAWS =
  '{"flowData":{"nodes":[{"type":"dataAction","dataAction":{"timeout":1,"timeout":3000}},{"type":"dataAction"}]}}';

describe('a fix', () => {
  it('writes the files and tells what they were, what it changed and what is left', async () => {
    const { folder, read } = createWorkspace({
      'flows/b.json': flowWith(8),
      'flows/a.json': flowWith(3000, 'Get balance'),
      'flows/good.json': flowWith(8000),
      'apis/geo.json': API,
      'package.json': { name: 'ivr' },
    });
    const outcome = await fixIn(folder);
    expect(changes(outcome)).toEqual([
      ['apis/geo.json', 'timeout-missing', null, 5000],
      ['flows/a.json', 'timeout-default', 3000, 5000],
      ['flows/b.json', 'timeout-unit', 8, 8000],
    ]);
    const [geo, a] = outcome.fixes;
    expect(geo?.before.toString()).toBe(JSON.stringify(API));
    expect(geo === undefined ? [] : geo.edits).toEqual([
      { start: 66, end: 66, text: ',"timeout":5000' },
    ]);
    expect(a === undefined ? [] : a.edits).toEqual([{ start: 142, end: 146, text: '5000' }]);
    expect(read('apis/geo.json')).toBe(JSON.stringify({ ...API, timeout: 5000 }));
    expect(read('flows/a.json')).toBe(flowWith(5000, 'Get balance'));
    expect(read('flows/b.json')).toBe(flowWith(8000));
    expect(outcome.after).toEqual({
      summary: {
        files: 5,
        documents: 4,
        sites: 4,
        errors: 0,
        warnings: 0,
        fixable: 0,
        skipped: 1,
      },
      findings: [],
      faults: [],
      notices: [],
      unmatched: [],
    });
  });

  it('tells the same where it does not write, and changes no file', async () => {
    const { folder, read, write } = createWorkspace({ 'a.json': flowWith(3000), 'b.json': API });
    const dry = await fixIn(folder, { output: 'none' });
    expect(read('a.json')).toBe(flowWith(3000));
    expect(read('b.json')).toBe(JSON.stringify(API));
    expect(dry.after.findings).toEqual([]);
    const wet = await fixIn(folder);
    expect(wet).toEqual(dry);
    const applied = dry.fixes.map((each) => applyEdits(each.before, each.edits).toString());
    expect(applied).toEqual([read('a.json'), read('b.json')]);
    write({ 'a.json': flowWith(5000) });
    expect((await fixIn(folder)).fixes).toEqual([]);
  });

  it('leaves a file alone that has nothing to mend', async () => {
    const { folder, at } = createWorkspace({
      'good.json': flowWith(8000),
      'bad.json': flowWith(8),
    });
    const inode = statSync(at('good.json')).ino;
    await fixIn(folder);
    expect(statSync(at('good.json')).ino).toBe(inode);
  });

  it('is of the rules that are named only', async () => {
    const { folder, read } = createWorkspace({ 'a.json': THREE_FLAWS });
    const one = await fixIn(folder, { rules: ['timeout-missing'] });
    expect(changes(one)).toEqual([['a.json', 'timeout-missing', null, 5000]]);
    expect(one.after.findings.map(({ rule }) => rule)).toEqual([
      'duplicate-key',
      'timeout-default',
    ]);
    const two = await fixIn(folder, { rules: ['duplicate-key', 'timeout-default'] });
    expect(changes(two)).toEqual([
      ['a.json', 'duplicate-key', undefined, undefined],
      ['a.json', 'timeout-default', 3000, 5000],
    ]);
    expect(read('a.json')).toBe(
      '{"flowData":{"nodes":[{"type":"dataAction","dataAction":{"timeout":5000}},{"type":"dataAction","dataAction":{"timeout":5000}}]}}',
    );
  });

  it('is of the files that are named only', async () => {
    const { folder, read } = createWorkspace({ 'a/a.json': flowWith(8), 'b/b.json': flowWith(8) });
    await fixIn(folder, { paths: ['b'] });
    expect([read('a/a.json'), read('b/b.json')]).toEqual([flowWith(8), flowWith(8000)]);
  });

  it('leaves what it cannot mend, and tells it', async () => {
    const { folder, read } = createWorkspace({
      'cut.json': flowWith(3000).slice(0, -2),
      'nodes.json': { flowData: { nodes: [{ type: 'dataAction', dataAction: 'x' }, 'y'] } },
      'objects.json':
        '{"flowData":{"nodes":[{"type":"dataAction","dataAction":{"timeout":8000},"dataAction":{"timeout":9000}}]}}',
      'twice.json': '{"flowData":{"nodes":[]},"flowData":{"nodes":[]}}',
    });
    const names = ['cut.json', 'nodes.json', 'objects.json', 'twice.json'];
    const before = names.map(read);
    const { fixes, after } = await fixIn(folder);
    expect(fixes).toEqual([]);
    expect(after.findings.map(({ file, rule }) => [file, rule])).toEqual([
      ['cut.json', 'invalid-document'],
      ['nodes.json', 'invalid-document'],
      ['nodes.json', 'invalid-document'],
      ['objects.json', 'duplicate-key'],
      ['twice.json', 'duplicate-key'],
    ]);
    expect(names.map(read)).toEqual(before);
  });

  it('leaves one timeout of however many', async () => {
    const timeouts = Array.from({ length: 150 }, (_, index) => `"timeout":${String(4000 + index)}`);
    const { folder, read } = createWorkspace({
      'a.json': `{"protocol":"https","method":"GET","url":"x",${timeouts.join()}}`,
    });
    await fixIn(folder);
    expect(read('a.json')).toBe('{"protocol":"https","method":"GET","url":"x","timeout":4149}');
  });
});

describe('the config of a fix', () => {
  it('decides the values: targets, those of overrides, and the range', async () => {
    const { folder, read } = createWorkspace({
      'a.json': flowWith(3000),
      'night/b.json': flowWith(3000),
      'night/c.json': API,
      'strict/d.json': flowWith(25_000),
      'strict/e.json': flowWith(3000),
      [CONFIG_NAME]: {
        targets: { 'flow-export': 9000 },
        overrides: [
          { files: 'night/**', targets: { 'flow-export': 12_000, 'external-api': 7000 } },
          {
            files: 'strict/**',
            targets: { 'flow-export': 30_000 },
            rules: { 'timeout-range': ['error', { maxMs: 10_000 }] },
          },
        ],
      },
    });
    await fixIn(folder);
    expect(read('a.json')).toBe(flowWith(9000));
    expect(read('night/b.json')).toBe(flowWith(12_000));
    expect(read('night/c.json')).toBe(JSON.stringify({ ...API, timeout: 7000 }));
    expect(read('strict/d.json')).toBe(flowWith(10_000));
    expect(read('strict/e.json')).toBe(flowWith(10_000));
  });

  it('keeps what it suppresses as it is, until that expires', async () => {
    const pointer = '/flowData/nodes/0/dataAction/timeout';
    const { folder, read } = createWorkspace({
      'a.json': flowWith(3000),
      'b.json': flowWith(3000),
      'c.json': flowWith(3000),
      [CONFIG_NAME]: {
        suppressions: [
          { rule: 'timeout-default', file: 'a.json', id: 'node-2', reason: 'measured' },
          { rule: 'timeout-range', file: 'b.json', id: 'node-2', reason: 'another rule' },
          {
            rule: 'timeout-default',
            file: 'c.json',
            pointer,
            reason: 'until the move',
            expires: '2026-11-20',
          },
        ],
      },
    });
    const { after } = await fixIn(folder);
    expect(read('a.json')).toBe(flowWith(3000));
    expect(read('b.json')).toBe(flowWith(5000));
    expect(read('c.json')).toBe(flowWith(5000));
    expect(after.notices).toEqual(['1 suppressed by the config']);
  });

  it('keeps what a rule reports that is off', async () => {
    const { folder, read } = createWorkspace({
      'a.json': THREE_FLAWS,
      [CONFIG_NAME]: { rules: { 'timeout-default': 'off', 'duplicate-key': 'off' } },
    });
    await fixIn(folder);
    expect(read('a.json')).toBe(
      THREE_FLAWS.replace(
        '{"type":"dataAction"}]',
        '{"type":"dataAction","dataAction":{"timeout":5000}}]',
      ),
    );
  });

  it('that leaves no value which all rules accept leaves the file as it is', async () => {
    const { folder, read } = createWorkspace({
      'a.json': flowWith(8000),
      [CONFIG_NAME]: { rules: { 'timeout-range': ['error', { minMs: 3000, maxMs: 3000 }] } },
    });
    const { fixes, after } = await fixIn(folder);
    expect([fixes, after.summary.errors, after.summary.fixable]).toEqual([[], 1, 0]);
    expect(read('a.json')).toBe(flowWith(8000));
  });

  it('mends what is only a warning', async () => {
    const { folder, read } = createWorkspace({
      'a.json': flowWith(3000),
      [CONFIG_NAME]: { rules: { 'timeout-default': 'warning' } },
    });
    await fixIn(folder);
    expect(read('a.json')).toBe(flowWith(5000));
  });
});

describe('a file that cannot be fixed', () => {
  it('is a fault and keeps its findings, and the others go on', async () => {
    const { folder, at, read } = createWorkspace({
      'a.json': flowWith(3000),
      'elsewhere/b.txt': flowWith(3000),
      'locked.json': flowWith(3000),
      'z.json': flowWith(3000),
    });
    chmodSync(at('locked.json'), 0o444);
    symlinkSync('elsewhere/b.txt', at('link.json'));
    const { fixes, after } = await fixIn(folder);
    expect(fixes.map(({ file }) => file.name)).toEqual(['a.json', 'z.json']);
    expect(after.faults).toEqual([
      {
        file: 'link.json',
        message:
          'cannot be fixed: it is reached through a symbolic link: fix the file that it leads to',
      },
      { file: 'locked.json', message: 'cannot be fixed: it is read-only' },
    ]);
    expect(after.findings.map(({ file }) => file)).toEqual(['link.json', 'locked.json']);
    expect(after.summary).toMatchObject({ files: 4, errors: 2, fixable: 2 });
    expect([read('a.json'), read('z.json')]).toEqual([flowWith(5000), flowWith(5000)]);
    expect([read('locked.json'), read('elsewhere/b.txt')]).toEqual([
      flowWith(3000),
      flowWith(3000),
    ]);
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
  });
});
