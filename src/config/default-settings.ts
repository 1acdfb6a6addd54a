import type { JsonFormat } from '../formats/json-format.js';
import type { FileSettings } from './config.js';

/** What holds for a file where no config says otherwise. */
export function defaultSettings(known: readonly JsonFormat[]): FileSettings {
  return { formats: { known, custom: [] }, levels: {}, options: {}, targets: {} };
}
