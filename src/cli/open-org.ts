import { openOrg } from '../genesys/open-org.js';
import type { Org } from '../genesys/org.js';
import { createSecrets } from '../safe/secrets.js';
import { logLine } from '../safe/log-line.js';
import type { CliHost } from './host.js';
import { optionValue } from './lint-options.js';
import type { Argument } from './options.js';

/** An org that a command talks to, and whether somebody wants the command to end. */
export interface CliOrg {
  readonly org: Org;
  readonly isInterrupted: () => boolean;
}

/**
 * The org that the options and the environment name.
 * @throws {OrgError} where they do not, or not rightly
 */
export function openCliOrg(args: readonly Argument[], host: CliHost): CliOrg {
  const interruption = new AbortController();
  host.onInterrupt?.(() => {
    host.stderr.write('Interrupted: finishing the object at hand. Once more stops at once.\n');
    interruption.abort();
  });
  const org = openOrg({
    env: host.env,
    secrets: createSecrets(),
    signal: interruption.signal,
    onWait: (message) => host.stderr.write(`${logLine(message)}\n`),
    region: optionValue(args, 'region') ?? '',
    apiUrl: optionValue(args, 'api-url') ?? '',
    loginUrl: optionValue(args, 'login-url') ?? '',
  });
  return { org, isInterrupted: () => interruption.signal.aborted };
}
