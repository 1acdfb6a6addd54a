import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/default-config.js';
import { documentsIn, readSites, type RepoDocument } from '../../src/deploy/repo-document.js';
import { goodConfig } from '../support/check-config.js';
import {
  ACTION_ID,
  ACTION_NAME,
  actionObject,
  API_ID,
  API_NAME,
  apiObject,
  callNode,
  FLOW_ID,
  FLOW_NAME,
  flowObject,
  repoDocument,
  repoDocuments,
  sourceFile,
} from '../support/deploy-documents.js';
import { rebuild } from '../support/json-texts.js';

function plain({ file, pointer, format, resource, id, name, json }: RepoDocument): object {
  const { noun } = resource;
  return { file: file.name, pointer, format: format.name, noun, id, name, value: rebuild(json) };
}

describe('documentsIn', () => {
  it('gives each document of a list with where it stands, its id, its name and its own text', () => {
    const flow = flowObject([callNode('node-1', 3000)]);
    const list = { entities: [flow, apiObject(5000), 'stray', actionObject(8000), { id: 'x' }] };
    const file = 'saved/all.json';
    expect(repoDocuments(list, file).map(plain)).toEqual([
      {
        file,
        pointer: '/entities/0',
        format: 'flow-export',
        noun: 'flow',
        id: FLOW_ID,
        name: FLOW_NAME,
        value: flow,
      },
      {
        file,
        pointer: '/entities/1',
        format: 'external-api',
        noun: 'external API',
        id: API_ID,
        name: API_NAME,
        value: apiObject(5000),
      },
      {
        file,
        pointer: '/entities/3',
        format: 'data-action',
        noun: 'data action',
        id: ACTION_ID,
        name: ACTION_NAME,
        value: actionObject(8000),
      },
    ]);
  });

  it('knows neither id nor name where they are missing or no texts', () => {
    const document = repoDocument(flowObject([], { id: 42, name: null }));
    expect([document.id, document.name]).toEqual([undefined, undefined]);
  });

  it('counts the last of ids that stand twice, as the server does', () => {
    expect(repoDocument('{"id":"a","id":"b","name":"N","flowData":{"nodes":[]}}').id).toBe('b');
  });

  it('reads what stands after a byte-order mark, with CRLF and tabs', () => {
    const text = `\ufeff{\r\n\t"id": "f1",\r\n\t"flowData": { "nodes": [] }\r\n}\r\n`;
    expect(plain(repoDocument(text))).toMatchObject({ id: 'f1', pointer: '' });
  });

  it.each([
    ['JSON of something else', '{"compilerOptions":{}}'],
    ['a text that is no JSON and none of ours', 'hello'],
    ['an empty list', '{"entities":[]}'],
    ['nothing', ''],
  ])('finds nothing in %s', (_, text) => {
    const config = defaultConfig('/repository');
    expect(documentsIn(Buffer.from(text), sourceFile('a.json'), config)).toMatchObject({
      documents: [],
    });
  });

  it('tells why a flow cannot be read', () => {
    const text = '{\n  "flowData": { "nodes": [\n';
    const config = defaultConfig('/repository');
    const { documents, problem } = documentsIn(Buffer.from(text), sourceFile('a.json'), config);
    expect(documents).toEqual([]);
    expect(problem).toMatch(/cut off/);
  });

  it('leaves documents of a format of the config alone: no API takes them', async () => {
    const config = await goodConfig({
      formats: { queue: { owners: '$.queues[*]', timeout: '$.wait', unit: 's', min: 1, max: 60 } },
    });
    const text = Buffer.from('{"queues":[{"id":"q1","wait":5}]}');
    expect(documentsIn(text, sourceFile('a.json'), config)).toMatchObject({ documents: [] });
  });

  it('stays as it is whatever is read afterwards', () => {
    const first = repoDocument(actionObject(3000));
    repoDocument(flowObject([callNode('node-1', 5000)]));
    expect(rebuild(first.json)).toEqual(actionObject(3000));
  });

  it('holds thousands of small documents in little memory', () => {
    const list = Array.from({ length: 5000 }, (_, index) =>
      actionObject(5000, { id: `a${String(index)}` }),
    );
    const documents = repoDocuments(list);
    const bytes = documents.reduce(
      (sum, { json }) =>
        sum +
        json.bytes.byteLength +
        json.starts.byteLength +
        json.ends.byteLength +
        json.nexts.byteLength,
      0,
    );
    // As much as twenty times the text.
    expect(bytes).toBeLessThan(20 * JSON.stringify(list).length);
  });
});

describe('readSites', () => {
  it('gives the sites of a document with pointers into it alone', () => {
    const [, document] = repoDocuments([
      actionObject(3000),
      flowObject([{ id: 'p', type: 'prompt' }, callNode('node-1', 3000), { type: 'dataAction' }]),
    ]);
    if (document === undefined) throw new Error('no document');
    const { sites, problems } = readSites(document.format, document.json);
    expect(sites.map(({ id, pointer, state }) => [id, pointer, state.kind])).toEqual([
      ['node-1', '/flowData/nodes/1/dataAction/timeout', 'literal'],
      [undefined, '/flowData/nodes/2', 'absent'],
    ]);
    expect(problems).toEqual([]);
  });
});
