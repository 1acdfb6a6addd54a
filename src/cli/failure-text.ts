import { ConfigError } from '../config/problem.js';
import { logLine } from '../safe/log-line.js';
import { messageOf } from '../safe/message-of.js';
import type { CliHost } from './host.js';
import { UsageError } from './usage-error.js';

/** What the CLI says of an error that ends it. */
export function failureText(error: unknown, env: CliHost['env']): string {
  if (error instanceof UsageError) {
    return `${logLine(error.message)}\nSee flow-timeout-lint --help.\n`;
  }
  const lines = messageOf(error).split('\n').map(logLine);
  if (error instanceof ConfigError) return `${lines.join('\n')}\n`;
  const stack =
    env['DEBUG'] === undefined || !(error instanceof Error) ? '' : `${error.stack ?? ''}\n`;
  return `${lines.join('\n')}\n${stack}`;
}
