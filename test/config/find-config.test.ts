import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG_NAME, findConfig } from '../../src/config/find-config.js';
import { createWorkspace } from '../support/workspace.js';

describe('the config that holds in a folder', () => {
  it('is the one in it', () => {
    const { folder, at } = createWorkspace({ [CONFIG_NAME]: '{}' });
    expect(findConfig(folder)).toBe(at('flow-timeout-lint.config.json'));
  });

  it('is the nearest one above it', () => {
    const { at } = createWorkspace({
      [CONFIG_NAME]: '{}',
      [`ivr/${CONFIG_NAME}`]: '{}',
      'ivr/flows/night/a.json': '{}',
      'apis/a.json': '{}',
    });
    expect(findConfig(at('ivr/flows/night'))).toBe(at(`ivr/${CONFIG_NAME}`));
    expect(findConfig(at('apis'))).toBe(at(CONFIG_NAME));
  });

  it('is in the highest folder to look in at the most', () => {
    const { at } = createWorkspace({ [CONFIG_NAME]: '{}', 'checkout/ivr/flows/a.json': '{}' });
    expect(findConfig(at('checkout/ivr/flows'), at('checkout'))).toBeUndefined();
    expect(findConfig(at('checkout'), at('checkout'))).toBeUndefined();
    expect(findConfig(at('checkout/ivr'), at('.'))).toBe(at(CONFIG_NAME));
  });

  it('may be in the highest folder itself', () => {
    const { at } = createWorkspace({
      [`checkout/${CONFIG_NAME}`]: '{}',
      'checkout/ivr/a.json': '{}',
    });
    expect(findConfig(at('checkout/ivr'), at('checkout'))).toBe(at(`checkout/${CONFIG_NAME}`));
  });

  it('may be a link, also where that leads nowhere', () => {
    const { folder, at } = createWorkspace({ [CONFIG_NAME]: '{}', 'ivr/a.json': '{}' });
    symlinkSync(at('gone.json'), at(`ivr/${CONFIG_NAME}`));
    expect(findConfig(at('ivr'))).toBe(at(`ivr/${CONFIG_NAME}`));
    expect(findConfig(folder)).toBe(at(CONFIG_NAME));
  });

  it('is none where there is none up to the root', () => {
    const { folder } = createWorkspace({ 'other.config.json': '{}' });
    expect(findConfig(folder)).toBeUndefined();
  });
});
