import fc from 'fast-check';

/** What a generated step says of its timeout: the kind of state, and the seconds of a literal. */
export interface ExpectedTimeout {
  readonly kind: 'absent' | 'literal' | 'dynamic' | 'invalid';
  readonly value?: number;
}

/** A generated file, and the timeouts in it in the order of the text. */
export interface GeneratedFlow {
  readonly text: string;
  readonly timeouts: readonly ExpectedTimeout[];
}

/** A timeout: its lines in block style after the key, or its value on the line of the key. */
interface Timeout extends ExpectedTimeout {
  readonly inline?: string;
  readonly lines?: readonly string[];
}

interface Step {
  readonly call: string;
  readonly name: string | undefined;
  readonly timeout: Timeout | undefined;
  readonly isFlow: boolean;
  readonly extras: readonly string[];
  readonly comment: string;
  readonly inner: readonly Step[];
}

const unit = fc.constantFrom(
  ['days', 86_400] as const,
  ['hours', 3600] as const,
  ['minutes', 60] as const,
  ['seconds', 1] as const,
);

const units = fc.uniqueArray(fc.tuple(unit, fc.integer({ min: 0, max: 90 })), {
  minLength: 1,
  maxLength: 4,
  selector: ([[name]]) => name,
});

const comment = fc.constantFrom('', '', ' # why', ' # {{x}} é 😀', '   # a: b');

const literal: fc.Arbitrary<Timeout> = fc
  .tuple(units, comment, fc.boolean(), fc.constantFrom('', '"', "'"))
  .map(([parts, note, isInline, quote]) => {
    const value = parts.reduce((sum, [[, seconds], count]) => sum + seconds * count, 0);
    const members = parts.map(([[name], count]) => `${quote}${name}${quote}: ${String(count)}`);
    const expected = { kind: 'literal', value } as const;
    return isInline
      ? { ...expected, inline: `{ lit: { ${members.join(', ')} } }${note}` }
      : { ...expected, lines: [`lit:${note}`, ...members.map((each) => `  ${each}${note}`)] };
  });

const timeout: fc.Arbitrary<Timeout | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: literal },
  fc.constantFrom<Timeout>(
    { kind: 'absent', inline: '{ noValue: true } # none' },
    { kind: 'absent', lines: ['noValue: true'] },
    { kind: 'dynamic', inline: '{{timeout}}' },
    { kind: 'dynamic', lines: ['lit:', '  seconds: {{seconds}} # a'] },
    { kind: 'dynamic', lines: ['exp: Task.duration # b'] },
    { kind: 'dynamic', lines: ['{{form}}:', '  {{unit}}: 1'] },
    { kind: 'invalid', inline: '5000 # ms' },
    { kind: 'invalid', inline: '"5"' },
    { kind: 'invalid', inline: '' },
    { kind: 'invalid', inline: '# later' },
    { kind: 'invalid', inline: '[ 5 ]' },
    { kind: 'invalid', inline: '{}' },
    { kind: 'invalid', inline: '!!str 5' },
    { kind: 'invalid', lines: ['seconds: 5 # c'] },
    { kind: 'invalid', lines: ['lit: 5'] },
    { kind: 'invalid', lines: ['lit:', '  secs: 5'] },
    { kind: 'invalid', lines: ['- 5'] },
  ),
);

const extra = fc.constantFrom(
  'processingPrompt:\n  noValue: true',
  'category:\n  {{integration}}:\n    dataAction:\n      {{action}}:\n        inputs: {}',
  'category: { A: { dataAction: { B: {} } } } # which',
  'connectTimeout:\n  lit:\n    seconds: 3',
  '# a comment of its own',
  '',
  'note: >-\n  on\n\n  lines',
  "quoted: 'it''s: # {no} comment'",
);

function stepWith(inner: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<Step> {
  return fc.record({
    call: fc.constantFrom('callData', 'callDataSecure', 'callBridge', '"callData"'),
    name: fc.option(
      fc.constantFrom('Get it', '{{step}}', '"Kunde: é"', "'😀 # one'", 'Get # c', '|-\n  A\n  B'),
      { nil: undefined },
    ),
    timeout,
    isFlow: fc.boolean(),
    extras: fc.uniqueArray(extra, { maxLength: 3, selector: (text) => text.slice(0, 8) }),
    comment,
    inner,
  });
}

const leaf = stepWith(fc.constant([]));
const branch = stepWith(fc.array(leaf, { maxLength: 2 }));
const step = stepWith(fc.array(branch, { maxLength: 2 }));

/** A step as lines, the first of them without the dash. */
function linesOf(each: Step, width: number, timeouts: ExpectedTimeout[]): string[] {
  const { call, name, timeout: value, extras, comment: note, inner, isFlow } = each;
  timeouts.push(value ?? { kind: 'absent' });
  if (isFlow && (value === undefined || value.inline !== undefined)) {
    const flowValue = (value?.inline ?? '').replace(/ *#.*/, '');
    const members = [
      ...(name === undefined || /^\||#/.test(name) ? [] : [`name: ${name}`]),
      ...(value === undefined ? [] : [`timeout: ${flowValue}`]),
      'category: { {{x}}: { dataAction: {} } }',
    ];
    return [`${call}: { ${members.join(', ')} }${note}`];
  }
  const indent = ' '.repeat(width);
  const lines = [`${call}:${note}`];
  const add = (text: string): void => {
    for (const line of text.split('\n')) lines.push(line === '' ? '' : indent + line);
  };
  if (name !== undefined) add(`name: ${name}`);
  if (value?.inline !== undefined) add(`timeout: ${value.inline}`);
  if (value?.lines !== undefined) {
    add(`timeout:\n${value.lines.map((line) => `  ${line}`).join('\n')}`);
  }
  for (const text of extras) add(text);
  add('outputs:');
  add(`  success:\n    actions: ${inner.length === 0 ? '[]' : ''}`);
  for (const below of inner) add(listed(linesOf(below, width, timeouts), '      '));
  add('  timeout:\n    enabled: true');
  return lines;
}

function listed(lines: readonly string[], indent: string): string {
  return lines
    .map((line, index) => {
      if (index === 0) return `${indent}- ${line}`;
      return line === '' ? '' : `${indent}  ${line}`;
    })
    .join('\n');
}

/** Flows of other types than workflows, with steps in one another, as people and templates write them. */
export const generatedFlows: fc.Arbitrary<GeneratedFlow> = fc
  .record({
    type: fc.constantFrom('inboundCall', 'bot', 'commonModule', '"inqueueCall"'),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    width: fc.constantFrom(2, 3, 4),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    hasEnd: fc.boolean(),
    others: fc.constantFrom('', '---\n', '---\nx: 1\n---\n'),
  })
  .map(({ type, steps, width, lineBreak, mark, hasEnd, others }) => {
    const timeouts: ExpectedTimeout[] = [];
    const lists = steps.map((each) => listed(linesOf(each, width, timeouts), '    '));
    const text = [`${others}${type}:`, '  startUpRef: /x', '  startUpTaskActions:', ...lists].join(
      '\n',
    );
    return { text: mark + (text + (hasEnd ? '\n' : '')).replaceAll('\n', lineBreak), timeouts };
  });

/** Values that a fix may write, to the millisecond. */
export const wantedSeconds = fc.integer({ min: 1, max: 3_599_999 }).map((ms) => ms / 1000);
