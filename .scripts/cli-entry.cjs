#!/usr/bin/env node
// The CLI is bundled as CommonJS, which Node starts faster than a module. The version is asked for by every
// tool that looks for this one, so it does not wait for the rest.
if (process.argv.length === 3 && process.argv[2] === '--version') {
  require('../src/cli/print-version.ts');
} else {
  require('../src/cli.ts');
}
