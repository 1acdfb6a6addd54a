import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, withTimeouts } from '../../src/deploy/desired.js';
import { textOf } from '../../src/source/json/canonical.js';
import { objectHash } from '../../src/deploy/object-hash.js';
import { flowExport } from '../../src/formats/flow-export.js';
import { flows } from '../../src/genesys/flows.js';
import { PULLED } from '../../src/genesys/index.js';
import { externalApi } from '../../src/formats/external-api.js';
import { deployCases } from '../support/deploy-cases.js';
import { jsonValues, respelled } from '../support/deploy-spelling.js';
import { listAt, parseJson, valueAt } from '../support/github/json.js';
import { indexText, JSON_TEXTS } from '../support/json-texts.js';

/** The ids of a flow's nodes and what stands at their timeouts. */
function timeoutsIn(flow: string): [id: unknown, timeout: unknown][] {
  return listAt(parseJson(flow.replace('\ufeff', '')), 'flowData', 'nodes').map((node) => [
    valueAt(node, 'id'),
    valueAt(node, 'dataAction', 'timeout'),
  ]);
}

describe('withTimeouts', () => {
  it('changes the bytes of timeouts and no other byte of what the org holds', () => {
    fc.assert(
      fc.property(deployCases, ({ document, live, wanted }) => {
        const { bytes } = withTimeouts(flowExport, indexText(document), indexText(live));
        expect(bytes.toString()).toBe(wanted);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(deployCases, ({ document, live }) => {
        const json = indexText(document);
        const once = withTimeouts(flowExport, json, indexText(live));
        const twice = withTimeouts(flowExport, json, indexText(once.bytes));
        expect(twice).toEqual({ bytes: once.bytes, changes: [], notes: once.notes });
      }),
    );
  });

  it('tells each timeout that it changes, and nothing else', () => {
    fc.assert(
      fc.property(deployCases, ({ document, live }) => {
        const { bytes, changes } = withTimeouts(flowExport, indexText(document), indexText(live));
        const before = timeoutsIn(live);
        const changed = timeoutsIn(bytes.toString()).filter(
          ([, timeout], position) => !isDeepStrictEqual(timeout, before[position]?.[1]),
        );
        expect(changes.map(({ id, to }) => [id, to])).toEqual(changed);
      }),
    );
  });

  it('gives another hash exactly where it changes something', () => {
    fc.assert(
      fc.property(deployCases, ({ document, live }) => {
        const before = indexText(live);
        const { bytes, changes } = withTimeouts(flowExport, indexText(document), before);
        const isSame = objectHash(indexText(bytes), flows) === objectHash(before, flows);
        expect(isSame).toBe(changes.length === 0);
      }),
    );
  });

  it('sets the timeout of an object however it is written, and its other members stay', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('url', 'Timeout', '__proto__', ''), jsonValues), {
          selector: ([name]) => name,
        }),
        fc.option(jsonValues),
        fc.integer({ min: 1000, max: 30_000 }),
        fc.nat(),
        (members, timeout, wanted, seed) => {
          const object = {
            ...Object.fromEntries(members),
            ...(timeout === null ? {} : { timeout }),
          };
          const live = indexText(respelled(object, seed));
          const document = indexText(JSON.stringify({ timeout: wanted }));
          const { bytes } = withTimeouts(externalApi, document, live);
          expect(JSON.parse(bytes.toString())).toEqual({ ...object, timeout: wanted });
        },
      ),
    );
  });
});

describe('bodyOf', () => {
  it('holds nothing that the server makes, the version of the org, and all else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PULLED),
        fc.dictionary(fc.constantFrom('id', 'flowData', 'x', ...flows.volatile), jsonValues),
        fc.option(jsonValues, { nil: undefined }),
        fc.nat(),
        (resource, wanted, version, seed) => {
          const versions = version === undefined ? {} : { version };
          const live = indexText(respelled({ id: 'a', ...versions }, seed));
          const body: unknown = JSON.parse(
            bodyOf(indexText(respelled(wanted, seed)), live, resource).toString(),
          );
          const sent = Object.entries(wanted).filter(
            ([name]) => name !== 'version' && !resource.serverMade.includes(name),
          );
          expect(body).toEqual({ ...Object.fromEntries(sent), ...versions });
        },
      ),
    );
  });

  it('is what is wanted, to the byte of every member', () => {
    fc.assert(
      fc.property(JSON_TEXTS, (text) => {
        const wanted = indexText(`{"id":"a","unknown":${text.replace('\ufeff', '')}}`);
        const body = bodyOf(wanted, indexText('{"id":"a"}'), flows);
        const value = text.replace('\ufeff', '').replace(/^[ \n\r\t]+|[ \n\r\t]+$/g, '');
        expect(body.toString()).toBe(`{"id":"a","unknown":${value}}`);
        expect(objectHash(indexText(body), flows)).toBe(objectHash(wanted, flows));
        expect(textOf(wanted).toString()).toContain(value);
      }),
    );
  });
});
