import { describe, expect, it } from 'vitest';
import { writeStarterConfig } from '../../src/commands/init.js';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { STARTER_CONFIG } from '../../src/config/starter-config.js';
import { createWorkspace } from '../support/workspace.js';

describe('writing the starter config', () => {
  it('makes a config that is found and good', async () => {
    const { folder, read } = createWorkspace();
    expect(writeStarterConfig(folder)).toEqual({ file: CONFIG_NAME, written: true });
    expect(read(CONFIG_NAME)).toBe(STARTER_CONFIG);
    expect((await loadConfig({ cwd: folder })).include).toEqual([
      '**/*.json',
      '**/*.yaml',
      '**/*.yml',
      '**/*.tf',
      '**/*.yaml.tftpl',
      '**/*.yml.tftpl',
      '**/*.i3*',
    ]);
  });

  it('never overwrites one', () => {
    const { folder, read } = createWorkspace({ [CONFIG_NAME]: '' });
    expect(writeStarterConfig(folder)).toEqual({ file: CONFIG_NAME, written: false });
    expect(read(CONFIG_NAME)).toBe('');
  });

  it('throws where it cannot write', () => {
    const { at } = createWorkspace();
    expect(() => writeStarterConfig(at('missing'))).toThrow('ENOENT');
  });
});
