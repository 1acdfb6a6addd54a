import fc from 'fast-check';
import { plainText, value } from './hcl-expressions.js';

/** A timeout in a generated file, as it should be found. */
export interface ExpectedTimeout {
  readonly kind: 'data-action' | 'function';
  /** The address of its resource. */
  readonly id: string;
  readonly state: 'absent' | 'literal' | 'dynamic' | 'invalid';
  /** Its text, where there is any. */
  readonly text: string | undefined;
}

/** A file in Terraform's syntax, and the timeouts in it in the order in which they are found. */
export interface GeneratedFile {
  readonly text: string;
  readonly timeouts: readonly ExpectedTimeout[];
}

/** A part of a file. */
interface Piece {
  readonly text: string;
  readonly timeouts: readonly ExpectedTimeout[];
}

/** The text of a timeout, and what it is. */
const timeoutValue: fc.Arbitrary<Pick<ExpectedTimeout, 'state' | 'text'>> = fc.oneof(
  fc
    .integer({ min: -5, max: 70_000 })
    .map((each) => ({ state: 'literal' as const, text: String(each) })),
  fc.constantFrom('2e1', '20.0', '- 3').map((text) => ({ state: 'literal' as const, text })),
  fc
    .constantFrom(
      'var.t',
      'local.t',
      '(20)',
      '10 + 10',
      'a ? 1 : 2',
      'f(20)',
      '"${var.t}"',
      'each.value.t',
      '{{ timeout }}',
      'x["a"]',
    )
    .map((text) => ({ state: 'dynamic' as const, text })),
  fc
    .constantFrom('"20"', '20.5', 'true', '[20]', '{ a = 1 }', '"$${x}"', '20s', '20,', '1e999')
    .map((text) => ({ state: 'invalid' as const, text })),
  fc.constant({ state: 'absent' as const, text: 'null' }),
  fc.constant({ state: 'absent' as const, text: undefined }),
);

const gap = fc.constantFrom(' = ', '=', '    = ', ' =  ', ' = /* s */ ');
const ending = fc.constantFrom('', '', ' # seconds', ' // {', ' /* } */');
const between = fc.constantFrom(
  '',
  '',
  '\n',
  '# config_timeout_seconds = 1\n',
  '/* {\n" */\n',
  '  \n',
);

/** Items of a block, one below the other. */
function joined(items: readonly string[], indent: string, gaps: readonly string[]): string {
  return items.map((item, at) => `${gaps[at] ?? ''}${indent}${item}\n`).join('');
}

const otherArguments = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(
      'category',
      'integration_id',
      'secure',
      'timeout',
      'contract_input',
      'acw_timeout_ms',
    ),
    gap,
    value,
    ending,
  ),
  { maxLength: 4, selector: ([name]) => name },
);

const otherBlocks = fc.array(
  fc.oneof(
    fc.constantFrom(
      'timeouts {\n    create = "30m"\n  }',
      'lifecycle { ignore_changes = [name] }',
      'config_response {}',
      'dynamic "config_request" {\n    for_each = [1]\n    content { timeout_seconds = 1 }\n  }',
    ),
    fc
      .tuple(gap, value)
      .map(([equals, text]) => `config_request {\n    timeout_seconds${equals}${text}\n  }`),
  ),
  { maxLength: 2 },
);

/** The settings of a function; undefined for an action that is none. */
const functionSettings = fc.option(
  fc.record({
    timeout: timeoutValue,
    isDynamic: fc.boolean(),
    others: fc.subarray([
      'handler = "dist/index.handler"',
      'runtime     = var.runtime',
      'zip_id=1',
    ]),
    gap,
    onOneLine: fc.boolean(),
  }),
  { nil: undefined, freq: 2 },
);

interface Settings {
  readonly timeout: Pick<ExpectedTimeout, 'state' | 'text'>;
  readonly isDynamic: boolean;
  readonly others: readonly string[];
  readonly gap: string;
  readonly onOneLine: boolean;
}

function settingsText(settings: Settings, indent: string): string {
  const { timeout, others, isDynamic, onOneLine } = settings;
  const own = timeout.text === undefined ? [] : [`timeout_seconds${settings.gap}${timeout.text}`];
  const items = [...others, ...own];
  const body =
    onOneLine && items.length < 2
      ? `{${items.map((each) => ` ${each} `).join('')}}`
      : `{\n${joined(items, indent.repeat(isDynamic ? 3 : 2), [])}${indent.repeat(isDynamic ? 2 : 1)}}`;
  return isDynamic
    ? `dynamic "function_config" {\n${indent.repeat(2)}for_each = []\n${indent.repeat(2)}content ${body}\n${indent}}`
    : `function_config ${body}`;
}

/** A resource that is a data action. */
const resource: fc.Arbitrary<Piece> = fc
  .record({
    type: fc.constantFrom(
      'genesyscloud_integration_action',
      'genesyscloud_integration_action_draft',
    ),
    label: fc.constantFrom('lookup', 'order-status', '_x1'),
    bare: fc.boolean(),
    name: fc.option(fc.tuple(gap, plainText), { nil: undefined }),
    timeout: timeoutValue,
    gap,
    ending,
    others: otherArguments,
    blocks: otherBlocks,
    settings: functionSettings,
    indent: fc.constantFrom('  ', '\t', '    ', ''),
    gaps: fc.array(between, { minLength: 12, maxLength: 12 }),
    blocksFirst: fc.boolean(),
  })
  .chain((parts) => {
    const { timeout, settings, indent, blocks } = parts;
    const items = [
      ...(parts.name === undefined ? [] : [`name${parts.name[0]}"${parts.name[1]}"`]),
      ...parts.others.map(
        ([name, equals, text, end]) => name + equals + text + (text.startsWith('<<') ? '' : end),
      ),
      ...(timeout.text === undefined
        ? []
        : [`config_timeout_seconds${parts.gap}${timeout.text}${parts.ending}`]),
    ];
    const nested = [...blocks, ...(settings === undefined ? [] : [settingsText(settings, indent)])];
    return fc.shuffledSubarray(items, { minLength: items.length }).map((shuffled) => {
      const all = parts.blocksFirst ? [...nested, ...shuffled] : [...shuffled, ...nested];
      const header = parts.bare
        ? `${parts.type} ${parts.label}`
        : `"${parts.type}" "${parts.label}"`;
      const text = `resource ${header} {\n${joined(all, indent, parts.gaps)}}\n`;
      const id = `${parts.type}.${parts.label}`;
      const isLeft = timeout.state === 'absent' && settings !== undefined;
      return {
        text,
        timeouts: [
          ...(isLeft ? [] : [{ kind: 'data-action' as const, id, ...timeout }]),
          ...(settings === undefined
            ? []
            : [{ kind: 'function' as const, id, ...settings.timeout }]),
        ],
      };
    });
  });

/** What a file holds beside: nothing in it is a timeout of ours. */
const decoy: fc.Arbitrary<Piece> = fc
  .oneof(
    fc.constantFrom(
      '# resource "genesyscloud_integration_action" "x" {}\n',
      '/*\nresource "genesyscloud_integration_action" "x" {\n*/\n',
      'resource "aws_lambda_function" "x" {\n  timeout = 900\n  config_timeout_seconds = 900\n}\n',
      'data "genesyscloud_integration_action" "x" {\n  name = "x"\n}\n',
      'resource "genesyscloud_integration_custom_auth_action" "x" {\n  name = "x"\n}\n',
      'resource "genesyscloud_routing_queue" "x" {\n  acw_timeout_ms = 300000\n  a {\n    alerting_timeout_sec = 8\n  }\n}\n',
      'module "genesyscloud_integration_action" {\n  resource = "genesyscloud_integration_action"\n}\n',
      '\n',
    ),
    fc
      .tuple(gap, value)
      .map(([equals, text]) => `locals {\n  config_timeout_seconds${equals}${text}\n}\n`),
  )
  .map((text) => ({ text, timeouts: [] }));

/** Files with data actions, and with what is none. */
export const generatedFiles: fc.Arbitrary<GeneratedFile> = fc
  .record({
    pieces: fc.array(
      fc.oneof({ weight: 2, arbitrary: resource }, { weight: 1, arbitrary: decoy }),
      { maxLength: 4 },
    ),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\u{feff}'),
  })
  .map(({ pieces, lineBreak, mark }) => ({
    text:
      mark +
      pieces
        .map(({ text }) => text)
        .join('')
        .replaceAll('\n', lineBreak),
    timeouts: pieces.flatMap(({ timeouts }) => timeouts),
  }));
