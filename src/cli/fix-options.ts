import type { OptionSpecs } from './options.js';

/** The options of a fix beside those of a lint. */
export const FIX_OPTIONS = {
  'dry-run': { type: 'boolean', help: 'Print the same, but change no file.' },
  diff: {
    type: 'boolean',
    help: 'Change no file, print a diff for git apply -p1, and exit with 1 if there is one.',
  },
  rule: { type: 'string', value: 'RULE', help: 'Fix the findings of this rule only; several.' },
} as const satisfies OptionSpecs;
