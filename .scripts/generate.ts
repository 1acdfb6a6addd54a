/** Writes the files that are made from the sources: the config's validator and schema, and the rules' pages. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { CONFIG_SCHEMA } from '../src/config/schema.js';
import { RULES } from '../src/rules/index.js';
import { rulePage } from '../src/rules/page.js';

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
