/** The parts of the README that are made of the sources. */
import { isMap, parseDocument, type Document } from 'yaml';
import { EXIT } from '../src/commands/exit-code.js';
import { FORMATS } from '../src/formats/facts.js';
import { RULE_DOCS } from '../src/rules/docs.js';
import { RULES } from '../src/rules/index.js';

/** The tables by their names, each as lines of Markdown. */
export function readmeTables(actionYaml: string): Record<string, string> {
  const action = parseDocument(actionYaml);
  return {
    rules: table(
      ['Rule', 'What it reports', 'Fix'],
      RULES.map(({ name }) => [
        `[${name}](docs/rules/${name}.md)`,
        RULE_DOCS[name].summary,
        RULE_DOCS[name].fix === '' ? '' : 'yes',
      ]),
    ),
    formats: table(
      ['Format', 'Unit', 'Range', 'Default'],
      FORMATS.map(({ name, setting: { unit, min, max, default: standard } }) => [
        `\`${name}\``,
        unit,
        `${String(min)} to ${String(max)}`,
        String(standard ?? ''),
      ]),
    ),
    inputs: table(
      ['Input', 'Default', 'What it says'],
      entriesOf(action, 'inputs').map(({ name, description, standard }) => [
        `\`${name}\``,
        standard === '' ? '' : `\`${standard}\``,
        description,
      ]),
    ),
    outputs: table(
      ['Output', 'What it holds'],
      entriesOf(action, 'outputs').map(({ name, description }) => [`\`${name}\``, description]),
    ),
    'exit-codes': table(
      ['Exit code', 'When'],
      [
        [String(EXIT.ok), 'Nothing at or above `--fail-on` (`error` unless given).'],
        [String(EXIT.findings), 'Findings at or above it.'],
        [
          String(EXIT.fault),
          'Wrong usage, wrong config, a file that cannot be read, or a fault of the tool.',
        ],
        [String(EXIT.noFiles), 'No file matched. With `--allow-empty` this is 0.'],
      ],
    ),
  };
}

/** The inputs or the outputs of an `action.yml`. */
function entriesOf(
  action: Document,
  section: string,
): { name: string; description: string; standard: string }[] {
  const map = action.get(section);
  if (!isMap(map)) throw new Error(`action.yml has no ${section}`);
  return map.items.map(({ key, value }) => {
    if (!isMap(value)) throw new Error(`action.yml: ${String(key)} is no mapping`);
    return {
      name: String(key),
      description: textOf(value.get('description')),
      standard: textOf(value.get('default')),
    };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Puts the tables between their marks in a Markdown text. */
export function withTables(markdown: string, tables: Readonly<Record<string, string>>): string {
  return markdown.replace(
    /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const text = tables[name];
      if (text === undefined) throw new Error(`README has a mark for an unknown table: ${name}`);
      return `${start}\n${text}\n\n${end}`;
    },
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
