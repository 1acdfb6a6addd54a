import { JSON_FORMATS } from '../formats/index.js';
import type { Config } from './config.js';
import { defaultSettings } from './default-settings.js';

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

/** The config of a folder that has none. */
export function defaultConfig(folder: string): Config {
  const settings = defaultSettings(JSON_FORMATS);
  return {
    folder,
    include: DEFAULT_INCLUDE,
    exclude: [],
    suppressions: [],
    pinned: [],
    settingsFor: () => settings,
  };
}
