const TEXT = /^P(\d+)D(\d+)H(\d+)M(\d+)S(\d+)F$/;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The units of durations in YAML, the largest first, in ms. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['days', DAY],
  ['hours', HOUR],
  ['minutes', MINUTE],
  ['seconds', SECOND],
  ['milliseconds', 1],
]);

/** The milliseconds of so many of each unit, the largest unit first. */
export function sumOfUnits(counts: readonly number[]): number {
  return [...UNITS.values()].reduce((sum, ms, index) => sum + ms * (counts[index] ?? 0), 0);
}

/** The milliseconds of a duration text such as `P0D0H1M30S500F`; undefined where it is none. */
export function durationMs(text: unknown): number | undefined {
  const [whole, ...counts] = TEXT.exec(String(text)) ?? [];
  return whole === undefined ? undefined : sumOfUnits(counts.map(Number));
}

/** The duration text of so many milliseconds. */
export function durationText(ms: number): string {
  const days = Math.floor(ms / DAY);
  const hours = Math.floor(ms / HOUR) % 24;
  const minutes = Math.floor(ms / MINUTE) % 60;
  const seconds = Math.floor(ms / SECOND) % 60;
  const rest = ms % SECOND;
  return `P${String(days)}D${String(hours)}H${String(minutes)}M${String(seconds)}S${String(rest)}F`;
}

/** Whether a step of a flow may have so many milliseconds: more than none, less than an hour. */
export function isStepTimeout(ms: number | undefined): boolean {
  return ms !== undefined && ms > 0 && ms < HOUR;
}
