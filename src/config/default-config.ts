import { JSON_FORMATS } from '../formats/index.js';
import type { Config } from './config.js';
import { DEFAULT_INCLUDE, defaultSettings } from './default-settings.js';

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
