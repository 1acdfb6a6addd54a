import fc from 'fast-check';
import { type Layout, layOut, type Member, type Tree } from './fix-layout.js';

/** A file, and what somebody makes of it who mends its timeouts by hand and keeps to its layout. */
export interface LaidOutFile {
  readonly before: string;
  readonly after: string;
}

/** The same value before and after. */
interface Pair {
  readonly before: Tree;
  readonly after: Tree;
}

/** The target, the maximum and the default of the three formats, in ms. */
const TARGET = 5000;
const MAX = 30_000;
const DEFAULT = 3000;

/** The value that a fix writes in the place of another, as the design tells it. */
export function mendedTimeout(source: string): string {
  const value: unknown = JSON.parse(source);
  const digits = typeof value === 'string' ? /^\s*-?\d+\s*$/.exec(value) : null;
  const number = digits === null ? value : Number(value);
  if (typeof number !== 'number' || !Number.isInteger(number)) return String(TARGET);
  const ms = number >= 1 && number <= 60 ? number * 1000 : number;
  if (ms < 1000 || ms === DEFAULT) return String(TARGET);
  if (ms > MAX) return String(MAX);
  // A number that is fine stays as it is written.
  return ms === value ? source : String(ms);
}

const SOURCES = [
  ...['3000', '3e3', '8000', '8.0e3', '1000', '30000', '30001', '999', '0', '-0', '-5', '1', '60'],
  ...['61', '2999.5', '1e999', '12345678901234567890', 'null', 'true', '"3000"', '"8"', '" 45 "'],
  ...['"12000"', '"soon"', '""', '{}', '[]', '[8000]', '{"timeout":3000}'],
];

const OTHER_KEYS = ['"note"', '"headers"', '"retry"', '"Timeout"', '"\\u0066ax"', '""', '"größe"'];

const scalars = fc.constantFrom(
  ...['12345678901234567890', '1.10', '1E+2', '-0', 'null', 'true', '"GET"', '""', '"\\u00e9\\/"'],
  ...['"Grüße 📞"', '"{\\"timeout\\": 3000}"', '"a, b: {c} // \\\\"', '"time\\u006fut"'],
);

const others: fc.Arbitrary<Member[]> = fc.array(
  fc.record({
    key: fc.constantFrom(...OTHER_KEYS),
    value: fc.oneof(
      { weight: 5, arbitrary: scalars },
      fc.array(scalars, { maxLength: 2 }).map((items): Tree => ({ items })),
      fc.constantFrom<Tree>({ members: [] }, { members: [{ key: '"timeout"', value: '3000' }] }),
    ),
  }),
  { maxLength: 4 },
);

/** A timeout, as it is written. */
interface TimeoutMember extends Member {
  readonly value: string;
}

const timeoutMembers: fc.Arbitrary<TimeoutMember[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<TimeoutMember[]>([]) },
  fc.array(
    fc.record({
      key: fc.constantFrom('"timeout"', '"timeout"', '"time\\u006fut"'),
      value: fc.constantFrom(...SOURCES),
    }),
    { minLength: 1, maxLength: 3 },
  ),
);

/** The members of an object that holds a timeout, or should. */
function holder(
  members: fc.Arbitrary<Member[]>,
): fc.Arbitrary<{ before: Member[]; after: Member[] }> {
  return fc
    .tuple(members, timeoutMembers, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }))
    .map(([plain, timeouts, places]) => {
      const before = [...plain];
      timeouts.forEach((timeout, index) => {
        before.splice((places[index] ?? 0) % (before.length + 1), 0, timeout);
      });
      const isTimeout = (member: Member): boolean => timeouts.some((timeout) => timeout === member);
      const place = before.findLastIndex(isTimeout);
      const last = timeouts.find((timeout) => timeout === before[place]);
      if (last === undefined) {
        return { before, after: [...plain, { key: '"timeout"', value: String(TARGET) }] };
      }
      const mended = { key: last.key, value: mendedTimeout(last.value) };
      const after = before
        .map((member) => (member === last ? mended : member))
        .filter((member) => !isTimeout(member));
      return { before, after };
    });
}

const shuffled = (members: readonly Member[]): fc.Arbitrary<Member[]> =>
  fc.shuffledSubarray([...members], { minLength: members.length });

const text = (key: string, value: string): Member => ({ key: `"${key}"`, value: `"${value}"` });

const nodes: fc.Arbitrary<Pair> = fc
  .tuple(
    holder(others),
    fc.constantFrom('with-object', 'with-object', 'without-object', 'other-type'),
    shuffled([text('id', 'node-7'), text('name', 'Prüfung'), text('successNodeId', 'node-8')]),
    fc.nat({ max: 3 }),
  )
  .map(([object, shape, labels, place]): Pair => {
    const pair = (before: readonly Member[], after: readonly Member[]): Pair => ({
      before: { members: before, isNode: true },
      after: { members: after, isNode: true },
    });
    const type = text('type', shape === 'other-type' ? 'playPrompt' : 'dataAction');
    const withObject = (members: readonly Member[]): Member[] =>
      labels.toSpliced(place, 0, type, { key: '"dataAction"', value: { members } });
    if (shape === 'other-type') return pair(withObject(object.before), withObject(object.before));
    if (shape === 'with-object') return pair(withObject(object.before), withObject(object.after));
    const plain = labels.toSpliced(place, 0, type);
    const timeout = { key: '"timeout"', value: String(TARGET) };
    return pair(plain, [...plain, { key: '"dataAction"', value: { members: [timeout] } }]);
  });

const flows: fc.Arbitrary<Pair> = fc
  .tuple(fc.array(nodes, { maxLength: 4 }), others)
  .map(([list, more]): Pair => {
    const flow = (items: readonly Tree[]): Tree => ({
      members: [
        ...more,
        { key: '"flowData"', value: { members: [{ key: '"nodes"', value: { items } }] } },
      ],
    });
    return {
      before: flow(list.map(({ before }) => before)),
      after: flow(list.map(({ after }) => after)),
    };
  });

/** Resources whose members are these and others. */
function resources(...marks: readonly Member[]): fc.Arbitrary<Pair> {
  const members = others.chain((more) => shuffled([...more, ...CALL, ...marks]));
  return holder(members).map(({ before, after }): Pair => ({
    before: { members: before },
    after: { members: after },
  }));
}

const CALL = [text('method', 'POST'), text('url', 'https://crm.example.com/customers')];

const documents: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 3, arbitrary: flows },
  resources(text('protocol', 'https')),
  resources(text('operation', 'findCustomer')),
);

const trees: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 2, arbitrary: documents },
  fc
    .tuple(
      fc.array(documents, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('array', 'entities', 'flows'),
    )
    .map(([list, where]): Pair => {
      const listed = (items: readonly Tree[]): Tree =>
        where === 'array'
          ? { items }
          : {
              members: [
                { key: `"${where}"`, value: { items } },
                { key: '"timeout"', value: '3000' },
              ],
            };
      return {
        before: listed(list.map(({ before }) => before)),
        after: listed(list.map(({ after }) => after)),
      };
    }),
);

const layouts: fc.Arbitrary<Layout> = fc
  .record({
    flat: fc.constantFrom('everything', 'nodes', 'nothing'),
    indent: fc.constantFrom('  ', '    ', '\t', ' '),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    spaces: fc.constantFrom<Pick<Layout, 'padding' | 'gap' | 'colon'>>(
      { padding: '', gap: '', colon: ':' },
      { padding: '', gap: ' ', colon: ': ' },
      { padding: ' ', gap: ' ', colon: ': ' },
      { padding: ' ', gap: ' ', colon: ' : ' },
    ),
    byteOrderMark: fc.boolean(),
    finalNewline: fc.boolean(),
  })
  .map(({ spaces, ...layout }): Layout => ({ ...layout, ...spaces }));

const plans: fc.Arbitrary<Pair> = fc
  .array(fc.tuple(fc.constantFrom('none', 'settings', 'limits', 'wait'), others), { maxLength: 4 })
  .map((steps): Pair => {
    const plan = (items: readonly Tree[]): Tree => ({
      members: [{ key: '"steps"', value: { items } }],
    });
    const object = (key: string, members: readonly Member[]): Member => ({
      key: `"${key}"`,
      value: { members },
    });
    const step = (...more: readonly Member[]): Tree => ({
      members: [text('id', 'step-1'), ...more],
      isNode: true,
    });
    const wait = { key: '"wait"', value: '5' };
    const limits = object('limits', [wait]);
    const pairs = steps.map(([shape, members]): Pair => {
      const whole = step(object('settings', [object('limits', [...members, wait])]));
      switch (shape) {
        case 'none':
          return { before: step(), after: step(object('settings', [limits])) };
        case 'settings':
          return {
            before: step(object('settings', members)),
            after: step(object('settings', [...members, limits])),
          };
        case 'limits':
          return { before: step(object('settings', [object('limits', members)])), after: whole };
        case 'wait':
          return { before: whole, after: whole };
      }
    });
    return {
      before: plan(pairs.map(({ before }) => before)),
      after: plan(pairs.map(({ after }) => after)),
    };
  });

/** Where the timeouts of `laidOutPlans` stand, as a config would tell it. */
export const PLAN_FORMAT = {
  owners: '$.steps[*]',
  timeout: '$.settings.limits.wait',
  unit: 's',
  min: 1,
  max: 60,
} as const;

/** Files of a format of somebody's own, whose timeouts stand two levels down, if at all. */
export const laidOutPlans: fc.Arbitrary<LaidOutFile> = fc
  .tuple(plans, layouts)
  .map(([{ before, after }, layout]) => ({
    before: layOut(before, layout),
    after: layOut(after, layout),
  }));

/** Files of the three formats with all kinds of timeouts, each in one of the layouts that people use. */
export const laidOutFiles: fc.Arbitrary<LaidOutFile> = fc
  .tuple(trees, layouts)
  .map(([{ before, after }, layout]) => ({
    before: layOut(before, layout),
    after: layOut(after, layout),
  }));

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The same files with blanks and line breaks strewn between their tokens. */
export const strewnTexts: fc.Arbitrary<string> = fc
  .tuple(
    laidOutFiles,
    fc.array(fc.constantFrom('', '', '', ' ', '\n', '\r\n\t', '\n  ', '  '), {
      minLength: 1,
      maxLength: 40,
    }),
  )
  .map(([{ before }, gaps]) => {
    const tokens = before.replace(/^\uFEFF/, '').match(TOKEN) ?? [];
    return tokens.map((token, index) => token + (gaps[index % gaps.length] ?? '')).join('');
  });
