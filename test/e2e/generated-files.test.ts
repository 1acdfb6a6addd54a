import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_SCHEMA } from '../../src/config/schema.js';
import { RULES } from '../../src/rules/index.js';
import { rulePage } from '../../src/rules/page.js';
import { REPOSITORY, runCli } from '../support/run-process.js';

describe('the schema for editors', () => {
  it('is the one that configs are judged by', () => {
    const shipped = readFileSync(path.join(REPOSITORY, 'dist/config.schema.json'), 'utf8');
    expect(shipped).toBe(`${JSON.stringify(CONFIG_SCHEMA, null, 2)}\n`);
  });
});

describe('the pages of the rules', () => {
  const folder = path.join(REPOSITORY, 'docs/rules');

  it('are there for every rule, and for nothing else', () => {
    const pages = RULES.map((rule) => `${rule.name}.md`).sort();
    expect(readdirSync(folder).sort()).toEqual(pages);
  });

  it.each(RULES)('say of $name what its own text says', (rule) => {
    expect(readFileSync(path.join(folder, `${rule.name}.md`), 'utf8')).toBe(rulePage(rule));
  });

  it.each(RULES)('are what "explain $name" prints', async (rule) => {
    const result = await runCli(['explain', rule.name], { cwd: REPOSITORY });
    expect(result).toEqual({ code: 0, signal: null, stdout: rulePage(rule), stderr: '' });
  });
});
