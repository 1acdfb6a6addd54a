import type { Unit } from '../formats/site.js';

/** A timeout with its unit, as messages show it: `3000 ms`. */
export function formatTimeout(value: number, unit: Unit): string {
  return `${String(value)} ${unit}`;
}
