import type { Config } from '../../src/config/config.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { ConfigError } from '../../src/config/problem.js';
import { resolveConfig } from '../../src/config/resolve-config.js';

/** A config of this text, or the lines of the error that it ends with. */
async function checkConfig(text: string): Promise<Config | string[]> {
  try {
    const { content, errorOf } = await parseConfig(text, 'team.json');
    const resolved = await resolveConfig(content, '/repo/flow-timeout-lint.config.json');
    if ('settingsFor' in resolved) return resolved;
    return errorOf(resolved).message.split('\n');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}

/** What is wrong with a config called `team.json`, a line for each problem. */
export async function configErrors(content: string | object): Promise<string[]> {
  const checked = await checkConfig(textOf(content));
  return 'settingsFor' in checked ? [] : checked;
}

/** The config of the folder `/repo` with this content. */
export async function goodConfig(content: string | object): Promise<Config> {
  const checked = await checkConfig(textOf(content));
  if ('settingsFor' in checked) return checked;
  throw new Error(checked.join('\n'));
}

function textOf(content: string | object): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
