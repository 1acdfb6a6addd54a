import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_NAME } from '../config/find-config.js';
import { STARTER_CONFIG } from '../config/starter-config.js';

/** Writes the starter config into a folder, unless a config is there already. */
export function writeStarterConfig(folder: string): { file: string; written: boolean } {
  try {
    writeFileSync(path.join(folder, CONFIG_NAME), STARTER_CONFIG, { flag: 'wx' });
    return { file: CONFIG_NAME, written: true };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return { file: CONFIG_NAME, written: false };
    }
    throw error;
  }
}
