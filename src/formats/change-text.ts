import type { Actual, Unit } from './site.js';

/**
 * A timeout that changes, in words: `3000 → 5000 ms`. null stands for none. One that stays the same was switched
 * off, and is not any more.
 */
export function changeText(from: Actual, to: Actual, unit: Unit): string {
  if (from === to) return `${valueText(to)} ${unit}, switched on`;
  if (typeof to === 'number') return `${valueText(from)} → ${valueText(to)} ${unit}`;
  return `${valueText(from)}${typeof from === 'number' ? ` ${unit}` : ''} → ${valueText(to)}`;
}

/** A timeout as a report shows it; null stands for none. */
export function valueText(value: Actual): string {
  return value === null ? 'none' : JSON.stringify(value);
}
