import fc from 'fast-check';
import { createRandom } from './json-texts.js';

/** A JSON value as `JSON.stringify` writes it, and the same one written in another way. */
export interface Spelled {
  readonly value: unknown;
  readonly plain: string;
  readonly other: string;
}

/** Members with names that look alike, or that every object inherits. */
const NAMES = ['id', 'timeout', 'Timeout', '__proto__', 'constructor', '', '0', '10', 'é', '📞'];

/** Texts and numbers as objects of an org hold them. */
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, 3000, -5, 2999.5, 1e21, 5e-7),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('https://crm.example.com/a?b=c', '"quoted"', 'a\\b', '\u2028', '\ud83d', '1'),
);

const { value } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), tie('value')), {
      maxLength: 5,
      selector: ([name]) => name,
    })
    .map((entries): unknown => Object.fromEntries(entries)),
}));

/** JSON values of all kinds. */
export const jsonValues: fc.Arbitrary<unknown> = value;

/** JSON values, each written twice: other orders of members, other blanks, other escapes, other numbers. */
export const spelledValues: fc.Arbitrary<Spelled> = fc
  .tuple(jsonValues, fc.nat())
  .map(([each, seed]) => ({
    value: each,
    plain: JSON.stringify(each),
    other: respelled(each, seed),
  }));

const BLANKS = ['', '', ' ', '\n', '\r\n\t', '    '];

/** A value as a JSON text that a seed decides the looks of. */
export function respelled(content: unknown, seed: number): string {
  const random = createRandom(seed);
  const blank = (): string => BLANKS[random(BLANKS.length)] ?? '';
  const write = (each: unknown): string => {
    if (Array.isArray(each)) {
      const elements = each.map((element: unknown) => blank() + write(element) + blank());
      return `[${elements.join()}]`;
    }
    if (typeof each === 'object' && each !== null) {
      const entries: [string, unknown][] = Object.entries(each);
      const members = shuffled(entries, random).map(
        ([name, child]) => `${blank()}${text(name)}${blank()}:${blank()}${write(child)}${blank()}`,
      );
      return `{${members.join()}}`;
    }
    if (typeof each === 'string') return text(each);
    return typeof each === 'number' ? number(each) : JSON.stringify(each);
  };
  const text = (each: string): string =>
    JSON.stringify(each).replace(/\\[^u]|\\u....|[^"\\]/gsu, (part) => {
      if (part.startsWith('\\') || random(4) > 0) return part;
      return part === '/' ? '\\/' : part.split('').map(escaped).join('');
    });
  const number = (each: number): string => {
    const plain = JSON.stringify(each);
    if (!/^-?[1-9]\d{0,9}$/.test(plain)) return plain;
    return (
      [plain, `${plain}.0`, `${plain}e0`, `${plain}0E-1`, `${plain}.00e+00`][random(5)] ?? plain
    );
  };
  return blank() + write(content) + blank();
}

/** One unit of UTF-16 as an escape. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function shuffled<Item>(items: readonly Item[], random: (bound: number) => number): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random(left.length), 1));
}
