import { ACTION_SETTING, STEP_SETTING } from './platform-setting.js';
import type { Setting, SiteKind } from './site.js';
import { TUTORIAL_SETTING } from './tutorial-setting.js';

/**
 * Whether a format comes from the tutorials, where a missing or default timeout is an error, or from the
 * platform, where it is usual.
 */
export type Tier = 'tutorial' | 'platform';

/** What is known of every format, whatever its files are. */
export interface FormatFacts {
  readonly name: string;
  readonly tier: Tier;
  /** The usual kind of site. */
  readonly kind: SiteKind;
  /** The usual setting; sites of other kinds have their own. */
  readonly setting: Setting;
}

const FACTS = {
  'flow-export': { tier: 'tutorial', kind: 'flow-node', setting: TUTORIAL_SETTING },
  'external-api': { tier: 'tutorial', kind: 'external-api', setting: TUTORIAL_SETTING },
  'data-action': { tier: 'tutorial', kind: 'data-action', setting: TUTORIAL_SETTING },
  'action-export': { tier: 'platform', kind: 'data-action', setting: ACTION_SETTING },
  'archy-yaml': { tier: 'platform', kind: 'flow-node', setting: STEP_SETTING },
  'architect-json': { tier: 'platform', kind: 'flow-node', setting: STEP_SETTING },
  'i3-flow': { tier: 'platform', kind: 'flow-node', setting: STEP_SETTING },
  terraform: { tier: 'platform', kind: 'data-action', setting: ACTION_SETTING },
} as const satisfies Record<string, Omit<FormatFacts, 'name'>>;

/** All formats, each name once. */
export const FORMATS: readonly FormatFacts[] = Object.entries(FACTS).map(([name, facts]) => ({
  name,
  ...facts,
}));

/** What is known of one of the formats. */
export function factsOf(name: keyof typeof FACTS): FormatFacts {
  return { name, ...FACTS[name] };
}

/** What is known of the format of that name; undefined where it is none of these. */
export function findFormat(name: string): FormatFacts | undefined {
  return FORMATS.find((format) => format.name === name);
}
