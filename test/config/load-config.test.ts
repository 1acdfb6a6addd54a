import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { loadConfig, type ConfigRequest } from '../../src/config/load-config.js';
import { ConfigError } from '../../src/config/problem.js';
import { createWorkspace } from '../support/workspace.js';

/** The message of the ConfigError that loading ends with. */
async function errorOf(request: ConfigRequest): Promise<string> {
  try {
    await loadConfig(request);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the config was taken');
}

describe('loading the config', () => {
  it('takes the nearest one, and its folder as that of its globs', async () => {
    const { at, folder } = createWorkspace({
      [CONFIG_NAME]: '\ufeff{\r\n  // ours\r\n  "include": ["ivr/**"],\r\n}\r\n',
      'ivr/flows/a.json': '{}',
    });
    const config = await loadConfig({ cwd: at('ivr/flows') });
    expect(config.folder).toBe(folder);
    expect(config.include).toEqual(['ivr/**']);
  });

  it('takes the default one where there is none', async () => {
    const { folder } = createWorkspace();
    const config = await loadConfig({ cwd: folder, top: folder });
    expect(config.folder).toBe(folder);
    expect(config.include).toEqual([
      '**/*.json',
      '**/*.yaml',
      '**/*.yml',
      '**/*.tf',
      '**/*.yaml.tftpl',
      '**/*.yml.tftpl',
      '**/*.i3*',
    ]);
  });

  it('takes the one that is named before the nearest one', async () => {
    const { at, folder } = createWorkspace({
      [CONFIG_NAME]: { include: ['near/**'] },
      'ci/strict.json': { include: ['named/**'] },
    });
    const relative = await loadConfig({ cwd: folder, config: 'ci/strict.json' });
    expect([relative.folder, relative.include]).toEqual([at('ci'), ['named/**']]);
    const absolute = await loadConfig({ cwd: at('ci'), config: at('ci/strict.json') });
    expect([absolute.folder, absolute.include]).toEqual([at('ci'), ['named/**']]);
  });

  it('does not look above the highest folder', async () => {
    const { at } = createWorkspace({
      [CONFIG_NAME]: { include: ['above/**'] },
      'checkout/flows/a.json': '{}',
    });
    const config = await loadConfig({ cwd: at('checkout/flows'), top: at('checkout') });
    expect([config.folder, config.include]).toEqual([
      at('checkout/flows'),
      [
        '**/*.json',
        '**/*.yaml',
        '**/*.yml',
        '**/*.tf',
        '**/*.yaml.tftpl',
        '**/*.yml.tftpl',
        '**/*.i3*',
      ],
    ]);
  });

  it('calls the file in errors as it is seen from the working directory', async () => {
    const { at, folder } = createWorkspace({
      [CONFIG_NAME]: '{ "rulez": {} }',
      'ivr/a.json': '{}',
    });
    const problem = 'unknown key "rulez": did you mean "rules"?';
    expect(await errorOf({ cwd: folder })).toBe(`flow-timeout-lint.config.json:1:3: ${problem}`);
    expect(await errorOf({ cwd: at('ivr') })).toBe(
      `../flow-timeout-lint.config.json:1:3: ${problem}`,
    );
  });

  it('tells the places of what only the whole config shows', async () => {
    const { folder } = createWorkspace({
      [CONFIG_NAME]: '{\n  "targets": {\n    "flow-export": 3000\n  }\n}\n',
    });
    expect(await errorOf({ cwd: folder })).toBe(
      'flow-timeout-lint.config.json:3:20: targets.flow-export: 3000 ms is the default that timeout-default reports: choose another value',
    );
  });

  it('refuses a named one that is not there', async () => {
    const { folder } = createWorkspace({ [CONFIG_NAME]: '{}' });
    expect(await errorOf({ cwd: folder, config: 'ci/strikt.json' })).toMatch(
      /^ci\/strikt\.json: the config cannot be read: .*no such file/,
    );
  });

  it('refuses a folder', async () => {
    const { at, folder } = createWorkspace();
    mkdirSync(at(CONFIG_NAME));
    expect(await errorOf({ cwd: folder })).toMatch(
      /^flow-timeout-lint\.config\.json: the config is not a regular file$/,
    );
  });

  it('takes one of a megabyte and refuses a larger one', async () => {
    const suppression = (at: number): object => ({
      rule: 'timeout-range',
      file: `flows/${String(at)}.json`,
      id: 'node-3',
      reason: 'measured in May',
    });
    const suppressions = Array.from({ length: 9000 }, (_, at) => suppression(at));
    const text = JSON.stringify({ suppressions });
    const { folder, write } = createWorkspace({ [CONFIG_NAME]: text.padEnd(1024 * 1024) });
    expect((await loadConfig({ cwd: folder })).suppressions).toHaveLength(9000);
    write({ [CONFIG_NAME]: text.padEnd(1024 * 1024 + 1) });
    expect(await errorOf({ cwd: folder })).toBe(
      'flow-timeout-lint.config.json: the config is larger than 1048576 bytes',
    );
  });

  it('does not follow a link out of the highest folder', async () => {
    const { at } = createWorkspace({
      'home/settings.json': { include: ['secrets/**'] },
      'checkout/flows/a.json': '{}',
    });
    symlinkSync(at('home/settings.json'), at(`checkout/${CONFIG_NAME}`));
    const request = { cwd: at('checkout'), top: at('checkout') };
    const outcome = await loadConfig(request).catch((error: unknown) => error);
    expect(outcome).not.toHaveProperty('include', ['secrets/**']);
  });
});
