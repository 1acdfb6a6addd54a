import type { Setting } from '../formats/site.js';

/** What a fix writes where nothing better is known and the config says nothing, by unit. */
const DEFAULT_TARGETS = { ms: 5000, s: 5 } as const;

/** The value that a fix writes for a format, in its unit and range. */
export function targetOf(
  format: string,
  setting: Setting,
  targets: Readonly<Record<string, number>>,
): number {
  const given = Object.hasOwn(targets, format) ? targets[format] : undefined;
  const target = given ?? setting.target ?? DEFAULT_TARGETS[setting.unit];
  return Math.min(setting.max, Math.max(setting.min, target));
}
