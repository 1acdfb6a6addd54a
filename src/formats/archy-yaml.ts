import { factsOf } from './facts.js';
import type { TextFormat } from './text-format.js';

/** The keys of steps, in UTF-8 and in UTF-16, which is told apart later. */
const SIGNS = ['callData', 'callBridge'].flatMap((name) => [
  Buffer.from(name),
  Buffer.from(name, 'utf16le'),
]);

/**
 * Flows as Archy, the platform's tool, writes and reads them in YAML. Each `callData`, `callDataSecure` and
 * `callBridge` in a list of actions has a `timeout`: a duration of more than nothing and less than an hour.
 * Where it is absent, the data action's own applies. Templates with `{{placeholders}}`, or Terraform's, are read as they are.
 */
export const archyYaml: TextFormat = {
  ...factsOf('archy-yaml'),
  files: /\.ya?ml(?:\.tftpl)?$/i,
  mayHold: (text) => SIGNS.some((sign) => text.includes(sign)),
  load: async () => (await import('./archy/read-archy.js')).readArchy,
};
