import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/engine/target.js';
import { TUTORIAL_SETTING } from '../../src/formats/tutorial-setting.js';
import { SECONDS } from '../support/sites.js';

describe('targetOf', () => {
  it('is 5000 ms or 5 s unless configured', () => {
    expect([
      targetOf('flow-export', TUTORIAL_SETTING, {}),
      targetOf('action-export', SECONDS, {}),
    ]).toEqual([5000, 5]);
  });

  it('is what the config says for the format', () => {
    const targets = { 'flow-export': 8000, 'action-export': 12 };
    expect([
      targetOf('flow-export', TUTORIAL_SETTING, targets),
      targetOf('action-export', SECONDS, targets),
      targetOf('external-api', TUTORIAL_SETTING, targets),
    ]).toEqual([8000, 12, 5000]);
  });

  it.each([
    [{ min: 6000, max: 30_000 }, {}, 6000],
    [{ min: 1000, max: 4000 }, {}, 4000],
    [{ min: 1000, max: 30_000 }, { 'flow-export': 1 }, 1000],
    [{ min: 1000, max: 30_000 }, { 'flow-export': 90_000 }, 30_000],
    [{ min: 1000, max: 30_000 }, { 'flow-export': 0 }, 1000],
  ])('lies in the range of the format: %j with %j', (range, targets, target) => {
    expect(targetOf('flow-export', { ...TUTORIAL_SETTING, ...range }, targets)).toBe(target);
  });
});
