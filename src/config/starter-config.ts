/** Where editors find the schema of the config. */
export const SCHEMA_URL =
  'https://raw.githubusercontent.com/flow-timeout-lint/flow-timeout-lint/v1/dist/config.schema.json';

/** The config that `init` writes: it changes nothing until a comment is taken away. */
export const STARTER_CONFIG = `{
  "$schema": "${SCHEMA_URL}",

  // The files to lint in folders, and those to leave out. Globs, relative to this file.
  // "include": ["flows/**", "actions/*.json"],
  // "exclude": ["archive/**"],

  // The value that a fix writes, by format, in its unit: 5000 ms or 10 s unless given.
  // "targets": { "flow-export": 8000, "archy-yaml": 15 },

  // How severe each rule is: "error", "warning" or "off"; some rules take options.
  // "rules": {
  //   "timeout-default": "warning",
  //   "timeout-range": ["error", { "maxMs": 15000 }]
  // },

  // Other settings for some files. "format" says what they hold, whatever they look like.
  // "overrides": [
  //   { "files": "nightly/**", "targets": { "flow-export": 20000 } },
  //   { "files": "legacy/*.json", "format": "flow-export" }
  // ],

  // Findings that you have decided to live with: why, and until when.
  // "suppressions": [
  //   {
  //     "rule": "timeout-default",
  //     "file": "flows/billing.json",
  //     "id": "node-3",
  //     "reason": "measured: answers within 400 ms",
  //     "expires": "2027-06-30"
  //   }
  // ],

  // A JSON format of your own: where the owners of timeouts are, and where in them the timeout is.
  // "formats": {
  //   "house-flow": {
  //     "owners": "$.steps[*]",
  //     "where": { "$.kind": "call" },
  //     "timeout": "$.settings.timeoutMs",
  //     "unit": "ms",
  //     "min": 1000,
  //     "max": 30000,
  //     "default": 3000
  //   }
  // }
}
`;
