import {
  type Fields,
  Literal,
  Marked,
  type MemberKey,
  Members,
  type Value,
} from './json-writer.js';
import type { NonEmpty, Random } from './random.js';

/** What stands in the place of a timeout: the members that set it. */
type TimeoutMembers = readonly (readonly [MemberKey, Value])[];

/** Timeouts that nobody has to complain about. */
const GOOD: NonEmpty<Value> = [
  5000,
  5000,
  5000,
  8000,
  8000,
  1000,
  30000,
  2999,
  3001,
  1500,
  4000,
  10000,
  12000,
  15000,
  20000,
  29999,
  new Literal('8e3'),
  new Literal('6000.0'),
];

/** Bad values, each with the rule that reports it. */
const BAD_VALUES: NonEmpty<readonly [rule: string, value: Value]> = [
  ['timeout-default', 3000],
  ['timeout-range', 60000],
  ['timeout-type', '3000'],
  ['timeout-unit', 5],
  ['timeout-default', new Literal('3000.0')],
  ['timeout-range', 999],
  ['timeout-type', null],
  ['timeout-unit', 60],
  ['timeout-default', new Literal('3e3')],
  ['timeout-range', 0],
  ['timeout-type', true],
  ['timeout-unit', 1],
  ['timeout-range', 30001],
  ['timeout-type', new Literal('2999.5')],
  ['timeout-range', -1],
  ['timeout-type', new Literal('1e999')],
  ['timeout-range', 61],
  ['timeout-type', {}],
  ['timeout-range', new Literal('86400000')],
  ['timeout-type', [5000]],
  ['timeout-type', '8 s'],
];

/** Something wrong with one owner of a timeout. */
export type Flaw =
  /** The members that set the timeout. */
  | { readonly kind: 'timeout'; readonly members: TimeoutMembers }
  /** There is no timeout. */
  | { readonly kind: 'absent' }
  /** There is neither a timeout nor a name. */
  | { readonly kind: 'absent-nameless' }
  /** There is not even the object that should hold it. Flow nodes only. */
  | { readonly kind: 'no-holder' }
  /** Something else stands in its place. Flow nodes only. */
  | { readonly kind: 'wrong-holder'; readonly holder: Value }
  /** The object that holds it stands twice, the first time without it. Flow nodes only. */
  | { readonly kind: 'repeated-holder' };

const ESCAPED_TIMEOUT = new Literal(String.raw`"time\u006fut"`);

const SHAPES: NonEmpty<Flaw> = [
  { kind: 'absent' },
  {
    kind: 'timeout',
    members: [
      ['timeout', 3000],
      [new Marked('duplicate-key', 'timeout'), 8000],
    ],
  },
  {
    kind: 'timeout',
    members: [
      ['timeout', 8000],
      [new Marked('duplicate-key', ESCAPED_TIMEOUT), new Marked('timeout-default', 3000)],
    ],
  },
  { kind: 'timeout', members: [[ESCAPED_TIMEOUT, new Marked('timeout-range', 500)]] },
  { kind: 'absent-nameless' },
];

const NODE_SHAPES: NonEmpty<Flaw> = [
  ...SHAPES,
  { kind: 'no-holder' },
  { kind: 'wrong-holder', holder: 'crm' },
  { kind: 'wrong-holder', holder: null },
  { kind: 'repeated-holder' },
];

/** The flaws of a corpus, in turn, so that each kind is in it as soon as there are enough of them. */
export interface Flaws {
  forNode(): Flaw;
  forDefinition(): Flaw;
}

export function createFlaws(): Flaws {
  let turn = 0;
  const inTurn = (shapes: NonEmpty<Flaw>): Flaw => {
    const round = turn++;
    // One in three is a matter of shape, the others are of value.
    if (round % 3 === 2) return shapes[((round - 2) / 3) % shapes.length] ?? shapes[0];
    const values = BAD_VALUES.length;
    const [rule, value] = BAD_VALUES[(round - Math.floor(round / 3)) % values] ?? BAD_VALUES[0];
    return { kind: 'timeout', members: [['timeout', new Marked(rule, value)]] };
  };
  return { forNode: () => inTurn(NODE_SHAPES), forDefinition: () => inTurn(SHAPES) };
}

/** The members that set a timeout, good unless there is a flaw. */
export function timeoutMembers(random: Random, flaw: Flaw | undefined): TimeoutMembers {
  if (flaw === undefined) return [['timeout', random.pick(GOOD)]];
  return flaw.kind === 'timeout' ? flaw.members : [];
}

/** An object that owns a timeout, marked where the timeout is missing and there is no name to point at. */
export function owner(flaw: Flaw | undefined, members: Members['list']): Value {
  const object = new Members(members);
  return flaw?.kind === 'absent-nameless' ? new Marked('timeout-missing', object) : object;
}

/** The member that names an owner, marked where its timeout is missing. */
export function nameMembers(flaw: Flaw | undefined, name: string): Members['list'] {
  switch (flaw?.kind) {
    case 'absent':
    case 'no-holder':
      return [['name', new Marked('timeout-missing', name)]];
    case 'absent-nameless':
      return [];
    default:
      return [['name', name]];
  }
}

/** The member `dataAction` of a flow node: the object that holds the timeout, or what stands for it. */
export function holderMembers(
  random: Random,
  flaw: Flaw | undefined,
  call: Fields,
): Members['list'] {
  const timeout = timeoutMembers(random, flaw);
  const rest = Object.entries(call);
  const holder = new Members(random.chance(0.3) ? [...timeout, ...rest] : [...rest, ...timeout]);
  switch (flaw?.kind) {
    case 'no-holder':
      return [];
    case 'wrong-holder':
      return [['dataAction', new Marked('invalid-document', flaw.holder)]];
    case 'repeated-holder':
      return [
        ['dataAction', call],
        [new Marked('duplicate-key', 'dataAction'), { ...call, timeout: random.pick(GOOD) }],
      ];
    default:
      return [['dataAction', holder]];
  }
}
