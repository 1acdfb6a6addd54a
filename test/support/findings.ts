import type { Finding } from '../../src/engine/finding.js';
import { countFindings, type Summary } from '../../src/engine/lint-files.js';
import type { Report } from '../../src/reporters/reporter.js';

/** How the report for people tells what to do about what can be fixed. */
export const FIX_HINT = 'run flow-timeout-lint fix';

/** A timeout left at the default, with every member that a finding can have. */
export function defaultFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'timeout-default',
    severity: 'error',
    file: 'flows/support-inbound.json',
    line: 26,
    column: 22,
    endLine: 26,
    endColumn: 26,
    pointer: '/flowData/nodes/1/dataAction/timeout',
    format: 'flow-export',
    kind: 'flow-node',
    id: 'node-2',
    name: 'Get customer',
    actual: 3000,
    suggested: 5000,
    unit: 'ms',
    message: 'The timeout is left at the default of 3000 ms',
    edits: [{ start: 0, end: 4, text: '5000' }],
    fingerprint: '651c3eb93b64dfbb',
    related: [],
    ...changes,
  };
}

/** A file that cannot be read: a finding with none of the members that may be absent. */
export function bareFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'invalid-document',
    severity: 'error',
    file: 'flows/night.json',
    line: 4,
    column: 1,
    endLine: 4,
    endColumn: 1,
    pointer: '',
    message: 'The file ends in the middle of the JSON: it looks cut off',
    edits: [],
    fingerprint: '0a1b2c3d4e5f6071',
    related: [],
    ...changes,
  };
}

/** A report on these findings; the counts of findings are right unless given. */
export function reportOn(findings: readonly Finding[], changes: Partial<Summary> = {}): Report {
  return {
    summary: {
      files: 4,
      documents: 3,
      sites: 12,
      ...countFindings(findings),
      skipped: 1,
      ...changes,
    },
    findings,
  };
}

/** Texts that a stranger might put into a file, by what they try. */
export const HOSTILE_TEXTS = {
  'a command': '::error::pwned',
  'a command after blanks': '  ::error::pwned',
  'a command after a tab': '\t::error::pwned',
  'a command after a wide blank': '\u3000::error::pwned',
  'a command after a no-break space': '\u00a0::error::pwned',
  'an old command': '##[add-mask]x',
  'an old command after more marks': '###[add-mask]x',
  'an escaped line break': '%0A::error::pwned',
  'a line break': 'Get\n::error::pwned',
  'a carriage return': 'Get\r::error::pwned',
  'both line breaks': 'Get\r\n::error::pwned',
  'another line break': 'Get\u2028::error::pwned\u0085::error::pwned',
  'a colon': ':',
  'a property': 'x,line=1,title=ok::pwned',
  'a table cell': 'a | b | c',
  'a comment': '<!-- hidden',
  'a script': '<script>alert(1)</script>',
  'a code span': '`a` ```b',
  'a link': '[ok](https://evil.example.com) ![x](https://evil.example.com/p.png)',
  'a mention': '@team please',
  'a reference': '&lt;b&gt; &#60;',
  'colours of a terminal': '\u001b[31mred\u001b[0m \u009b1m',
  'a reversed direction': 'a\u202etxt.nosj\u2066',
  'half a character': 'x\ud83d',
} as const;

/** A command as the runner of GitHub Actions reads it from a line of a log. */
export interface RunnerCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line as the runner does: blanks of every kind before the colons are passed over. */
export function runnerCommand(line: string): RunnerCommand | undefined {
  const text = line.replace(/^[\s\u0085]+/, '');
  const match = /^::([^ :]+)(?: (.*?))?::(.*)$/s.exec(text);
  if (match === null) return undefined;
  const [, command = '', list = '', message = ''] = match;
  const properties = list
    .split(',')
    .filter((entry) => entry.includes('='))
    .map((entry): [string, string] => {
      const at = entry.indexOf('=');
      return [entry.slice(0, at).trim(), decodeProperty(entry.slice(at + 1))];
    });
  return {
    command,
    properties: Object.fromEntries(properties),
    message: decodeData(message),
  };
}

function decodeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function decodeProperty(text: string): string {
  return decodeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
