import fc from 'fast-check';
import { type Mark, type Marked, type Part, type Style, Writer } from './document-writer.js';

/** A generated file, and where in it the timeouts stand or should. */
export interface GeneratedFile {
  readonly text: string;
  readonly marks: readonly Marked[];
}

/** An object that may own a timeout. */
interface Owner {
  readonly id: string | undefined;
  readonly name: string | number | undefined;
  /** The timeout as it is written, if it is; and those before it, which do not count. */
  readonly timeout: string | undefined;
  readonly earlier: readonly string[];
  readonly decoys: readonly (readonly [string, unknown])[];
  /** How far the members are turned round. */
  readonly turn: number;
}

interface Node extends Owner {
  readonly shape: 'data-action' | 'without-object' | 'other-type';
}

/** A document: the parts of its object, which stands at `pointer`. */
type DocumentSpec = (pointer: string) => Part;

const value =
  (content: unknown): Part =>
  (writer) => {
    writer.token(JSON.stringify(content));
  };

const member =
  (key: string, content: unknown): Part =>
  (writer) => {
    writer.member(key, value(content));
  };

function turned(parts: readonly Part[], by: number): Part[] {
  const at = by % Math.max(1, parts.length);
  return [...parts.slice(at), ...parts.slice(0, at)];
}

/** The members of an object that its timeout stands in, as one group, so that the last one stays the last. */
function timeoutParts({ timeout, earlier }: Owner, pointer: string): Part[] {
  if (timeout === undefined) return [];
  const sources = [...earlier, timeout];
  return [
    (writer) => {
      sources.forEach((source, position) => {
        if (position > 0) writer.text += ',';
        const isLast = position === sources.length - 1;
        const repeated: Mark = { what: 'repeated-key', pointer };
        const mark: Mark | undefined = isLast ? { what: 'timeout', pointer, source } : undefined;
        writer.member(
          'timeout',
          () => {
            writer.token(source, mark);
          },
          position > 0 ? repeated : undefined,
        );
      });
    },
  ];
}

/** Writes an owner: `absent` points to the object that lacks a timeout, where one does. */
function ownerPart(owner: Owner, absent: string | undefined, parts: readonly Part[]): Part {
  const { id, name, decoys, turn } = owner;
  const mark: Mark | undefined =
    absent === undefined ? undefined : { what: 'no-timeout', pointer: absent };
  const isNamed = typeof name === 'string';
  const members: Part[] = [
    ...(id === undefined ? [] : [member('id', id)]),
    ...(name === undefined
      ? []
      : [
          (writer: Writer): void => {
            const namePart: Part = () => {
              writer.token(JSON.stringify(name), isNamed ? mark : undefined);
            };
            writer.member('name', namePart);
          },
        ]),
    ...decoys.map(([key, content]) => member(key, content)),
    ...parts,
  ];
  return (writer) => {
    writer.list('{', turned(members, turn), '}', isNamed ? undefined : mark);
  };
}

function nodePart(node: Node, pointer: string): Part {
  const { shape, timeout, turn } = node;
  if (shape === 'other-type') {
    return ownerPart(node, undefined, [member('type', 'menu'), member('timeout', 3000)]);
  }
  const type = member('type', 'dataAction');
  if (shape === 'without-object') return ownerPart(node, pointer, [type]);
  const object = `${pointer}/dataAction`;
  const members = [member('method', 'GET'), ...timeoutParts(node, `${object}/timeout`)];
  const dataAction: Part = (writer) => {
    writer.member('dataAction', () => {
      writer.list('{', turned(members, turn), '}');
    });
  };
  return ownerPart(node, timeout === undefined ? object : undefined, [type, dataAction]);
}

function flow(nodes: readonly Node[]): DocumentSpec {
  return (pointer) => (writer) => {
    const parts = nodes.map((node, position) =>
      nodePart(node, `${pointer}/flowData/nodes/${String(position)}`),
    );
    const nodesPart: Part = () => {
      writer.list('[', parts, ']');
    };
    const flowData: Part = () => {
      writer.list(
        '{',
        [
          () => {
            writer.member('nodes', nodesPart);
          },
        ],
        '}',
      );
    };
    writer.list(
      '{',
      [
        member('version', '3.0'),
        () => {
          writer.member('flowData', flowData);
        },
      ],
      '}',
    );
  };
}

function resource(owner: Owner, marks: readonly string[]): DocumentSpec {
  return (pointer) =>
    ownerPart(owner, owner.timeout === undefined ? pointer : undefined, [
      ...marks.map((key) => member(key, key === 'protocol' ? 'http' : 'x')),
      ...timeoutParts(owner, `${pointer}/timeout`),
    ]);
}

const TIMEOUTS: readonly string[] = [
  ...['3000', '3000.0', '3e3', '5000', '1000', '30000', '30001', '999', '0', '-1', '1', '60', '61'],
  ...['2999.5', '1e999', '-0', '1e308', 'null', 'true', 'false', '"3000"', '"8"', '" 45 "', '"x"'],
  ...[
    '"📞"',
    '{}',
    '[]',
    '[3000]',
    '{"timeout":3000}',
    '{\n"seconds": 5\r\n}',
    '12345678901234567890',
  ],
];

const timeouts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TIMEOUTS) },
  { weight: 1, arbitrary: fc.integer({ min: -100, max: 70_000 }).map(String) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((content) => JSON.stringify(content)) },
);

const owners: fc.Arbitrary<Owner> = fc.record({
  id: fc.option(fc.string({ maxLength: 8 }), { nil: undefined }),
  name: fc.option(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.nat()), {
    nil: undefined,
  }),
  timeout: fc.option(timeouts, { nil: undefined }),
  earlier: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    fc.array(timeouts, { maxLength: 2 }),
  ),
  decoys: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(
        'Timeout',
        'timeoutMs',
        'headers',
        '__proto__',
        'constructor',
        'data action',
        '',
      ),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    { maxLength: 3, selector: ([key]) => key },
  ),
  turn: fc.nat({ max: 7 }),
});

const flows: fc.Arbitrary<DocumentSpec> = fc
  .array(
    fc
      .tuple(owners, fc.constantFrom('data-action', 'data-action', 'without-object', 'other-type'))
      .map(([owner, shape]): Node => ({ ...owner, shape })),
    { maxLength: 5 },
  )
  .map(flow);

const documents: fc.Arbitrary<DocumentSpec> = fc.oneof(
  { weight: 3, arbitrary: flows },
  owners.map((owner) => resource(owner, ['protocol', 'method', 'url'])),
  owners.map((owner) => resource(owner, ['operation', 'method', 'url'])),
);

const files: fc.Arbitrary<Part> = fc
  .tuple(
    fc.array(documents, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('alone', '', 'entities', 'flows'),
  )
  .map(([specs, list]): Part => {
    const [first] = specs;
    if (list === 'alone') return first?.('') ?? value({});
    const pointer = list === '' ? '' : `/${list}`;
    const parts = specs.map((spec, position) => spec(`${pointer}/${String(position)}`));
    const array: Part = (writer) => {
      writer.list('[', parts, ']');
    };
    if (list === '') return array;
    const listed: Part = (writer) => {
      writer.member(list, array);
    };
    return (writer) => {
      writer.list('{', [member('pageSize', 25), listed, member('timeout', 3000)], '}');
    };
  });

const styles: fc.Arbitrary<Style> = fc.record({
  gaps: fc.array(fc.constantFrom('', '', ' ', '\n', '\r\n', '\t', '\n  ', '\r\n\t\t'), {
    minLength: 1,
    maxLength: 9,
  }),
  escapes: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  byteOrderMark: fc.boolean(),
});

/** Files of our formats with all kinds of timeouts, written in all kinds of ways. */
export const generatedFiles: fc.Arbitrary<GeneratedFile> = fc
  .tuple(files, styles)
  .map(([file, style]) => {
    const writer = new Writer(style);
    file(writer);
    return { text: writer.text, marks: writer.marks };
  });
