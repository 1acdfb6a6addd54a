import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { defaultConfig } from '../../src/config/default-config.js';
import { CONFIG_SCHEMA } from '../../src/config/schema.js';
import { SCHEMA_URL, STARTER_CONFIG } from '../../src/config/starter-config.js';
import { configErrors, goodConfig } from '../support/check-config.js';

/** A comment that is a part of the config, not prose: its first sign is one of JSON. */
const COMMENTED_OUT = /^ {2}\/\/ (?=[\s"{}[\]])/;

const BLOCKS = STARTER_CONFIG.split('\n\n').filter((block) => block.includes('  // "'));

/** The starter config with the parts that are commented out in these blocks taken in. */
function uncommented(blocks: readonly string[]): string {
  return STARTER_CONFIG.split('\n\n')
    .map((block) => (blocks.includes(block) ? uncomment(block) : block))
    .join('\n\n');
}

function uncomment(block: string): string {
  return block
    .split('\n')
    .map((line) => line.replace(COMMENTED_OUT, '  '))
    .join('\n');
}

describe('the starter config', () => {
  it('names its schema and says nothing else', async () => {
    expect((await parseConfig(STARTER_CONFIG, 'team.json')).content).toEqual({
      $schema: SCHEMA_URL,
    });
  });

  it('changes nothing', async () => {
    const { settingsFor, ...rest } = await goodConfig(STARTER_CONFIG);
    const { settingsFor: defaultSettings, ...standard } = defaultConfig('/repo');
    const expected = { ...standard, file: '/repo/flow-timeout-lint.config.json' };
    expect(rest).toEqual(expected);
    expect(settingsFor('flows/a.json')).toEqual(defaultSettings('flows/a.json'));
  });

  it('ends with a line break', () => {
    expect(STARTER_CONFIG.endsWith('}\n')).toBe(true);
  });

  it('is a good config with every part of it taken in, and shows every key there is', async () => {
    const whole = uncommented(BLOCKS);
    expect(await configErrors(whole)).toEqual([]);
    const { content } = await parseConfig(whole, 'team.json');
    expect(Object.keys(content)).toEqual(Object.keys(CONFIG_SCHEMA.properties));
  });

  it.each(BLOCKS.map((block): [string, string] => [block.trim().split('\n')[0] ?? '', block]))(
    'is a good config with one part taken in: %s',
    async (_, block) => {
      expect(await configErrors(uncommented([block]))).toEqual([]);
      const { content } = await parseConfig(uncommented([block]), 'team.json');
      expect(Object.keys(content).length).toBeGreaterThan(1);
    },
  );

  it('shows overrides, suppressions and a format that work', async () => {
    const { settingsFor, suppressions } = await goodConfig(uncommented(BLOCKS));
    expect(settingsFor('nightly/batch.json').targets).toEqual({
      'flow-export': 20_000,
      'archy-yaml': 15,
    });
    expect(settingsFor('legacy/old.json').formats.pinned?.name).toBe('flow-export');
    expect(settingsFor('a.json').formats.custom.map((format) => format.name)).toEqual([
      'house-flow',
    ]);
    expect(settingsFor('a.json').levels).toEqual({
      'timeout-default': 'warning',
      'timeout-range': 'error',
    });
    expect(suppressions.map(({ rule, file }) => [rule, file])).toEqual([
      ['timeout-default', 'flows/billing.json'],
    ]);
  });
});
