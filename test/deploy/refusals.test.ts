import { describe, expect, it } from 'vitest';
import { doubleIds, refusalsOf } from '../../src/deploy/refusals.js';
import { readSites } from '../../src/deploy/repo-document.js';
import type { Strategy } from '../../src/deploy/strategy.js';
import {
  actionObject,
  apiObject,
  callNode,
  type Content,
  FLOW_NAME,
  flowObject,
  repoDocument,
} from '../support/deploy-documents.js';

function refusals(content: Content, strategy: Strategy = 'timeouts'): string[] {
  return refusalsOf(repoDocument(content), strategy);
}

describe('refusalsOf, of what the server takes', () => {
  it.each([
    ['a flow', flowObject([callNode('node-1', 5000), { id: 'node-2', type: 'prompt' }])],
    ['a flow without nodes', flowObject([])],
    ['an external API', apiObject(5000)],
    ['a data action', actionObject(5000)],
    ['the smallest timeout', actionObject(1000)],
    ['the largest timeout', actionObject(30_000)],
    ['a timeout in another spelling', '{"operation":"a","method":"GET","url":"u","timeout":5.0e3}'],
    ['no timeout', actionObject(undefined)],
    ['a node without a data action', flowObject([{ id: 'n', type: 'dataAction' }])],
    ['no id', actionObject(5000, { id: undefined })],
    ['a platform id of a static action', actionObject(5000, { id: 'static_-_42.v1' })],
  ])('says nothing of %s', (_, content) => {
    expect(refusals(content)).toEqual([]);
  });
});

describe('refusalsOf timeouts', () => {
  it.each([
    [999, '999'],
    [30_001, '30001'],
    [0, '0'],
    [-5000, '-5000'],
    ['5000', '"5000"'],
    [null, 'null'],
    [2999.5, '2999.5'],
    [true, 'true'],
    [{ seconds: 5 }, '{"seconds":5}'],
  ])('tells a data action with %j', (timeout, text) => {
    expect(refusals(actionObject(timeout))).toEqual([
      `the timeout of "Create ticket" must be a whole number from 1000 to 30000 ms, but is ${text}`,
    ]);
  });

  it('tells each node of a flow by its name, else by its id, else by nothing', () => {
    const nodes = [
      callNode('node-1', 1),
      callNode('node-2', 5000),
      callNode('node-3', '8', { name: undefined }),
      { type: 'dataAction', dataAction: { timeout: 1e9 } },
    ];
    const must = 'must be a whole number from 1000 to 30000 ms';
    expect(refusals(flowObject(nodes))).toEqual([
      `the timeout of "Call node-1" ${must}, but is 1`,
      `the timeout of "node-3" ${must}, but is "8"`,
      `the timeout ${must}, but is 1000000000`,
    ]);
  });

  it('shortens long names and values', () => {
    const [refusal = ''] = refusals(
      actionObject('9'.repeat(5000), { name: 'Create ticket '.repeat(100) }),
    );
    expect(refusal.length).toBeLessThan(400);
  });
});

describe('refusalsOf the shape', () => {
  it('tells of a flow whose data or nodes are none', () => {
    expect(refusals({ id: 'f1', name: FLOW_NAME, flowData: 'x' })).toEqual([
      '"flowData" must be an object, but is a string',
    ]);
    expect(refusals({ id: 'f1', name: FLOW_NAME, flowData: { nodes: {} } })).toEqual([
      '"nodes" must be an array, but is an object',
    ]);
    expect(refusals(flowObject([null, { type: 'dataAction', dataAction: 3 }]))).toEqual([
      'a node must be an object, but is null',
      '"dataAction" must be an object, but is a number',
    ]);
  });

  it.each(['protocol', 'method', 'url'])('tells of an external API without its %s', (name) => {
    const selfUri = '/api/v2/architect/external-apis/a1';
    const why = [`it has no "${name}", which the org requires`];
    expect(refusals(apiObject(5000, { selfUri, [name]: undefined }))).toEqual(why);
    expect(refusals(apiObject(5000, { selfUri, [name]: '' }))).toEqual(why);
    expect(refusals(apiObject(5000, { selfUri, [name]: null }))).toEqual(why);
  });

  it('requires nothing of the kind of a data action', () => {
    const selfUri = '/api/v2/integrations/actions/a1';
    expect(refusals(actionObject(5000, { selfUri, url: undefined, method: '' }))).toEqual([]);
  });

  it.each([
    '',
    '../../users/me',
    'a/b',
    'a?b',
    'a b',
    '.',
    '-x',
    'a#',
    'a%2fb',
    'é',
    'x'.repeat(201),
  ])('tells of the id %j, which leads elsewhere or nowhere', (id) => {
    const [refusal, ...others] = refusals(actionObject(5000, { id }));
    expect(refusal).toMatch(/^".*" cannot be an id of the org$/);
    expect(others).toEqual([]);
  });
});

describe('refusalsOf links', () => {
  it('tells each link to a node that is not there', () => {
    const nodes = [
      { id: 'start', type: 'prompt', nextNodeId: 'call', otherNodeId: 'gone' },
      callNode('call', 5000, { successNodeId: 'end', failureNodeId: 'nowhere' }),
      { id: 'end', type: 'disconnect' },
    ];
    expect(refusals(flowObject(nodes))).toEqual([
      '"otherNodeId" of the node "start" leads to "gone", which is not there',
      '"failureNodeId" of the node "call" leads to "nowhere", which is not there',
    ]);
  });

  it('tells of a link that is no text', () => {
    const nodes = [callNode('call', 5000, { successNodeId: 17 })];
    expect(refusals(flowObject(nodes))).toEqual([
      '"successNodeId" of the node "call" leads to 17, which is not there',
    ]);
  });

  it('takes no link for one that leads nowhere', () => {
    const nodes = [
      callNode('call', 5000, { successNodeId: null, failureNodeId: '', NodeIdea: 'x' }),
    ];
    expect(refusals(flowObject(nodes))).toEqual([]);
  });

  it('counts a node of any type, and the node itself, as there', () => {
    const nodes = [
      { id: 'menu', type: 'menu', nextNodeId: 'menu' },
      { id: 'hop', type: 'prompt', nextNodeId: 'menu' },
    ];
    expect(refusals(flowObject(nodes))).toEqual([]);
  });

  it('takes no member of what every object inherits for a node', () => {
    const nodes = [callNode('call', 5000, { successNodeId: 'constructor' })];
    expect(refusals(flowObject(nodes))).toEqual([
      '"successNodeId" of the node "call" leads to "constructor", which is not there',
    ]);
  });
});

describe('refusalsOf a name', () => {
  it.each([
    ['a flow', flowObject([callNode('a', 5000)], { name: undefined })],
    ['a data action', actionObject(5000, { name: '' })],
  ])('requires one of %s only where it is sent itself', (_, document) => {
    expect(refusals(document)).toEqual([]);
    expect(refusals(document, 'replace')).toEqual(['it has no "name", which the org requires']);
  });
});

describe('refusalsOf ids', () => {
  it('tells of data-action nodes that cannot be told apart', () => {
    const nodes = [callNode('a', 5000), callNode('b', 5000), callNode('a', 8000)];
    expect(refusals(flowObject(nodes))).toEqual(['the id "a" stands for more than one node']);
  });

  it('tells each such id once', () => {
    const sites = readSites(
      repoDocument(flowObject([])).format,
      repoDocument(flowObject(['a', 'b', 'a', 'c', 'b', 'a'].map((id) => callNode(id, 5000)))).json,
    ).sites;
    expect(doubleIds(sites)).toEqual(['a', 'b']);
  });

  it('does not mind nodes without ids', () => {
    const nodes = [callNode('a', 5000), ...[1, 2].map(() => ({ type: 'dataAction' }))];
    expect(refusals(flowObject(nodes))).toEqual([]);
  });

  it('looks through as many nodes as a file may have within seconds', () => {
    const ids = Array.from(
      { length: 99_000 },
      (_, index) => `node-of-the-hotline-${String(index)}`,
    );
    const document = repoDocument(flowObject(ids.map((id) => callNode(id, 5000))));
    const start = performance.now();
    expect(refusalsOf(document, 'timeouts')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
