import { partsOf } from './duration.js';
import type { FlowStyle } from './layout.js';

/** What a new value is of: a `timeout`, which holds a `lit`, or a `lit`, which holds units. */
export type Level = 'timeout' | 'lit';

/** A new value in block style, from the column `at` on; a line of it starts with its indentation. */
export function blockLines(
  level: Level,
  seconds: number,
  {
    at,
    step,
    lineBreak,
  }: { readonly at: number; readonly step: number; readonly lineBreak: string },
): string {
  const inner = level === 'timeout' ? at + step : at;
  const units = partsOf(seconds).map(([unit, count]) => `${' '.repeat(inner)}${unit}: ${count}`);
  const lines = level === 'timeout' ? [`${' '.repeat(at)}lit:`, ...units] : units;
  return lines.join(lineBreak);
}

/** A new value in flow style, on one line. */
export function flowValue(level: Level, seconds: number, style: FlowStyle): string {
  const units = partsOf(seconds).map(([unit, count]) => flowMember(style, unit, count));
  const literal = inBraces(style, units.join(commaOf(style)));
  return level === 'lit' ? literal : inBraces(style, flowMember(style, 'lit', literal));
}

export function flowMember({ quote, colon }: FlowStyle, key: string, value: string): string {
  return `${quote}${key}${quote}${colon}${value}`;
}

/** The comma between members, with a blank after it where there is one after colons. */
export function commaOf({ colon }: FlowStyle): string {
  return `,${colon.slice(1)}`;
}

function inBraces({ padding }: FlowStyle, members: string): string {
  return `{${padding}${members}${padding}}`;
}
