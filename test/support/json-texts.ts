import fc from 'fast-check';
import { MAX_DEPTH } from '../../src/safe/limits.js';
import { createArena, fillArena } from '../../src/source/json/arena.js';
import {
  indexJson,
  type JsonIndex,
  type JsonSyntaxError,
} from '../../src/source/json/index-json.js';
import {
  elementsOf,
  keysOf,
  kindOf,
  numberOf,
  stringOf,
  type Token,
} from '../../src/source/json/tokens.js';

/** Indexes a text that is meant to be JSON. */
export function indexText(text: string | Uint8Array, maxDepth = MAX_DEPTH): JsonIndex {
  const json = indexOrError(text, maxDepth);
  if ('problem' in json) throw new Error(`${json.problem} at ${String(json.offset)}`);
  return json;
}

/** What is wrong with a text; undefined where it is JSON. */
export function syntaxErrorOf(
  text: string | Uint8Array,
  maxDepth = MAX_DEPTH,
): JsonSyntaxError | undefined {
  const json = indexOrError(text, maxDepth);
  return 'problem' in json ? json : undefined;
}

function indexOrError(text: string | Uint8Array, maxDepth: number): JsonIndex | JsonSyntaxError {
  const arena = createArena();
  fillArena(arena, typeof text === 'string' ? Buffer.from(text) : text);
  return indexJson(arena, maxDepth);
}

/** The value that an index describes, put together token by token as `JSON.parse` would. */
export function rebuild(json: JsonIndex, token: Token = 0): unknown {
  switch (kindOf(json, token)) {
    case 'object': {
      const object = {};
      for (const key of keysOf(json, token)) {
        const value = rebuild(json, key + 1);
        // Not an assignment: `__proto__` is to be a property like any other.
        Object.defineProperty(object, stringOf(json, key), {
          value,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
      return object;
    }
    case 'array':
      return Array.from(elementsOf(json, token), (element) => rebuild(json, element));
    case 'string':
      return stringOf(json, token);
    case 'number':
      return numberOf(json, token);
    case 'boolean':
      return json.bytes[json.starts[token] ?? 0] === 0x74;
    case 'null':
      return null;
  }
}

const FLOW = `{
  "id": "8f1c2d34-billing",
  "name": "Billing – hotline",
  "flowData": {
    "nodes": [
      { "id": "n1", "type": "prompt", "name": "Grüß Gott", "successNodeId": "n2" },
      {
        "id": "n2",
        "type": "dataAction",
        "name": "Get customer \\"by ANI\\"",
        "dataAction": {
          "endpoint": "https://crm.example.com/v1/customers/\${input.ani}",
          "method": "GET",
          "headers": { "Accept": "application\\/json" },
          "timeout": 3000
        },
        "failureNodeId": "n3"
      },
      { "id": "n3", "type": "transfer", "name": "顧客サポート 📞", "queueId": null, "priority": -0 }
    ]
  }
}
`;

const EXTERNAL_APIS = `{
  "entities": [
    {
      "id": "api-1", "name": "Open orders", "protocol": "https", "method": "POST",
      "url": "https://orders.example.com/open?limit=20", "headers": {}, "retry": true,
      "timeout": 2.5e3
    },
    {
      "id": "api-2", "name": "Loyalty\\u0020points", "protocol": "https", "method": "GET",
      "url": "https://loyalty.example.com", "timeout": 45000, "time\\u006fut": 5000
    }
  ],
  "continuationToken": null
}
`;

const DATA_ACTION = `[
  {
    "id": "custom_-_42",
    "name": "Create ticket",
    "version": 3,
    "operation": "create",
    "url": "https://desk.example.com/tickets",
    "headers": { "X-Trace": "a\\tb\\n", "constructor": false, "__proto__": [] },
    "body": "{\\"subject\\": \\"\${input.subject}\\"}",
    "method": "POST",
    "timeout": 1e999
  }
]`;

/** Files as teams keep them: pretty and minified, with LF and CRLF, blanks and tabs, a byte-order mark. */
export const REALISTIC_TEXTS: readonly string[] = [FLOW, EXTERNAL_APIS, DATA_ACTION].flatMap(
  (text) => [
    text,
    text.replaceAll('\n', '\r\n'),
    `\ufeff${text.replaceAll('  ', '\t')}`,
    text.replace(/\n */g, ''),
  ],
);

const BLANK = fc.constantFrom('', '', '', ' ', '\n', '\n  ', '\r\n', '\r\n\t', '\t', '  ');

const STRING = fc
  .array(
    fc.oneof(
      fc.constantFrom('timeout', 'IVR', ' ', ':', ',', '}', '//', '0', '{a:[', 'é', '顧', '📞'),
      fc.constantFrom('\u007f', '\u2028', '\ufeff', '\ufffd'),
      fc.constantFrom('\\"', '\\\\', '\\/', '\\b', '\\f', '\\n', '\\r', '\\t'),
      fc.constantFrom('\\u006f', '\\u00E9', '\\ud83d\\udcde', '\\ud83d', '\\uDCDE', '\\u0000'),
    ),
    { maxLength: 5 },
  )
  .map((parts) => `"${parts.join('')}"`);

const KEY = fc.oneof(
  fc.constantFrom('"timeout"', '"time\\u006fut"', '"name"', '"id"', '"nodes"', '""'),
  fc.constantFrom('"__proto__"', '"constructor"', '"toString"', '"0"'),
  STRING,
);

const NUMBER = fc.oneof(
  fc.constantFrom('3000', '3000.0', '3e3', '30E+2', '300000e-2', '0', '-0', '-0.0e-0', '1e999'),
  fc.constantFrom('-1e999', '5e-324', '1e-999', '12345678901234567890', '0.1', '2999.5', '-1'),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
);

const SCALAR = fc.oneof(NUMBER, STRING, fc.constantFrom('true', 'false', 'null'));

const VALUES = fc.letrec<{ value: string; array: string; object: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    SCALAR,
    tie('array'),
    tie('object'),
  ),
  array: fc
    .tuple(BLANK, fc.array(fc.tuple(BLANK, tie('value'), BLANK), { maxLength: 6 }))
    .map(([blank, elements]) =>
      elements.length === 0
        ? `[${blank}]`
        : `[${elements.map((element) => element.join('')).join(',')}]`,
    ),
  object: fc
    .tuple(
      BLANK,
      fc.array(fc.tuple(BLANK, KEY, BLANK, fc.constant(':'), BLANK, tie('value'), BLANK), {
        maxLength: 6,
      }),
    )
    .map(([blank, members]) =>
      members.length === 0
        ? `{${blank}}`
        : `{${members.map((member) => member.join('')).join(',')}}`,
    ),
}));

/** JSON texts in any formatting: with escapes, duplicate keys, and numbers written in many ways. */
export const JSON_TEXTS: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff'),
    BLANK,
    fc.oneof(
      { arbitrary: VALUES.object, weight: 5 },
      { arbitrary: VALUES.array, weight: 3 },
      { arbitrary: SCALAR, weight: 1 },
    ),
    BLANK,
  )
  .map((parts) => parts.join(''));

/** A stream of whole numbers from 0 up to a bound, decided by a seed alone. */
export function createRandom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/** What a slip of the hand, a bad merge or a broken download leaves in a file. */
const SNIPPETS: readonly Buffer[] = [
  ...['"', '\\', '{', '}', '[', ']', ':', ',', ' ', '\t', '\n', '\r\n', '\r', '0', '7', '-', '+'],
  ...['.', 'e', 'E', 'é', '顧', '📞', 'a', 'u', '/', "'", '\u0000', '\u0001', '\u001f', '\u007f'],
  ...['\\n', '\\"', '\\u006f', '\\u00', '\\x', '\\ud83d', '//', '/* */', '<<<<<<<', '""', 'true'],
  ...['nul', 'NaN', 'Infinity', '01', '-0', '1.', '.5', '1e999', '1e', '[]', '{}', ',,', ': null'],
  ...['"timeout": 3000,', ',"__proto__":{}', '\u00a0', '\u2028', '\ufeff', '\f', '\v'],
]
  .map((text) => Buffer.from(text))
  .concat([Buffer.of(0x80), Buffer.of(0xff), Buffer.of(0xe2, 0x82), Buffer.of(0xf0, 0x9f, 0x93)]);

const NOTHING = Buffer.alloc(0);

/** Spoils a text in one to three places: bytes changed, put in, left out, doubled, or the end cut off. */
export function mutate(text: Buffer, random: (bound: number) => number): Buffer {
  let mutated = text;
  for (let left = 1 + random(1 + random(3)); left > 0; left--)
    mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(text: Buffer, random: (bound: number) => number): Buffer {
  const at = random(text.length + 1);
  const length = 1 + random(random(4) === 0 ? 40 : 3);
  const snippet = SNIPPETS[random(SNIPPETS.length)] ?? NOTHING;
  switch (random(8)) {
    case 0:
      return splice(text, at, 1, Buffer.of(random(256)));
    case 1:
      return splice(text, at, 1, Buffer.of(0x20 + random(95)));
    case 2:
      return splice(text, at, 1, snippet);
    case 3:
    case 4:
      return splice(text, at, 0, snippet);
    case 5:
      return splice(text, at, length, NOTHING);
    case 6:
      return splice(text, random(text.length + 1), 0, text.subarray(at, at + length));
    default:
      return random(4) === 0 ? text.subarray(0, at) : splice(text, at, 0, Buffer.from(' \n'));
  }
}

function splice(text: Buffer, at: number, length: number, insert: Buffer): Buffer {
  return Buffer.concat([text.subarray(0, at), insert, text.subarray(at + length)]);
}
