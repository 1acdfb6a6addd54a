import type { Setting } from './site.js';

/** Seconds that a fix writes into the platform's formats. */
const TARGET_S = 10;

/** A data action of the platform: 1 to 60 s, 60 s where none is set, which holds a slot for long. */
export const ACTION_SETTING: Setting = {
  unit: 's',
  min: 1,
  max: 60,
  default: 60,
  whenAbsent: 'default-is-fine',
  target: TARGET_S,
};

/** A function of the platform: 1 to 15 s, 15 s where none is set. */
export const FUNCTION_SETTING: Setting = {
  unit: 's',
  min: 1,
  max: 15,
  default: 15,
  whenAbsent: 'default-is-fine',
  target: 15,
};

/** A data action of an authentication: the server takes no timeout there. */
export const AUTH_SETTING: Setting = { ...ACTION_SETTING, isAllowed: false };

/**
 * A step of a workflow that calls a data action: more than nothing and less than an hour, to the millisecond.
 * One minute is what the vendor's exporter writes where the action's own timeout applies.
 */
export const WORKFLOW_STEP_SETTING: Setting = {
  unit: 's',
  min: 0.001,
  max: 3599.999,
  default: 60,
  isDuration: true,
  whenAbsent: 'another-applies',
  target: TARGET_S,
};

/** A step of any other flow: the same, but no expression may stand for the duration. */
export const STEP_SETTING: Setting = { ...WORKFLOW_STEP_SETTING, takesExpression: false };
