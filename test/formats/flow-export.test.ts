import { describe, expect, it } from 'vitest';
import { flowExport } from '../../src/formats/flow-export.js';
import { documentsIn, indexOf, plainSite, spanOfText } from '../support/lint-text.js';

describe('recognition of a flow export', () => {
  it.each([
    ['a whole flow', '{"id":"f1","name":"Billing","flowData":{"nodes":[]}}'],
    ['a wrapper with only the data', '{"flowData":{"nodes":[{"type":"menu"}]}}'],
    ['nodes of a wrong shape', '{"flowData":{"nodes":null}}'],
    ['data of a wrong shape', '{"id":"f","flowData":null}'],
    ['data that is a list', '{"name":"F","flowData":[]}'],
    ['escaped keys', '{"flow\\u0044ata":{"n\\u006fdes":[]}}'],
    ['a repeated key, the last one right', '{"flowData":{},"flowData":{"nodes":[]}}'],
  ])('takes %s', (_, text) => {
    expect(flowExport.recognises(indexOf(text), 0)).toBe(true);
  });

  it.each([
    ['an empty object', '{}'],
    ['nodes without data around them', '{"nodes":[{"type":"dataAction","dataAction":{}}]}'],
    ['data without nodes', '{"name":"Billing","flowData":{"version":3}}'],
    ['data under another key', '{"flowdata":{"nodes":[]},"flow_data":{"nodes":[]}}'],
    ['data further down', '{"flow":{"flowData":{"nodes":[]}}}'],
    ['data in the prototype key', '{"__proto__":{"flowData":{"nodes":[]}}}'],
    ['the key as a value', '{"type":"flowData","nodes":[]}'],
    ['a repeated key, the last one wrong', '{"flowData":{"nodes":[]},"flowData":{}}'],
  ])('does not take %s', (_, text) => {
    expect(flowExport.recognises(indexOf(text), 0)).toBe(false);
  });
});

describe('reading a flow export', () => {
  it('finds a site in each node of a data action and in no other', () => {
    const text = `{
      "name": "Roadside assistance",
      "timeout": 3000,
      "flowData": {
        "nodes": [
          { "id": "node-1", "type": "menu", "timeout": 3000, "dataAction": { "timeout": 3000 } },
          { "id": "node-2", "type": "dataAction", "name": "Find car", "timeout": 1, "dataAction": { "timeout": 8000 } },
          { "id": "node-3", "type": "dataAction", "name": "Find truck", "dataAction": { "headers": { "timeout": 7 } } },
          { "id": "node-4", "type": "dataAction", "name": "Find driver" }
        ]
      }
    }`;
    const [document, ...others] = documentsIn(text);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ format: 'flow-export', problems: [], duplicates: [] });
    expect(document?.sites.map(plainSite)).toEqual([
      {
        format: 'flow-export',
        kind: 'flow-node',
        state: { kind: 'literal', value: 8000, span: spanOfText(text, '8000') },
        id: 'node-2',
        name: 'Find car',
        pointer: '/flowData/nodes/1/dataAction/timeout',
      },
      {
        format: 'flow-export',
        kind: 'flow-node',
        state: { kind: 'absent', span: spanOfText(text, '"Find truck"') },
        id: 'node-3',
        name: 'Find truck',
        pointer: '/flowData/nodes/2/dataAction',
      },
      {
        format: 'flow-export',
        kind: 'flow-node',
        state: { kind: 'absent', span: spanOfText(text, '"Find driver"') },
        id: 'node-4',
        name: 'Find driver',
        pointer: '/flowData/nodes/3',
      },
    ]);
  });

  it('tells of repeated keys above the data action where they stand', () => {
    const text = '{"flowData":1,"flowData":{"nodes":2,"nodes":[{"type":"a","type":"dataAction"}]}}';
    expect(documentsIn(text)[0]?.duplicates).toEqual([
      {
        key: 'flowData',
        span: spanOfText(text, '"flowData"', 1),
        earlier: spanOfText(text, '"flowData"'),
        pointer: '/flowData',
      },
      {
        key: 'nodes',
        span: spanOfText(text, '"nodes"', 1),
        earlier: spanOfText(text, '"nodes"'),
        pointer: '/flowData/nodes',
      },
      {
        key: 'type',
        span: spanOfText(text, '"type"', 1),
        earlier: spanOfText(text, '"type"'),
        pointer: '/flowData/nodes/0/type',
      },
    ]);
  });

  it('keeps the repeated keys of one node out of the next', () => {
    const text =
      '{"flowData":{"nodes":[{"type":"a","type":"b"},{"type":"a"},{"type":"dataAction"}]}}';
    const [document] = documentsIn(text);
    expect(document?.duplicates.map(({ pointer }) => pointer)).toEqual(['/flowData/nodes/0/type']);
  });
});

describe('a file that the config pins to flow exports', () => {
  const pinned = { pinned: flowExport };

  it('may be the data of a flow itself', () => {
    const [document] = documentsIn('{"nodes":[{"type":"dataAction"}]}', pinned);
    expect(document?.sites.map(({ pointer }) => pointer)).toEqual(['/nodes/0']);
  });

  it.each([
    ['{"name":"Draft"}', '', { start: 0, end: 1 }],
    ['{"flowData":{"version":3}}', '/flowData', { start: 12, end: 13 }],
  ])('must have nodes: %s', (text, pointer, span) => {
    expect(documentsIn(text, pinned)).toMatchObject([
      {
        format: 'flow-export',
        sites: [],
        problems: [{ message: 'a flow must have an array "nodes"', span, pointer }],
        duplicates: [],
      },
    ]);
  });
});
