import type { Setting, SiteState } from '../../src/formats/site.js';
import { TUTORIAL_SETTING } from '../../src/formats/tutorial-setting.js';
import type { ValueContext } from '../../src/rules/rule.js';

/** A setting in seconds, whose default is a good one. */
export const SECONDS: Setting = {
  unit: 's',
  min: 1,
  max: 60,
  default: 60,
  whenAbsent: 'default-is-fine',
};

/** What the rules judge by in a format of the tutorials, and in one that counts in seconds. */
export const IN_MS: ValueContext = { setting: TUTORIAL_SETTING, target: 5000 };
export const IN_SECONDS: ValueContext = { setting: SECONDS, target: 5 };

const SPAN = { start: 20, end: 24 };

export const ABSENT: SiteState = { kind: 'absent', span: SPAN };

export function literal(value: number): SiteState {
  return { kind: 'literal', value, span: SPAN };
}

/** A value of a wrong type, as `JSON.parse` gives it. */
export function invalid(actual: string | number | boolean | null): SiteState {
  return { kind: 'invalid', actual, text: JSON.stringify(actual), span: SPAN };
}
