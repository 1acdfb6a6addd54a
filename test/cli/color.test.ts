import { describe, expect, it } from 'vitest';
import { usesColor } from '../../src/cli/color.js';
import { createCliHost } from '../support/cli-host.js';

function decide(option: boolean | undefined, env: Record<string, string>, isTTY: boolean): boolean {
  return usesColor(option, createCliHost({ env, isTTY }));
}

describe('colours', () => {
  it('are used on a terminal only', () => {
    expect(decide(undefined, {}, true)).toBe(true);
    expect(decide(undefined, {}, false)).toBe(false);
    expect(decide(undefined, { TERM: 'xterm-256color' }, false)).toBe(false);
  });

  it('are not used where the stream does not say what it is', () => {
    const stdout = { write: () => true };
    expect(usesColor(undefined, { ...createCliHost({ isTTY: true }), stdout })).toBe(false);
  });

  it('are not used on a terminal that has none', () => {
    expect(decide(undefined, { TERM: 'dumb' }, true)).toBe(false);
  });

  it.each(['1', 'true', '0'])('are not used with NO_COLOR=%s, whatever it says', (value) => {
    expect(decide(undefined, { NO_COLOR: value }, true)).toBe(false);
    expect(decide(undefined, { NO_COLOR: value, FORCE_COLOR: '1' }, true)).toBe(false);
  });

  it('are used with FORCE_COLOR, on no terminal and on a dumb one', () => {
    expect(decide(undefined, { FORCE_COLOR: '1' }, false)).toBe(true);
    expect(decide(undefined, { FORCE_COLOR: 'true' }, false)).toBe(true);
    expect(decide(undefined, { FORCE_COLOR: '3', TERM: 'dumb' }, true)).toBe(true);
  });

  it('are not used with FORCE_COLOR=0', () => {
    expect(decide(undefined, { FORCE_COLOR: '0' }, true)).toBe(false);
  });

  it('do not depend on variables that are empty', () => {
    expect(decide(undefined, { NO_COLOR: '', FORCE_COLOR: '' }, true)).toBe(true);
    expect(decide(undefined, { NO_COLOR: '', FORCE_COLOR: '' }, false)).toBe(false);
  });

  it('are as the option says, before all else', () => {
    expect(decide(true, { NO_COLOR: '1', TERM: 'dumb', FORCE_COLOR: '0' }, false)).toBe(true);
    expect(decide(false, { FORCE_COLOR: '1' }, true)).toBe(false);
  });
});
