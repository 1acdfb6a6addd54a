import { describe, expect, it } from 'vitest';
import { JSON_FORMATS } from '../../src/formats/index.js';

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
