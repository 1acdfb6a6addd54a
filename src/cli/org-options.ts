import type { OptionSpecs } from './options.js';

/** The options of every command that talks to an org. */
export const ORG_OPTIONS = {
  region: {
    type: 'string',
    value: 'REGION',
    help: "The org's region, like eu-central-1. GENESYSCLOUD_REGION unless given.",
  },
  'api-url': {
    type: 'string',
    value: 'URL',
    help: "Where the API is, instead of the region's own host: a gateway.",
  },
  'login-url': {
    type: 'string',
    value: 'URL',
    help: "Where the sign-in is, instead of the region's own host.",
  },
} as const satisfies OptionSpecs;

/** The options of the commands that carry the documents of files to an org. */
export const DOCUMENT_OPTIONS = {
  config: {
    type: 'string',
    short: 'c',
    value: 'FILE',
    help: 'Use this config, not the nearest flow-timeout-lint.config.json.',
  },
  only: {
    type: 'string',
    value: 'ID|GLOB',
    help: 'Only the object with this id, or the files that match; several.',
  },
  strategy: {
    type: 'string',
    value: 'NAME',
    help: 'timeouts (default) sets the timeouts and nothing else, replace sends the document itself.',
  },
  base: {
    type: 'string',
    value: 'COMMIT',
    help: 'The commit at which the repository held what the org has: what is neither is drift.',
  },
  publish: {
    type: 'boolean',
    help: "Deploy flows in Archy's YAML too: each is published at once, as a whole.",
  },
  substitutions: {
    type: 'string',
    value: 'FILE',
    help: 'The values of the placeholders of such flows: a mapping, in YAML or JSON.',
  },
  'on-drift': {
    type: 'string',
    value: 'WHAT',
    help: 'refuse (default) or overwrite what somebody changed in the org.',
  },
} as const satisfies OptionSpecs;

/** The options of the commands that write to an org. */
export const WRITE_OPTIONS = {
  'backup-dir': {
    type: 'string',
    value: 'FOLDER',
    help: 'Where the objects are kept as they were, a folder a run: .flow-timeout-lint/backups unless given.',
  },
  report: { type: 'string', value: 'FILE', help: 'Write a JSON report of what became of each.' },
} as const satisfies OptionSpecs;
