import { describe, expect, it } from 'vitest';

import { fix, fixText, type TextFix } from '../../src/commands/fix.js';
import type { ConfigFile } from '../../src/config/config-file.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { readObjects } from '../../src/formats/read-file.js';
import { goodConfig } from '../support/check-config.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const NOW = new Date('2026-11-21T23:59:59Z');

/** A fix of the file `flows/a.json`, which the config calls `ivr/flows/a.json`. */
async function fixOf(
  text: string | Buffer,
  config: ConfigFile = {},
  now = NOW,
): Promise<TextFix | undefined> {
  const file = { path: '/nowhere/a.json', name: 'flows/a.json', configName: 'ivr/flows/a.json' };
  return fixText(Buffer.from(text), file, {
    config: await goodConfig(config),
    readDocuments: readObjects,
    now,
  });
}

async function contentOf(
  text: string | Buffer,
  config: ConfigFile = {},
  now = NOW,
): Promise<string | undefined> {
  return (await fixOf(text, config, now))?.content.toString();
}

describe('fixText', () => {
  it('gives the file as it was, as it should be, and what was mended', async () => {
    const before = Buffer.from(flowWith(3000));
    const file = { path: '/nowhere/a.json', name: 'a.json', configName: 'a.json' };
    const result = fixText(before, file, {
      config: await goodConfig({}),
      readDocuments: readObjects,
      now: NOW,
    });
    expect(result?.before).toBe(before);
    expect(before.toString()).toBe(flowWith(3000));
    expect(result?.content.toString()).toBe(flowWith(5000));
    expect(result?.fixed).toMatchObject([
      {
        rule: 'timeout-default',
        file: 'a.json',
        line: 1,
        column: 144,
        actual: 3000,
        suggested: 5000,
        edits: [{ start: 143, end: 147, text: '5000' }],
      },
    ]);
  });

  it.each([
    ['nothing is wrong', flowWith(8000)],
    ['it is none of ours', '{ "name": "ivr", "timeout": 3000 }'],
    ['it is no JSON', flowWith(3000).slice(0, -1)],
    ['nobody but a person can mend it', '{"flowData":{"nodes":{}}}'],
    ['it is empty', ''],
  ])('gives nothing where %s', async (_, text) => {
    expect(await fixOf(text)).toBeUndefined();
  });

  it('mends all that can be mended beside what cannot', async () => {
    const text =
      '{"flowData":{"nodes":[7,{"type":"dataAction","dataAction":{"timeout":1,"timeout":"8"}}]}}';
    expect(await contentOf(text)).toBe(text.replace('"timeout":1,', '').replace('"8"', '8000'));
  });

  it('keeps bytes that are no UTF-8', async () => {
    const bytes = Buffer.from(flowWith(3000, 'R\u00fcckruf'), 'latin1');
    const after = Buffer.from(flowWith(5000, 'R\u00fcckruf'), 'latin1');
    expect((await fixOf(bytes))?.content).toEqual(after);
  });

  it('goes by targets and overrides, for the file as the config calls it', async () => {
    const targets = { 'flow-export': 9000 };
    expect(await contentOf(flowWith(3000), { targets })).toBe(flowWith(9000));
    const inIvr = { overrides: [{ files: 'ivr/flows/**', targets }] };
    expect(await contentOf(flowWith(3000), inIvr)).toBe(flowWith(9000));
    const inFlows = { overrides: [{ files: 'flows/**', targets }] };
    expect(await contentOf(flowWith(3000), inFlows)).toBe(flowWith(5000));
  });

  it('leaves what a rule reports that is off', async () => {
    expect(
      await contentOf(flowWith(3000), { rules: { 'timeout-default': 'off' } }),
    ).toBeUndefined();
  });

  it('leaves what is suppressed, through the day on which that expires', async () => {
    const suppressions: ConfigFile['suppressions'] = [
      {
        rule: 'timeout-default',
        file: 'ivr/flows/*.json',
        id: 'node-2',
        reason: 'measured',
        expires: '2026-11-21',
      },
    ];
    expect(await contentOf(flowWith(3000), { suppressions })).toBeUndefined();
    const later = new Date('2026-11-22T00:00:00Z');
    expect(await contentOf(flowWith(3000), { suppressions }, later)).toBe(flowWith(5000));
  });

  it('gives what a fix of the same file on disk gives', async () => {
    const formats: ConfigFile['formats'] = {
      plan: { owners: '$.steps[*]', timeout: '$.limits.wait', unit: 's', min: 2, max: 20 },
    };
    const texts = [
      flowWith(null),
      flowWith(45).replace('{', '{\r\n\t'),
      '[{"protocol":"https","method":"GET","url":"x"}]',
      '{ "steps": [ { "limits": { "tries": 1 } } ] }',
    ];
    for (const text of texts) {
      const { folder, read } = createWorkspace({ 'a.json': text, [CONFIG_NAME]: { formats } });
      await fix({ cwd: folder, top: folder, paths: [], rules: [], output: 'files', now: NOW });
      expect(read('a.json')).not.toBe(text);
      expect(await contentOf(text, { formats })).toBe(read('a.json'));
    }
  });
});
