#!/usr/bin/env node
// What the CLI starts with. Two things that tools run again and again do not wait for the rest, which stands beside
// this file when both are bundled: to ask for the version, and to lint files that are named.
const [word = ''] = process.argv.slice(2);
if (process.argv.length === 3 && word === '--version') {
  require('../src/cli/print-version.ts');
} else if (!word.endsWith('.json') || !require('../src/cli/start-lint.ts').startLint()) {
  require('./cli.js');
}
