import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/deploy/desired.js';
import { dataActions } from '../../src/genesys/data-actions.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { flows } from '../../src/genesys/flows.js';
import type { Resource } from '../../src/genesys/resource.js';
import {
  actionObject,
  callNode,
  type Content,
  contentText,
  flowObject,
} from '../support/deploy-documents.js';
import { indexText } from '../support/json-texts.js';

describe('bodyOf', () => {
  const body = (want: Content, live: Content, resource: Resource): string =>
    bodyOf(indexText(contentText(want)), indexText(contentText(live)), resource).toString();

  it('leaves out what the server makes, of the object itself alone', () => {
    const made = {
      selfUri: '/x',
      dateCreated: '2026-01-01T00:00:00Z',
      dateModified: '2026-01-02T00:00:00Z',
      createdBy: { id: 'u1' },
      modifiedBy: { id: 'u2' },
      lockedUser: { id: 'u3' },
      lockedClient: { id: 'c1' },
      currentOperation: {},
    };
    const flow = flowObject([callNode('a', 5000, made)], made);
    expect(JSON.parse(body(flow, flow, flows))).toEqual(flowObject([callNode('a', 5000, made)]));
  });

  it('sends what it does not know, as it is written', () => {
    const text =
      '{ "id": "a1", "region\\u0073": [ 12345678901234567890, 3e3 , {"b":1,"b":2} ], "timeout": 5000 }';
    expect(body(text, '{}', externalApis)).toBe(
      '{"id":"a1","regions":[ 12345678901234567890, 3e3 , {"b":1,"b":2} ],"timeout":5000}',
    );
  });

  it('sends the version that the org has now', () => {
    const wanted = actionObject(5000, { version: 3 });
    expect(JSON.parse(body(wanted, actionObject(3000, { version: 8 }), dataActions))).toEqual(
      actionObject(5000, { version: 8 }),
    );
    expect(body('{"version":3}', '{"version":12345678901234567890}', dataActions)).toBe(
      '{"version":12345678901234567890}',
    );
  });

  it('sends no version where the org has none', () => {
    expect(body('{"id":"a","version":3}', '{"id":"a"}', dataActions)).toBe('{"id":"a"}');
    expect(body('{"id":"a"}', '{"id":"a","version":"14.0"}', flows)).toBe(
      '{"id":"a","version":"14.0"}',
    );
  });

  it('is an object where nothing is left', () => {
    expect(body('{"selfUri":"/x","version":1}', '{}', externalApis)).toBe('{}');
  });
});
