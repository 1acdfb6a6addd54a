import { describe, expect, it } from 'vitest';
import { dataAction } from '../../src/formats/data-action.js';
import { externalApi } from '../../src/formats/external-api.js';
import { flowExport } from '../../src/formats/flow-export.js';
import type { FormatChoice } from '../../src/formats/read-documents.js';
import { documentsIn, spanOfText } from '../support/lint-text.js';

const FLOW = '{"flowData":{"nodes":[{"type":"dataAction"}]}}';
const API = '{"protocol":"https","method":"GET","url":"https://rates.example.com"}';
const ACTION = '{"operation":"getOrder","method":"GET","url":"https://orders.example.com"}';
const FLOW_SITE = '/flowData/nodes/0';

/** The format and the sites' pointers of each document. */
function outline(text: string, formats: Partial<FormatChoice> = {}): unknown[] {
  return documentsIn(text, formats).map(({ format, sites, problems }) => [
    format,
    ...[...sites, ...problems].map(({ pointer }) => pointer),
  ]);
}

describe('the documents of a file', () => {
  it.each([
    ['a flow alone', FLOW, [['flow-export', FLOW_SITE]]],
    ['an external API alone', API, [['external-api', '']]],
    ['a data action alone', ACTION, [['data-action', '']]],
    [
      'an array',
      `[${API},${API}]`,
      [
        ['external-api', '/0'],
        ['external-api', '/1'],
      ],
    ],
    [
      'a saved list response',
      `{"pageSize":25,"entities":[${FLOW},${FLOW}]}`,
      [
        ['flow-export', `/entities/0${FLOW_SITE}`],
        ['flow-export', `/entities/1${FLOW_SITE}`],
      ],
    ],
    [
      'several flows',
      `{"flows":[${FLOW},${FLOW}]}`,
      [
        ['flow-export', `/flows/0${FLOW_SITE}`],
        ['flow-export', `/flows/1${FLOW_SITE}`],
      ],
    ],
    [
      'several kinds, and what is none of them',
      `[{},${ACTION},${API},{"timeout":3000},${FLOW}]`,
      [
        ['data-action', '/1'],
        ['external-api', '/2'],
        ['flow-export', `/4${FLOW_SITE}`],
      ],
    ],
    [
      'the last of repeated lists',
      `{"entities":[${API}],"entities":[${FLOW}]}`,
      [['flow-export', `/entities/0${FLOW_SITE}`], ['flow-export']],
    ],
    [
      'a list under an escaped key',
      `{"entit\\u0069es":[${API}]}`,
      [['external-api', '/entities/0']],
    ],
    [
      'a flow beside entities that are no list',
      `{"entities":{},${FLOW.slice(1)}`,
      [['flow-export', FLOW_SITE]],
    ],
  ])('are those of %s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it.each([
    ['an empty array', '[]'],
    ['an empty list', '{"entities":[]}'],
    ['a list of other things', '{"entities":[{"id":"q1","timeout":3000},null,"x",[]]}'],
    ['an array in an array', `[[${API}]]`],
    ['a list under another key', `{"items":[${API}]}`],
    ['a list in a list', `{"entities":[{"entities":[${API}]}]}`],
    ['text', '"flowData"'],
    ['a number', '3000'],
    ['null', 'null'],
  ])('are none in %s', (_, text) => {
    expect(outline(text)).toEqual([]);
  });
});

describe('elements of a list that are no objects', () => {
  it('are flaws where the list holds documents', () => {
    const text = `{"entities":[null,${API},[1],"x",2,true]}`;
    const problems = documentsIn(text).flatMap((document) => document.problems);
    expect(problems).toEqual(
      [
        ['0', 'null', 'null'],
        ['2', 'an array', '[1]'],
        ['3', 'a string', '"x"'],
        ['4', 'a number', '2'],
        ['5', 'a boolean', 'true'],
      ].map(([position, words, source]) => ({
        message: `an element of the list must be an object, but is ${String(words)}`,
        span: spanOfText(text, String(source)),
        pointer: `/entities/${String(position)}`,
      })),
    );
  });

  it('are told for the first hundred', () => {
    const documents = documentsIn(`[${'null,'.repeat(250)}${API}]`);
    expect(documents).toHaveLength(101);
    expect(documents.at(-1)?.problems.map(({ pointer }) => pointer)).toEqual(['/99']);
  });
});

describe('a file that the config pins to a format', () => {
  it.each([
    [externalApi, '{"name":"Rates"}', [['external-api', '']]],
    [dataAction, '{"config":{},"name":"Get order"}', [['data-action', '']]],
    [
      dataAction,
      `[${API},{}]`,
      [
        ['data-action', '/0'],
        ['data-action', '/1'],
      ],
    ],
    [flowExport, `{"flows":[${API}]}`, [['flow-export', '/flows/0']]],
  ])('is read as that, whatever it looks like', (pinned, text, expected) => {
    expect(outline(text, { pinned })).toEqual(expected);
  });

  it.each([
    ['null', 'null'],
    ['"3000"', 'a string'],
  ])('must not be %s', (text, words) => {
    expect(documentsIn(text, { pinned: externalApi })).toEqual([
      {
        format: 'external-api',
        sites: [],
        problems: [
          {
            message: `the document must be an object, but is ${words}`,
            span: spanOfText(text, text),
            pointer: '',
          },
        ],
        duplicates: [],
      },
    ]);
  });

  it('may hold an empty list', () => {
    expect(outline('[]', { pinned: externalApi })).toEqual([]);
  });
});
