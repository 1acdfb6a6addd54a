#!/usr/bin/env node
// What the CLI starts with: the version is asked for by every tool that looks for this one, so it does not
// wait for the rest, which stands beside this file when both are bundled.
if (process.argv.length === 3 && process.argv[2] === '--version') {
  require('../src/cli/print-version.ts');
} else {
  require('./cli.js');
}
