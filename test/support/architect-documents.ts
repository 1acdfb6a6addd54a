import fc from 'fast-check';

/** A generated flow and the text it is written in. */
export interface GeneratedFlow {
  readonly flow: object;
  readonly text: string;
  /** The text of a value in the same style. */
  readonly print: (value: unknown) => string;
}

type Members = readonly (readonly [key: string, value: unknown])[];

const durations = fc.oneof(
  fc.constantFrom('P0D0H1M0S0F', 'P0D0H0M8S0F', 'P0D0H0M0S1500F', 'P0D2H0M0S0F', 'P0D0H0M0S0F'),
  fc.constantFrom('', 'PT5S', '5000', 'p0d0h0m1s0f', '{{timeout}}', 'Grüße "" \\ 📞'),
);

const literals = durations.map((text) => ({ lit: { pos: 1, text, type: 'dur' } }));

const configs = fc.oneof(
  { weight: 4, arbitrary: literals },
  fc.constantFrom<unknown>(
    { emp: { pos: 1, text: '', type: 'dur' } },
    { sysref: { pos: 1, text: 'Call.EstimatedWaitTime', type: 'dur' } },
    { MakeDuration: { pos: 1, operands: [{ lit: { text: '0' } }], type: 'dur' } },
    { lit: {} },
    { lit: null },
    { lit: 'P0D0H0M9S0F' },
    {},
    null,
    [],
    8,
  ),
);

const values = fc.oneof(
  {
    weight: 3,
    arbitrary: shuffled({ text: durations, config: configs, outOfService: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: durations.chain((text) =>
      shuffled({
        text: fc.constant(text),
        config: fc.constant({ lit: { pos: 1, text, type: 'dur' } }),
        type: fc.constant('dur'),
        metaData: fc.constant({}),
        outOfService: fc.constant(true),
      }),
    ),
  },
  fc.constantFrom<unknown>(null, 5, 'P0D0H0M5S0F', [], true, {}, { type: 'dur' }),
);

const types = fc.constantFrom('DataAction', 'SecureAction', 'BridgeServerAction', 'WaitAction');

/** Objects with some of the members that are given, in any order. */
function shuffled(members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  const entries = Object.entries(members).map(([key, member]) =>
    member.map((value) => [key, value] as const),
  );
  return fc
    .tuple(...entries)
    .chain((all) => fc.shuffledSubarray<Members[number]>(all, { minLength: all.length - 2 }))
    .map((some) => Object.fromEntries(some));
}

const actions = fc
  .tuple(
    types,
    shuffled({
      useSuggestedTimeout: fc.constantFrom<unknown>(true, true, false, null, 'true'),
      timeout: values,
      id: fc.uuid(),
      name: fc.string({ unit: 'grapheme' }),
      inputs: fc.constantFrom<unknown>([], [{ name: 'ani', timeout: { text: 'P0D0H0M3S0F' } }]),
      uiMetaData: fc.constantFrom({}, { collapsed: false }),
    }),
  )
  .chain(([type, rest]) =>
    fc.shuffledSubarray(typed(type, rest), { minLength: typed(type, rest).length }),
  )
  .map((members) => Object.fromEntries(members));

function typed(type: string, rest: object): [string, unknown][] {
  return [['__type', type], ...Object.entries(rest)];
}

const items = fc.oneof(
  fc.array(actions, { maxLength: 3 }).map((actionList) => ({ __type: 'Task', actionList })),
  fc.array(actions, { maxLength: 2 }).map((all) => ({
    __type: 'Menu',
    menuChoiceList: all.map((action) => ({ digit: 1, action })),
  })),
  fc.constantFrom({ __type: 'State' }, { __type: 'Task', actionList: null }),
);

const flows = fc
  .tuple(
    fc.constantFrom('inboundcall', 'workflow', 'bot'),
    fc.array(items, { maxLength: 3 }),
    items,
  )
  .map(([type, flowSequenceItemList, module]) => ({
    type,
    commonModules: [{ name: 'Shared', model: { flowSequenceItemList: [module] } }],
    flowSequenceItemList,
    defaultSettings: { DataAction: { timeout: { text: 'P0D0H1M0S0F' } } },
  }));

/** How tools lay out JSON: the indentation of a level, the line ends, a mark before it all. */
export const jsonStyles = fc.constantFrom(
  { indent: '', lineEnd: '\n', mark: '' },
  { indent: '  ', lineEnd: '\n', mark: '' },
  { indent: '    ', lineEnd: '\r\n', mark: '' },
  { indent: '\t', lineEnd: '\r\n', mark: '\uFEFF' },
);

/** Flows as tools keep them: minified or pretty, with LF or CRLF, with a byte-order mark or without. */
export const generatedFlows: fc.Arbitrary<GeneratedFlow> = fc
  .tuple(flows, jsonStyles)
  .map(([flow, { indent, lineEnd, mark }]) => {
    const print = (value: unknown): string =>
      mark + JSON.stringify(value, null, indent).replaceAll('\n', lineEnd);
    return { flow, text: print(flow), print };
  });

/** Values that a rule may want: whole milliseconds below an hour. */
export const wantedSeconds: fc.Arbitrary<number> = fc
  .integer({ min: 1, max: 3_599_999 })
  .map((ms) => ms / 1000);
