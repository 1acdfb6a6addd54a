import type { JsonFormat } from '../formats/json-format.js';
import type { FileSettings } from './config.js';

/** What is linted in folders where the config does not say. */
export const DEFAULT_INCLUDE: readonly string[] = [
  '**/*.json',
  '**/*.yaml',
  '**/*.yml',
  '**/*.tf',
  '**/*.yaml.tftpl',
  '**/*.yml.tftpl',
  '**/*.i3*',
];

/** What holds for a file where no config says otherwise. */
export function defaultSettings(known: readonly JsonFormat[]): FileSettings {
  return { formats: { known, custom: [] }, levels: {}, options: {}, targets: {} };
}
