import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectDifferences, objectHash } from '../../src/deploy/object-hash.js';
import { RESOURCES } from '../../src/genesys/index.js';
import type { Resource } from '../../src/genesys/resource.js';
import { dataActions } from '../../src/genesys/data-actions.js';
import { flows } from '../../src/genesys/flows.js';
import { actionObject, callNode, type Content, flowObject } from '../support/deploy-documents.js';
import { contentText } from '../support/deploy-documents.js';
import { jsonValues, respelled, spelledValues } from '../support/deploy-spelling.js';
import { indexText } from '../support/json-texts.js';

function hash(content: Content, resource: Resource = dataActions): string {
  return objectHash(indexText(contentText(content)), resource);
}

const resources = fc.constantFrom(...Object.values(RESOURCES));

describe('objectHash', () => {
  it('is that of SHA-256 over the canonical text', () => {
    expect(hash('{"b":1,"a":2,"version":3}')).toBe(
      // printf '{"a":2,"b":1}' | sha256sum
      'd3626ac30a87e6f7a6428233b3c68299976865fa5508e4267c5415c76af7a772',
    );
  });

  it('is the same however the object is written', () => {
    fc.assert(
      fc.property(spelledValues, resources, ({ plain, other }, resource) => {
        expect(hash(other, resource)).toBe(hash(plain, resource));
      }),
    );
  });

  it('does not depend on what the server makes by itself', () => {
    fc.assert(
      fc.property(resources, jsonValues, fc.nat(), (resource, value, seed) => {
        const object = { id: 'a', name: 'A', flowData: value };
        const noise = Object.fromEntries(resource.volatile.map((name) => [name, value]));
        const noisy = respelled({ ...object, ...noise }, seed);
        expect(hash(noisy, resource)).toBe(hash(object, resource));
      }),
    );
  });

  it('is another one for a change of anything else, however deep', () => {
    const before = actionObject(3000);
    const changed = [
      actionObject(5000),
      { ...actionObject(3000), name: 'Create tickets' },
      { ...actionObject(3000), headers: { version: 1 } },
      { ...actionObject(3000), config: { dateModified: null } },
      actionObject('3000'),
      actionObject(null),
      actionObject(undefined),
    ].map((object) => hash(object));
    expect(changed).not.toContain(hash(before));
    expect(new Set(changed).size).toBe(changed.length);
  });

  it('tells whole numbers apart that JavaScript takes for the same', () => {
    expect(hash('{"queueId":12345678901234567890}')).not.toBe(
      hash('{"queueId":12345678901234567891}'),
    );
  });

  it('takes a lock, and who changed a flow when, for no change of it', () => {
    const nodes = [callNode('node-1', 3000)];
    const locked = flowObject(nodes, {
      lockedUser: { id: 'u1', name: 'Ada' },
      version: '15.0',
      dateModified: '2026-01-02T03:04:05Z',
    });
    expect(hash(locked, flows)).toBe(hash(flowObject(nodes), flows));
  });

  it('takes the version within the data of a flow for part of it', () => {
    expect(hash({ flowData: { version: 1 } }, flows)).not.toBe(
      hash({ flowData: { version: 2 } }, flows),
    );
  });
});

describe('objectDifferences', () => {
  const between = (one: object, other: object): string[] =>
    objectDifferences(
      indexText(JSON.stringify(one)),
      indexText(JSON.stringify(other)),
      dataActions,
    );

  it('points to what differs, but not to what the server makes', () => {
    const one = actionObject(3000, { version: 3, selfUri: '/a', config: { dateModified: 1 } });
    const other = actionObject(5000, { version: 4, config: { dateModified: 2 }, notes: '' });
    expect(between(one, other).sort()).toEqual(['/config/dateModified', '/notes', '/timeout']);
  });

  it('tells ten places at most', () => {
    const list = Array.from({ length: 30 }, (_, index) => index);
    const places = between({ list }, { list: list.map((value) => value + 1) });
    expect(places).toEqual(list.slice(0, 10).map((position) => `/list/${String(position)}`));
  });

  it('finds nothing exactly where the hashes are the same', () => {
    fc.assert(
      fc.property(jsonValues, jsonValues, (one, other) => {
        const objects = [
          { id: 'a', one },
          { id: 'a', one: other, version: 2 },
        ] as const;
        expect(between(...objects).length === 0).toBe(hash(objects[0]) === hash(objects[1]));
      }),
    );
  });
});
