import { factsOf } from './facts.js';
import { TYPE_NAMES } from './hcl/resource-types.js';
import type { TextFormat } from './text-format.js';

/**
 * Data actions of the platform as resources of its Terraform provider, in Terraform's native syntax. The
 * provider takes whole numbers of seconds, 1 to 60 for an action and 1 to 15 for a function.
 */
export const terraform: TextFormat = {
  ...factsOf('terraform'),
  files: /\.tf$/i,
  mayHold: (text) => TYPE_NAMES.some((name) => text.includes(name)),
  load: async () => (await import('./hcl/read-terraform.js')).readTerraform,
};
