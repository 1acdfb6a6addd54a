import { describe, expect, it } from 'vitest';
import { goodConfig } from '../support/check-config.js';

describe('the settings for a file', () => {
  it('are those of the config where no override is about it', async () => {
    const { settingsFor } = await goodConfig({
      targets: { 'flow-export': 8000 },
      rules: { 'timeout-default': 'warning', 'timeout-range': ['error', { maxMs: 15_000 }] },
      overrides: [{ files: 'nightly/**', targets: { 'flow-export': 20_000 } }],
    });
    const { levels, options, targets } = settingsFor('flows/a.json');
    expect({ levels, options, targets }).toEqual({
      levels: { 'timeout-default': 'warning', 'timeout-range': 'error' },
      options: { maxMs: 15_000 },
      targets: { 'flow-export': 8000 },
    });
  });

  it('add what an override says to what the config says', async () => {
    const { settingsFor } = await goodConfig({
      targets: { 'flow-export': 8000, 'data-action': 6000 },
      rules: { 'timeout-default': 'warning', 'timeout-range': ['error', { minMs: 2000 }] },
      overrides: [
        {
          files: 'nightly/**',
          targets: { 'flow-export': 20_000 },
          rules: { 'timeout-range': ['warning', { maxMs: 25_000 }], 'timeout-unit': ['off'] },
        },
      ],
    });
    const { levels, options, targets } = settingsFor('nightly/2026/batch.json');
    expect({ levels, options, targets }).toEqual({
      levels: { 'timeout-default': 'warning', 'timeout-range': 'warning', 'timeout-unit': 'off' },
      options: { minMs: 2000, maxMs: 25_000 },
      targets: { 'flow-export': 20_000, 'data-action': 6000 },
    });
  });

  it('are those of the last override that says something, in the order of the config', async () => {
    const { settingsFor } = await goodConfig({
      overrides: [
        { files: '**/*.json', targets: { 'flow-export': 7000 }, rules: { 'timeout-unit': 'off' } },
        { files: 'vip/**', targets: { 'flow-export': 9000 } },
        { files: '**/night*.json', targets: { 'flow-export': 20_000 } },
      ],
    });
    const seen = ['a.json', 'vip/a.json', 'vip/night.json', 'night.json', 'a.txt'].map((file) => {
      const { levels, targets } = settingsFor(file);
      return [file, targets['flow-export'], levels['timeout-unit']];
    });
    expect(seen).toEqual([
      ['a.json', 7000, 'off'],
      ['vip/a.json', 9000, 'off'],
      ['vip/night.json', 20_000, 'off'],
      ['night.json', 20_000, 'off'],
      ['a.txt', undefined, undefined],
    ]);
  });

  it('keep the options of a rule whose level alone is overridden', async () => {
    const { settingsFor } = await goodConfig({
      rules: { 'timeout-range': ['error', { maxMs: 15_000 }] },
      overrides: [{ files: 'legacy/**', rules: { 'timeout-range': 'warning' } }],
    });
    const { levels, options } = settingsFor('legacy/a.json');
    expect({ levels, options }).toEqual({
      levels: { 'timeout-range': 'warning' },
      options: { maxMs: 15_000 },
    });
  });

  it('pin a glob to a format, the last one that says so', async () => {
    const house = { owners: '$.a[*]', timeout: '$.t', unit: 'ms', min: 1, max: 9000 };
    const { settingsFor } = await goodConfig({
      overrides: [
        { files: ['legacy/*.json', 'old/**'], format: 'flow-export' },
        { files: 'legacy/house-*.json', format: 'house' },
        { files: 'legacy/**', targets: { 'flow-export': 9000 } },
      ],
      formats: { house },
    });
    const pinned = (file: string): string | undefined => settingsFor(file).formats.pinned?.name;
    expect(pinned('legacy/a.json')).toBe('flow-export');
    expect(pinned('old/deep/down.json')).toBe('flow-export');
    expect(pinned('legacy/house-1.json')).toBe('house');
    expect(pinned('legacy/deep/a.json')).toBeUndefined();
    expect(pinned('flows/a.json')).toBeUndefined();
  });

  it.each([
    ['./flows/*.json', 'flows/a.json', true],
    ['flows/*.json', 'flows/.draft.json', true],
    ['flows/*.json', 'flows/deep/a.json', false],
    ['**/*.json', 'a.json', true],
    ['*.json', 'flows/a.json', false],
    ['flows', 'flows/a.json', false],
    ['{flows,apis}/**', 'apis/x/y.json', true],
    ['flows/Kündigung*.json', 'flows/Kündigung 2.json', true],
  ])('match %s against %s from the folder of the config: %o', async (files, file, expected) => {
    const { settingsFor } = await goodConfig({
      overrides: [{ files, rules: { 'timeout-unit': 'off' } }],
    });
    expect(settingsFor(file).levels['timeout-unit'] === 'off').toBe(expected);
  });

  it('hold for no file where an override names none', async () => {
    const { settingsFor } = await goodConfig({
      overrides: [{ files: [], rules: { 'timeout-unit': 'off' } }],
    });
    expect(settingsFor('a.json').levels).toEqual({});
  });
});
