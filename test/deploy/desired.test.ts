import { describe, expect, it } from 'vitest';
import {
  type Desired,
  keyOf,
  timeoutsOf,
  withDocument,
  withTimeouts,
} from '../../src/deploy/desired.js';
import { readSites } from '../../src/deploy/repo-document.js';
import {
  ACTION_ID,
  ACTION_NAME,
  actionObject,
  API_NAME,
  apiObject,
  callNode,
  type Content,
  contentText,
  flowObject,
  repoDocument,
} from '../support/deploy-documents.js';
import { indexText } from '../support/json-texts.js';

function desired(
  make: typeof withTimeouts,
  document: Content,
  live: Content,
): Omit<Desired, 'bytes'> & { text: string } {
  const { format, json } = repoDocument(document);
  const { bytes, changes, notes } = make(format, json, indexText(contentText(live)));
  return { text: bytes.toString(), changes, notes };
}

const mergeTimeouts = (document: Content, live: Content): ReturnType<typeof desired> =>
  desired(withTimeouts, document, live);
const sendDocument = (document: Content, live: Content): ReturnType<typeof desired> =>
  desired(
    (format, from, there) => withDocument(format, from, there, { isMerged: false }),
    document,
    live,
  );

describe('withTimeouts', () => {
  it('sets the timeouts of a flow by the ids of its nodes, wherever they stand now', () => {
    const document = flowObject([callNode('a', 5000), callNode('b', 8000), callNode('c', 3000)]);
    const live = flowObject(
      [
        { id: 'new', type: 'prompt' },
        callNode('c', 3000),
        callNode('b', 3000, { name: 'Renamed in the org' }),
        callNode('d', 3000),
        callNode('a', '3000'),
      ],
      { description: 'Only in the org', version: '14.0' },
    );
    const text = JSON.stringify(live)
      .replace('"Renamed in the org","dataAction":{"method":"GET","timeout":3000', (part) =>
        part.replace('3000', '8000'),
      )
      .replace('"3000"', '5000');
    expect(mergeTimeouts(document, live)).toEqual({
      text,
      changes: [
        {
          pointer: '/flowData/nodes/2/dataAction/timeout',
          id: 'b',
          name: 'Renamed in the org',
          from: 3000,
          to: 8000,
          unit: 'ms',
        },
        {
          pointer: '/flowData/nodes/4/dataAction/timeout',
          id: 'a',
          name: 'Call a',
          from: '3000',
          to: 5000,
          unit: 'ms',
        },
      ],
      notes: [],
    });
  });

  it.each([
    ['an external API', apiObject(5000), apiObject(3000, { retry: 3, timeoutType: 'x' })],
    ['a data action', actionObject(5000), actionObject(3000, { version: 9, contract: {} })],
  ])('sets the timeout of %s and nothing else', (_, document, live) => {
    const { text, changes, notes } = mergeTimeouts(document, live);
    expect(text).toBe(JSON.stringify(live).replace('3000', '5000'));
    expect(changes).toMatchObject([{ pointer: '/timeout', from: 3000, to: 5000, unit: 'ms' }]);
    expect(notes).toEqual([]);
  });

  it('adds a timeout where the org has none', () => {
    const live = '{\n  "id": "a1",\n  "protocol": "https",\n  "method": "GET",\n  "url": "u"\n}\n';
    const { text, changes } = mergeTimeouts(apiObject(5000), live);
    expect(text).toBe(live.replace('"u"', '"u",\n  "timeout": 5000'));
    expect(changes).toEqual([{ pointer: '', id: 'a1', from: null, to: 5000, unit: 'ms' }]);
  });

  it('adds what a node of the org lacks on the way to a timeout', () => {
    const live = '{"flowData":{"nodes":[{"id":"a","type":"dataAction"}]}}';
    const { text, changes } = mergeTimeouts(flowObject([callNode('a', 5000)]), live);
    expect(JSON.parse(text)).toEqual({
      flowData: { nodes: [{ id: 'a', type: 'dataAction', dataAction: { timeout: 5000 } }] },
    });
    expect(changes).toEqual([
      { pointer: '/flowData/nodes/0', id: 'a', from: null, to: 5000, unit: 'ms' },
    ]);
  });

  it.each([null, true, '5000', 2999.5, { seconds: 5 }, [5000]])(
    'puts a number in the place of %j',
    (timeout) => {
      const { text, changes } = mergeTimeouts(apiObject(5000), apiObject(timeout));
      expect(JSON.parse(text)).toEqual(apiObject(5000));
      expect(changes).toHaveLength(1);
    },
  );

  it('leaves the timeout of the org where the document sets none', () => {
    const { text, changes } = mergeTimeouts(apiObject(undefined), apiObject(8000));
    expect([text, changes]).toEqual([JSON.stringify(apiObject(8000)), []]);
  });

  it('leaves another spelling of the same number', () => {
    const live = contentText(apiObject(5000)).replace('5000', '5.000e3');
    expect(mergeTimeouts(apiObject(5000), live)).toEqual({ text: live, changes: [], notes: [] });
  });

  it('sets the last of timeouts that stand twice, which counts, and leaves the other', () => {
    const live = contentText(apiObject(3000)).replace('"timeout"', '"timeout":7,"timeout"');
    const { text } = mergeTimeouts(apiObject(5000), live);
    expect(text).toBe(live.replace('3000', '5000'));
  });

  it('tells of nodes that the org no longer has, or has as something else', () => {
    const document = flowObject(['a', 'b', 'c"\n'].map((id) => callNode(id, 5000)));
    const live = flowObject([callNode('a', 5000), { id: 'b', type: 'prompt' }]);
    expect(mergeTimeouts(document, live)).toEqual({
      text: JSON.stringify(live),
      changes: [],
      notes: [
        'the node "b" is not in the org any more',
        String.raw`the node "c\"\n" is not in the org any more`,
      ],
    });
  });

  it('tells of timeouts that belong to no node in the org, since theirs has no id', () => {
    const unnamed = { type: 'dataAction', name: 'Get customer', dataAction: { timeout: 5000 } };
    const live = flowObject([{ ...unnamed, dataAction: { timeout: 3000 } }]);
    const { text, notes } = mergeTimeouts(flowObject([unnamed]), live);
    expect(text).toBe(JSON.stringify(live));
    expect(notes).toEqual([expect.stringContaining('"Get customer"')]);
  });

  it.each([
    ['without nodes', '{"flowData":{}}', 'a flow must have an array "nodes"'],
    [
      'with data of another shape',
      '{"flowData":[]}',
      '"flowData" must be an object, but is an array',
    ],
    [
      'with a call of another shape',
      '{"flowData":{"nodes":[{"id":"a","type":"dataAction","dataAction":"x"}]}}',
      '"dataAction" must be an object, but is a string',
    ],
  ])('is not to be had of a flow in the org %s', (_, live, problem) => {
    expect(() => mergeTimeouts(flowObject([callNode('a', 5000)]), live)).toThrow(
      new Error(`the object in the org is not as expected: ${problem}`),
    );
  });

  it('is not to be had where nodes in the org have the same id', () => {
    const live = flowObject([callNode('a', 3000), callNode('a', 4000)]);
    expect(() => mergeTimeouts(flowObject([callNode('a', 5000)]), live)).toThrow(
      new Error('in the org more than one node has the id "a"'),
    );
  });
});

describe('withDocument', () => {
  it('is the document, each member as it is written, and tells which timeouts that sets', () => {
    const document =
      '{ "id": "8f1c2d34-5a6b-4c7d-9e0f-112233445566", "flowData": { "nodes": [ {"id":"a","type":"dataAction","dataAction":{"timeout":5e3}} ] }, "queueId": 12345678901234567890 }';
    expect(sendDocument(document, flowObject([callNode('a', 3000), callNode('b', 4000)]))).toEqual({
      text: '{"id":"8f1c2d34-5a6b-4c7d-9e0f-112233445566","flowData":{ "nodes": [ {"id":"a","type":"dataAction","dataAction":{"timeout":5e3}} ] },"queueId":12345678901234567890}',
      changes: [
        {
          pointer: '/flowData/nodes/0/dataAction/timeout',
          id: 'a',
          name: 'Call a',
          from: 3000,
          to: 5000,
          unit: 'ms',
        },
      ],
      notes: [],
    });
  });

  it('takes the id from the org where the document has none', () => {
    const { text } = sendDocument(apiObject(5000, { id: undefined }), apiObject(3000));
    expect(JSON.parse(text)).toEqual(apiObject(5000));
  });

  it.each([null, 42])('takes the id from the org where that of the document is %j', (id) => {
    const { text } = sendDocument(apiObject(5000, { id }), apiObject(3000));
    expect(JSON.parse(text)).toEqual(apiObject(5000));
  });

  it('tells of no change where the timeouts are the same already', () => {
    const { text, changes } = sendDocument(
      apiObject(5000),
      apiObject(5000, { name: 'Open orders (old)' }),
    );
    expect(text).toContain(`"name":"${API_NAME}"`);
    expect(changes).toEqual([]);
  });

  it('tells of a timeout that the document takes away', () => {
    expect(sendDocument(actionObject(undefined), actionObject(8000)).changes).toEqual([
      { pointer: '/timeout', id: ACTION_ID, name: ACTION_NAME, from: 8000, to: null, unit: 'ms' },
    ]);
  });
});

describe('timeoutsOf', () => {
  it('gives the whole numbers of a document by the ids of the nodes', () => {
    const nodes = [
      callNode('a', 5000),
      callNode('b', '8'),
      callNode('c', undefined),
      { type: 'dataAction', dataAction: { timeout: 6000 } },
      callNode('d', 999),
      { id: 7, type: 'dataAction', dataAction: { timeout: 7000 } },
    ];
    const { format, json } = repoDocument(flowObject(nodes));
    expect([...timeoutsOf(format, json)]).toEqual([
      ['a', 5000],
      ['d', 999],
      ['7', 7000],
    ]);
  });

  it('gives the one of an object that has no nodes, whatever its id', () => {
    const { format, json } = repoDocument(actionObject(5000));
    expect([...timeoutsOf(format, json)]).toEqual([['', 5000]]);
    expect(readSites(format, json).sites.map((site) => keyOf(format, site))).toEqual(['']);
  });
});
