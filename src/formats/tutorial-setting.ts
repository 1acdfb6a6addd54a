import type { Setting } from './site.js';

/** The tutorials' timeouts: 1000 to 30000 ms, 3000 ms where none is set, which is too short for most calls. */
export const TUTORIAL_SETTING: Setting = {
  unit: 'ms',
  min: 1000,
  max: 30_000,
  default: 3000,
  whenAbsent: 'default-is-too-short',
};
