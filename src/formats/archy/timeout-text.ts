import { partsOf } from './duration.js';
import type { FlowStyle } from './layout.js';

/** The value of a timeout in block style, from the column `at` on; a line of it starts with its indentation. */
export function blockLines(at: number, step: number, lineBreak: string, seconds: number): string {
  const lines = [[at, 'lit:'] as const];
  const units = partsOf(seconds).map(([unit, count]) => [at + step, `${unit}: ${count}`] as const);
  return [...lines, ...units].map(([column, text]) => ' '.repeat(column) + text).join(lineBreak);
}

/** The value of a timeout in flow style, on one line. */
export function flowValue(style: FlowStyle, seconds: number): string {
  const { colon, padding } = style;
  const units = partsOf(seconds).map(([unit, count]) => flowMember(style, unit, count));
  const inner = padding + units.join(`,${colon.slice(1)}`) + padding;
  return `{${padding}${flowMember(style, 'lit', `{${inner}}`)}${padding}}`;
}

export function flowMember({ quote, colon }: FlowStyle, key: string, value: string): string {
  return `${quote}${key}${quote}${colon}${value}`;
}
