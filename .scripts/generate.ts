/**
 * Writes the files that are made from the sources: the config's validator and schema, the rules' pages, the
 * README's tables and its picture.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { format } from 'prettier';
import { CONFIG_SCHEMA } from '../src/config/schema.js';
import { RULES } from '../src/rules/index.js';
import { rulePage } from '../src/rules/page.js';
import { readmeTables, withTables } from './readme-tables.js';
import { terminalPicture } from './terminal-picture.js';

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictTuples: false,
  verbose: true,
  inlineRefs: false,
  code: { source: true },
});
const validator = standalone.default(ajv, ajv.compile(CONFIG_SCHEMA));
writeFileSync('src/config/validate.generated.cjs', `${validator}\n`);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/config.schema.json', `${JSON.stringify(CONFIG_SCHEMA, null, 2)}\n`);

mkdirSync('docs/rules', { recursive: true });
for (const page of readdirSync('docs/rules')) rmSync(`docs/rules/${page}`);
for (const rule of RULES) writeFileSync(`docs/rules/${rule.name}.md`, rulePage(rule));

const readme = readFileSync('README.md', 'utf8');
const tables = readmeTables(readFileSync('action.yml', 'utf8'));
writeFileSync(
  'README.md',
  await format(withTables(readme, tables), { parser: 'markdown', printWidth: 100 }),
);

// The validator is loaded with the CLI, so only now that it is written.
const { runCli } = await import('../src/cli/run-cli.js');
let output = '';
await runCli(['fixtures/demo', '--color'], {
  cwd: process.cwd(),
  env: {},
  now: new Date(),
  stdout: { write: (text) => (output += String(text)) },
  stderr: process.stderr,
});
writeFileSync('docs/demo.svg', terminalPicture('flow-timeout-lint fixtures/demo', output));
