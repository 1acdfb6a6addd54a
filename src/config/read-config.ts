import { readFileSync, statSync } from 'node:fs';
import { MAX_CONFIG_BYTES } from '../safe/limits.js';
import { messageOf } from '../safe/message-of.js';
import type { Config } from './config.js';
import { parseConfig } from './parse-config.js';
import { ConfigError } from './problem.js';
import { resolveConfig } from './resolve-config.js';

/**
 * Reads a config file. `file` is absolute, `name` is how errors call it.
 * @throws {ConfigError} where it cannot be read or used
 */
export async function readConfig(file: string, name: string): Promise<Config> {
  const { content, errorOf } = await parseConfig(readText(file, name), name);
  const resolved = await resolveConfig(content, file);
  if ('settingsFor' in resolved) return resolved;
  throw errorOf(resolved);
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
    throw new ConfigError(`${name}: the config cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
