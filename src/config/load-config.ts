import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';
import type { Config } from './config.js';
import { defaultConfig } from './default-config.js';
import { findConfig } from './find-config.js';
import { ConfigError } from './problem.js';

/** Where to look for the config. */
export interface ConfigRequest {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The config's path, where the user names one; else it is looked for from `cwd` upwards. */
  readonly config?: string;
  /** The highest folder to look in. */
  readonly top?: string;
}

/**
 * Loads the config that holds in a folder, or the default one where there is none.
 * @throws {ConfigError} where the file cannot be read or used
 */
export async function loadConfig({ cwd, config, top }: ConfigRequest): Promise<Config> {
  const file =
    config === undefined
      ? findConfig(cwd, top === undefined ? undefined : path.resolve(top))
      : path.resolve(cwd, config);
  if (file === undefined) return defaultConfig(cwd);
  const name = path.relative(cwd, file).replaceAll(path.sep, '/');
  if (top !== undefined && leadsOut(top, file)) {
    throw new ConfigError(`${name}: the config leads out of the workspace`);
  }
  const { readConfig } = await import('./read-config.js');
  return readConfig(file, name);
}

function leadsOut(top: string, file: string): boolean {
  try {
    return !isWithin(realpathSync(top), realpathSync(file));
  } catch {
    // That it is not there is told when it is read.
    return false;
  }
}
