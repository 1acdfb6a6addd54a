import { describe, expect, it } from 'vitest';
import { flowView, flowViews } from '../../src/genesys/flow-view.js';
import type { Site } from '../../src/formats/site.js';
import { architectJson } from '../../src/formats/architect-json.js';
import { rebuild, indexText } from '../support/json-texts.js';
import { architectText, archyText, publishedFlow, type Step } from '../support/platform-flows.js';

/** The sites of a flow in the org with these steps. */
function sitesOf(steps: readonly Step[], type = 'inboundcall'): readonly Site[] {
  return architectJson.read({ json: indexText(architectText(steps, type)), object: 0, pointer: '' })
    .sites;
}

describe('the view of a flow', () => {
  it('is its name, its type in one spelling, and the timeouts that its steps were given', () => {
    const sites = sitesOf([['Find history', 8.5], ['Find policy'], ['Close', 3599.999]]);
    expect(flowView('Claims line', 'INBOUNDCALL', sites)).toEqual({
      name: 'Claims line',
      type: 'inboundcall',
      steps: [
        { id: 'Close', name: 'Close', timeout: 3599.999 },
        { id: 'Find history', name: 'Find history', timeout: 8.5 },
      ],
    });
  });

  it.each<[string, Step]>([
    ['none', ['Find policy']],
    ['the minute that the exporter writes', ['Find policy', 60]],
    [
      'an expression',
      ['Find policy', '{"text":"Flow.wait","config":{"ref":{"text":"Flow.wait"}}}'],
    ],
    ['what is no duration', ['Find policy', '{"text":"PT10S","config":{"lit":{"text":"PT10S"}}}']],
    ['null', ['Find policy', 'null']],
  ])('has no step whose timeout is %s', (_, step) => {
    expect(flowView('Claims line', 'workflow', sitesOf([step], 'workflow')).steps).toEqual([]);
  });

  it('has the seconds of a MakeDuration that Architect keeps as an expression', () => {
    const expression = '{"text":"MakeDuration(0, 0, 0, 10, 500)","config":{"MakeDuration":{}}}';
    const sites = sitesOf([['Find policy', expression]], 'workflow');
    expect(flowView('Claims line', 'workflow', sites).steps).toEqual([
      { id: 'Find policy', name: 'Find policy', timeout: 10.5 },
    ]);
  });

  it('tells numbered steps from those that have a number in their name', () => {
    const steps: Step[] = [
      ['Get order', 5],
      ['Get order', 6],
      ['Get order (2)', 7],
    ];
    const ids = flowView('Orders', 'bot', sitesOf(steps)).steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('has no step that leaves the time to the action, whatever is stored in it', () => {
    const text = architectText([['Find policy', 10]]).replace(
      '"useSuggestedTimeout":false',
      '"useSuggestedTimeout":true',
    );
    const { sites } = architectJson.read({ json: indexText(text), object: 0, pointer: '' });
    expect(flowView('Claims line', 'inboundcall', sites).steps).toEqual([]);
  });

  it('tells steps of one name by their timeouts, whatever the order', () => {
    const steps: Step[] = [['Find', 10], ['Ask', 5], ['Find', 8], ['Find'], ['Find', 10]];
    const told = [
      { id: 'Ask', name: 'Ask', timeout: 5 },
      { id: 'Find', name: 'Find', timeout: 8 },
      { id: 'Find\n(2)', name: 'Find', timeout: 10 },
      { id: 'Find\n(3)', name: 'Find', timeout: 10 },
    ];
    expect(flowView('Claims line', 'bot', sitesOf(steps)).steps).toEqual(told);
    expect(flowView('Claims line', 'bot', sitesOf(steps.toReversed())).steps).toEqual(told);
  });

  it('has steps under whatever name', () => {
    const names = ['', '__proto__', 'constructor', 'Größe "A"', '\u0000', '📞'];
    const { steps } = flowView('Claims line', 'bot', sitesOf(names.map((name) => [name, 5])));
    expect(new Set(steps.map(({ id, name }) => `${id}|${name}`))).toEqual(
      new Set(names.map((name) => `${name}|${name}`)),
    );
  });

  it('has steps without a name', () => {
    expect(
      flowView(
        'Claims line',
        'bot',
        sitesOf([
          [undefined, 5],
          [undefined, 4],
        ]),
      ).steps,
    ).toEqual([
      { id: '', name: '', timeout: 4 },
      { id: '\n(2)', name: '', timeout: 5 },
    ]);
  });

  it('is soon there for a flow of very many steps of one name', () => {
    const sites = sitesOf(Array.from({ length: 20_000 }, (_, index): Step => ['Find', index / 10]));
    const start = performance.now();
    const { steps } = flowView('Claims line', 'bot', sites);
    expect(steps).toHaveLength(19_999);
    expect(steps.at(-1)).toEqual({ id: 'Find\n(19999)', name: 'Find', timeout: 1999.9 });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each<[string, readonly Step[], readonly Step[], string]>([
    ['a literal', [['Find', 10]], [['Find', 10]], 'inboundCall'],
    [
      'minutes and seconds',
      [['Find', '{ lit: { minutes: 1, seconds: 30 } }']],
      [['Find', 90]],
      'botFlow',
    ],
    ['a fraction', [['Find', '{ lit: { seconds: 1.5 } }']], [['Find', 1.5]], 'inboundEmail'],
    ['milliseconds', [['Find', '{ lit: { milliseconds: 1500 } }']], [['Find', 1.5]], 'inqueueCall'],
    ['no value', [['Find', '{ noValue: true }']], [['Find']], 'workflow'],
    ['nothing', [['Find']], [['Find']], 'inboundMessage'],
    ['one minute', [['Find', '{ lit: { minutes: 1 } }']], [['Find']], 'inboundCall'],
    ['one minute, which is stored', [['Find', '{ lit: { seconds: 60 } }']], [['Find', 60]], 'bot'],
    [
      'an expression',
      [['Find', '{ exp: Flow.wait }']],
      [['Find', '{"text":"Flow.wait","config":{"ref":{}}}']],
      'workflow',
    ],
    [
      'an expression where none may be',
      [['Find', '{ exp: "MakeDuration(0,0,0,10,0)" }']],
      [['Find', '{"text":"MakeDuration(0,0,0,10,0)","config":{"MakeDuration":{}}}']],
      'inboundCall',
    ],
    [
      'steps of one name',
      [
        ['Find', 8],
        ['Find', 9],
      ],
      [
        ['Find', 9],
        ['Find', 8],
      ],
      'inboundCall',
    ],
    ['a name of its own kind', [['"Get \\u00fc #1"', 9]], [['Get ü #1', 9]], 'workflow'],
  ])('is the same in the file and in the org: %s', async (_, file, inOrg, type) => {
    const { json } = await publishedFlow(archyText(file, 'Claims line', type));
    const view = flowView('Claims line', type, sitesOf(inOrg, type.toLowerCase()));
    expect(rebuild(json)).toEqual({ ...view, source: archyText(file, 'Claims line', type) });
  });
});

describe('views as documents', () => {
  const read = (text: string): ReturnType<typeof flowViews.read> =>
    flowViews.read({ json: indexText(text), object: 0, pointer: '' });

  it('have a site for each step, in s, by its id and its name', () => {
    const view = flowView(
      'Claims line',
      'bot',
      sitesOf([
        ['Find', 8],
        ['Find', 9.25],
      ]),
    );
    const { format, sites, problems, duplicates } = read(JSON.stringify(view));
    expect({ format, problems, duplicates }).toEqual({
      format: 'archy-yaml',
      problems: [],
      duplicates: [],
    });
    expect(
      sites.map(({ pointer, id, name, kind, setting, state }) => [
        pointer,
        id,
        name,
        kind,
        `${String(setting.min)}-${String(setting.max)} ${setting.unit}`,
        state.kind === 'literal' ? state.value : state.kind,
      ]),
    ).toEqual([
      ['/steps/0/timeout', 'Find', 'Find', 'flow-node', '0.001-3599.999 s', 8],
      ['/steps/1/timeout', 'Find\n(2)', 'Find', 'flow-node', '0.001-3599.999 s', 9.25],
    ]);
  });

  it('have edits of their timeouts alone', () => {
    const text = '{"name":"Claims line","steps":[{"id":"Find","timeout": 8 }]}';
    const [site] = read(text).sites;
    expect(site?.edit(10)).toEqual([{ start: 55, end: 56, text: '10' }]);
    expect(text[55]).toBe('8');
  });

  it.each([
    '{}',
    '{"steps":[]}',
    '{"steps":[{"id":"Find"},7,null]}',
    '{"__proto__":{"steps":[{"timeout":1}]}}',
  ])('have no site in %s', (text) => {
    expect(read(text).sites).toEqual([]);
  });

  it('are taken for no document of a file', () => {
    expect(flowViews.recognises(indexText('{"steps":[{"id":"Find","timeout":8}]}'), 0)).toBe(false);
  });
});
