/** The milliseconds in one of each unit that a duration may have. The exporter writes the last one as `ms`. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1000],
  ['milliseconds', 1],
  ['ms', 1],
]);

export const UNIT_NAMES: readonly string[] = [...UNITS.keys()];

/** The seconds in numbers of units; undefined beyond all numbers. */
export function secondsIn(
  parts: Iterable<readonly [unit: string, count: number]>,
): number | undefined {
  let ms = 0;
  for (const [unit, count] of parts) ms += count * (UNITS.get(unit) ?? NaN);
  // Fractions of a unit leave fractions of a millisecond that nobody wrote: 1.1 s are 1100.0000000000002 ms.
  const rounded = Math.round(ms * 1e6) / 1e6;
  const seconds = (Number.isFinite(rounded) ? rounded : ms) / 1000;
  return Number.isFinite(seconds) ? seconds + 0 : undefined;
}

/** Whether two names are of one unit. */
export function isSameUnit(one: string | undefined, other: string): boolean {
  return one === other || UNITS.get(one ?? '') === UNITS.get(other);
}

/** A duration as a fix writes it, in seconds and, only where it has a fraction, `ms`. */
export function partsOf(seconds: number): (readonly [unit: string, count: string])[] {
  const ms = Math.round(seconds * 1000);
  const whole = Math.trunc(ms / 1000);
  const rest = ms % 1000;
  const parts = [['seconds', String(whole)] as const];
  if (rest === 0) return parts;
  const fraction = ['ms', String(rest)] as const;
  return whole === 0 ? [fraction] : [...parts, fraction];
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const CALL = String.raw`MakeDuration\s*\(\s*${[NUMBER, NUMBER, NUMBER, NUMBER, NUMBER].join(String.raw`\s*,\s*`)}\s*\)`;

/** The units that Architect's function takes, in their order. */
const ARGUMENTS = ['days', 'hours', 'minutes', 'seconds', 'ms'] as const;

/** Architect's function for a duration of days, hours, minutes, seconds and milliseconds. */
const MAKE_DURATION = new RegExp(String.raw`^\s*${CALL}\s*$`, 'i');
const MAKE_DURATION_WITHIN = new RegExp(CALL, 'di');

/** The seconds that an expression stands for; undefined where it is more than `MakeDuration` of numbers. */
export function secondsInExpression(expression: string): number | undefined {
  const call = MAKE_DURATION.exec(expression);
  if (call === null) return undefined;
  const counts = call.slice(1).map(Number);
  return secondsIn(ARGUMENTS.map((unit, index) => [unit, counts[index] ?? NaN]));
}

/** The expression for a duration. */
export function expressionOf(seconds: number): string {
  return `MakeDuration(${argumentsOf(seconds).join(', ')})`;
}

/** The places of the arguments in the source of an expression, and what they become. */
export function rewriteArguments(
  source: string,
  seconds: number,
): { start: number; end: number; text: string }[] {
  const [, ...places] = MAKE_DURATION_WITHIN.exec(source)?.indices ?? [];
  const texts = argumentsOf(seconds);
  return places.flatMap((place, index) => {
    const text = texts[index];
    return place === undefined || text === undefined
      ? []
      : [{ start: place[0], end: place[1], text }];
  });
}

function argumentsOf(seconds: number): string[] {
  const parts = new Map(partsOf(seconds));
  return ARGUMENTS.map((unit) => parts.get(unit) ?? '0');
}
