import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fix, type FixOutcome } from '../../src/commands/fix.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { MAX_REPEATS } from '../../src/safe/limits.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const NOW = new Date('2026-11-21T23:59:59Z');

function fixIn(cwd: string): Promise<FixOutcome> {
  return fix({ cwd, paths: [], top: cwd, rules: [], output: 'files', now: NOW });
}

/** Two formats that read the same steps of a plan. */
function twoFormats(lookups: object, calls: object): object {
  const format = { owners: '$.steps[*]', unit: 's', min: 1, max: 60 };
  return {
    formats: { lookups: { ...format, ...lookups }, calls: { ...format, ...calls } },
  };
}

describe('a file in which two formats want a timeout in the same place', () => {
  it.each([
    ['an empty object', [{ limits: {} }], [{ limits: { wait: 5, ring: 5 } }]],
    [
      'an object with members',
      [{ limits: { tries: 2 } }],
      [{ limits: { tries: 2, wait: 5, ring: 5 } }],
    ],
    ['an object that is not there', [{ id: 's1' }], [{ id: 's1', limits: { wait: 5, ring: 5 } }]],
    [
      'objects one after the other',
      [{ id: 's1' }, { limits: {} }],
      [{ id: 's1', limits: { wait: 5, ring: 5 } }, { limits: { wait: 5, ring: 5 } }],
    ],
  ])('%s, gets both at once', async (_, steps, mended) => {
    const { folder, read } = createWorkspace({
      'plan.json': { steps },
      'z.json': flowWith(3000),
      [CONFIG_NAME]: twoFormats({ timeout: '$.limits.wait' }, { timeout: '$.limits.ring' }),
    });
    const before = read('plan.json');
    const outcome = await fixIn(folder);
    expect(outcome.after.findings).toEqual([]);
    expect(outcome.after.faults).toEqual([]);
    expect(outcome.fixes.map(({ file, fixed }) => [file.name, fixed.length])).toEqual([
      ['plan.json', 2 * steps.length],
      ['z.json', 1],
    ]);
    const plan: unknown = JSON.parse(read('plan.json'));
    expect(plan).toEqual({ steps: mended });
    const [fix] = outcome.fixes;
    const edits = fix === undefined ? [] : fix.edits;
    expect(applyEdits(Buffer.from(before), edits).toString()).toBe(read('plan.json'));
    expect((await fixIn(folder)).fixes).toEqual([]);
  });

  it('that want different values for one is a fault, and is left as it is', async () => {
    const { folder, read } = createWorkspace({
      'plan.json': { steps: [{ wait: 8 }] },
      'z.json': flowWith(3000),
      [CONFIG_NAME]: twoFormats({ timeout: '$.wait', max: 5 }, { timeout: '$.wait', min: 10 }),
    });
    const { after } = await fixIn(folder);
    expect(after.faults).toEqual([
      {
        file: 'plan.json',
        message:
          'cannot be fixed: a format wants another value than the one before it, over and over ("lookups", at /steps/0/wait): let only one format of the config speak for a timeout',
      },
    ]);
    expect([read('plan.json'), read('z.json')]).toEqual(['{"steps":[{"wait":8}]}', flowWith(5000)]);
  });
});

describe('the value that is told', () => {
  /** What is told of the steps of a plan, and the plan as it is then. */
  async function toldOf(
    steps: object[],
    config: object,
  ): Promise<{
    values: (readonly [format: string | undefined, value: number | undefined])[];
    plan: string;
  }> {
    const { folder, read } = createWorkspace({ 'plan.json': { steps }, [CONFIG_NAME]: config });
    const { fixes, after } = await fixIn(folder);
    expect(after.findings).toEqual([]);
    const values = fixes.flatMap(({ fixed }) =>
      fixed.map(({ format, suggested }) => [format, suggested] as const),
    );
    return { values, plan: read('plan.json') };
  }

  it.each([
    ['a value', [{ wait: -3 }], '{"steps":[{"wait":15}]}'],
    [
      'values in a row',
      [{ wait: -3 }, { wait: 12 }, { wait: 'soon' }],
      '{"steps":[{"wait":15},{"wait":12},{"wait":15}]}',
    ],
    ['a missing one', [{}], '{"steps":[{"wait":15}]}'],
    [
      'missing ones in a row',
      [{ id: 'a' }, { id: 'b' }],
      '{"steps":[{"id":"a","wait":15},{"id":"b","wait":15}]}',
    ],
  ])('of two formats for %s is the one that stands in the end', async (_, steps, plan) => {
    const config = {
      ...twoFormats({ timeout: '$.wait' }, { timeout: '$.wait', min: 10 }),
      targets: { lookups: 5, calls: 15 },
    };
    const told = await toldOf(steps, config);
    expect(told.plan).toBe(plan);
    expect(new Set(told.values.map(([, value]) => value))).toEqual(new Set([15]));
  });

  it('is the one of the format that is served, where the other is content with it', async () => {
    const config = {
      ...twoFormats({ timeout: '$.wait' }, { timeout: '$.wait' }),
      targets: { lookups: 8, calls: 4 },
    };
    const { values, plan } = await toldOf([{}], config);
    expect(plan).toBe('{"steps":[{"wait":8}]}');
    expect(values).toEqual([
      ['lookups', 8],
      ['calls', 8],
    ]);
  });

  it.each([
    ['an object with members', [{ limits: { tries: 2 } }]],
    ['an object that is not there', [{ id: 's1' }, { id: 's2' }]],
  ])('is that of each of two timeouts in %s', async (_, steps) => {
    const config = {
      ...twoFormats({ timeout: '$.limits.wait' }, { timeout: '$.limits.ring', min: 9 }),
      targets: { lookups: 8, calls: 30 },
    };
    const { values, plan } = await toldOf(steps, config);
    expect(plan.match(/"wait":8,"ring":30/g)).toHaveLength(steps.length);
    expect(values).toEqual(
      steps.flatMap(() => [
        ['lookups', 8],
        ['calls', 30],
      ]),
    );
  });
});

describe('an object in which a key stands more often than is looked at', () => {
  it('is a finding, and its repetitions are left as they are', async () => {
    const timeouts = Array.from({ length: MAX_REPEATS + 20 }, () => '"timeout":8000').join();
    const text = `{"flowData":{"nodes":[{"type":"dataAction","dataAction":{${timeouts}}}]}}`;
    const { folder, read } = createWorkspace({ 'a.json': flowWith(3000) });
    writeFileSync(path.join(folder, 'often.json'), text);
    const { after, fixes } = await fixIn(folder);
    expect(fixes.map(({ file }) => file.name)).toEqual(['a.json']);
    expect(after.summary).toMatchObject({ errors: MAX_REPEATS + 1, fixable: 0 });
    expect(after.findings[0]).toMatchObject({
      rule: 'invalid-document',
      line: 1,
      column: 58,
      message:
        'The key "timeout" stands more than 10000 times in one object: export the document again, since a fix leaves these as they are',
    });
    expect(read('often.json')).toBe(text);
  });
});
