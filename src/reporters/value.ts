import type { Finding } from '../engine/finding.js';
import { changeText, valueText } from '../formats/change-text.js';

/** Whose timeout a finding is about: its name, else its id. */
export function ownerOf({ name, id }: Finding): string | undefined {
  return name ?? id;
}

/** The value that stands and the one that should: `3000 → 5000 ms`. Undefined where no value is at fault. */
export function changeOf({ actual, suggested, unit }: Finding): string | undefined {
  if (actual === undefined) return undefined;
  if (suggested === undefined || unit === undefined) return valueText(actual);
  return changeText(actual, suggested, unit);
}

/** A number and its noun: `1 error`, `2 errors`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : plural}`;
}
