import { describe, expect, it } from 'vitest';
import { findFormat, FORMAT_NAMES, FORMATS, JSON_FORMATS } from '../../src/formats/index.js';

describe('JSON_FORMATS', () => {
  it('lists the formats in the order in which they are tried', () => {
    expect(JSON_FORMATS.map(({ name }) => name)).toEqual([
      'flow-export',
      'external-api',
      'data-action',
      'action-export',
      'architect-json',
      'terraform',
    ]);
  });

  it('and the others have names that are in the contract, each once', () => {
    expect(FORMAT_NAMES).toEqual([
      'flow-export',
      'external-api',
      'data-action',
      'action-export',
      'archy-yaml',
      'architect-json',
      'i3-flow',
      'terraform',
    ]);
  });

  it('gives those of the tutorials their setting', () => {
    const tutorial = {
      unit: 'ms',
      min: 1000,
      max: 30_000,
      default: 3000,
      whenAbsent: 'default-is-too-short',
    };
    expect(
      JSON_FORMATS.filter(({ tier }) => tier === 'tutorial').map(
        ({ name, tier, kind, setting }) => ({ name, tier, kind, setting }),
      ),
    ).toEqual([
      { name: 'flow-export', tier: 'tutorial', kind: 'flow-node', setting: tutorial },
      { name: 'external-api', tier: 'tutorial', kind: 'external-api', setting: tutorial },
      { name: 'data-action', tier: 'tutorial', kind: 'data-action', setting: tutorial },
    ]);
  });
});

describe('findFormat', () => {
  it('finds a format by its name', () => {
    expect(FORMATS.map(({ name }) => findFormat(name))).toEqual(FORMATS);
  });

  it.each(['', 'flow', 'Flow-Export', 'constructor', '__proto__'])('knows no "%s"', (name) => {
    expect(findFormat(name)).toBeUndefined();
  });
});
