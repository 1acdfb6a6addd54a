import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';
import { MAX_CONFIG_BYTES } from '../safe/limits.js';
import type { Config } from './config.js';
import { findConfig } from './find-config.js';
import { parseConfig } from './parse-config.js';
import { ConfigError } from './problem.js';
import { defaultConfig, resolveConfig } from './resolve-config.js';

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
  const { content, errorOf } = await parseConfig(readText(file, name), name);
  const resolved = await resolveConfig(content, file);
  if ('settingsFor' in resolved) return resolved;
  throw errorOf(resolved);
}

function leadsOut(top: string, file: string): boolean {
  try {
    return !isWithin(realpathSync(top), realpathSync(file));
  } catch {
    // That it is not there is told when it is read.
    return false;
  }
}

function readText(file: string, name: string): string {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new ConfigError(`${name}: the config is not a regular file`);
    if (stats.size > MAX_CONFIG_BYTES) {
      throw new ConfigError(`${name}: the config is larger than ${String(MAX_CONFIG_BYTES)} bytes`);
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${name}: the config cannot be read: ${String(error)}`, { cause: error });
  }
}
