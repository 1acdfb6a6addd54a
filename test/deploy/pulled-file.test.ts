import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pulledFile } from '../../src/deploy/pulled-file.js';
import { dataActions } from '../../src/genesys/data-actions.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { flows } from '../../src/genesys/flows.js';
import { RESOURCES } from '../../src/genesys/index.js';
import {
  ACTION_ID,
  actionObject,
  apiObject,
  callNode,
  type Content,
  flowObject,
  liveObject,
  repoDocument,
  repoDocuments,
} from '../support/deploy-documents.js';
import { jsonValues, respelled } from '../support/deploy-spelling.js';
import { parseJson } from '../support/github/json.js';
import { HOSTILE_NAMES } from '../support/hostile-names.js';

function nameFor(name: unknown, id = 'f1'): string {
  return pulledFile(flows, liveObject(flowObject([], { id, name }))).name;
}

describe('the name of a pulled file', () => {
  it.each([
    ['Support inbound', 'flows/support-inbound--f1.json'],
    ['Müller & Söhne: Ärger!', 'flows/muller-sohne-arger--f1.json'],
    ['--- Night ---', 'flows/night--f1.json'],
    ['顧客サポート', 'flows/f1.json'],
    ['', 'flows/f1.json'],
    [undefined, 'flows/f1.json'],
    [42, 'flows/f1.json'],
    ['../../etc/passwd', 'flows/etc-passwd--f1.json'],
    ['CON', 'flows/con--f1.json'],
    ['.git', 'flows/git--f1.json'],
    [`${'a'.repeat(59)} ${'b'.repeat(59)}`, `flows/${'a'.repeat(59)}--f1.json`],
    ['c'.repeat(300), `flows/${'c'.repeat(60)}--f1.json`],
  ])('is for %j %s', (name, file) => {
    expect(nameFor(name)).toBe(file);
  });

  it.each(HOSTILE_NAMES)('is harmless for %s', (_, name) => {
    expect(nameFor(name)).toMatch(/^flows\/[a-z0-9]+(?:-[a-z0-9]+)*--f1\.json$/);
  });

  it('stands in the folder of its kind, whatever the object is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...Object.values(RESOURCES)),
        (name, resource) => {
          const file = pulledFile(resource, liveObject({ id: ACTION_ID, name }));
          expect(path.posix.normalize(file.name)).toBe(file.name);
          expect(path.posix.dirname(file.name)).toBe(resource.folder);
          expect(file.name.endsWith(`${ACTION_ID}.json`)).toBe(true);
        },
      ),
    );
  });

  it('is no longer than disks take, whatever the id and the name are', () => {
    const id = 'x'.repeat(200);
    const [, name = ''] = nameFor('n'.repeat(200), id).split('/');
    expect(name).toMatch(/^n+--x{200}\.json$/);
    expect(name.length).toBeLessThanOrEqual(255);
  });

  it('is not that of another object of the same name', () => {
    expect(nameFor('Night', 'f1')).not.toBe(nameFor('Night', 'f2'));
  });
});

describe('the text of a pulled file', () => {
  it('is formatted, and lacks what changes by itself', () => {
    const live = liveObject(
      actionObject(3000, {
        selfUri: '/api/v2/integrations/actions/x',
        dateModified: '2026-01-02T03:04:05Z',
        modifiedBy: { id: 'u1' },
      }),
    );
    expect(pulledFile(dataActions, live)).toEqual({
      resource: dataActions,
      live,
      name: `data-actions/create-ticket--${ACTION_ID}.json`,
      text: `{
  "id": "${ACTION_ID}",
  "name": "Create ticket",
  "headers": {},
  "method": "POST",
  "operation": "create",
  "selfUri": "/api/v2/integrations/actions/x",
  "timeout": 3000,
  "url": "https://desk.example.com/tickets"
}
`,
    });
  });

  it('does not depend on the order of members, nor on what the server makes by itself', () => {
    fc.assert(
      fc.property(jsonValues, fc.nat(), fc.nat(), (flowData, seed, version) => {
        // Numbers and strings stay as the org writes them: only the rest may vary.
        const object = { id: 'f1', name: 'Night', flowData };
        const noise = { version, lockedUser: { id: 'u1' }, dateModified: '2026-01-02' };
        const turned = parseJson(respelled({ ...object, ...noise }, seed));
        const texts = [object, turned].map(
          (each) => pulledFile(flows, liveObject(JSON.stringify(each))).text,
        );
        expect(texts[1]).toBe(texts[0]);
      }),
    );
  });

  it.each<[string, Content, typeof flows]>([
    ['a flow', flowObject([callNode('a', 3000)], { version: '14.0' }), flows],
    ['an external API', apiObject(3000), externalApis],
    ['a data action', actionObject(3000), dataActions],
    [
      'a data action that is known by its version alone',
      actionObject(3000, { operation: undefined }),
      dataActions,
    ],
    [
      'a data action that is known by its address alone',
      { id: 'a1', name: 'A', selfUri: '/api/v2/integrations/actions/a1', timeout: 3000 },
      dataActions,
    ],
    [
      'an external API that is known by its address alone',
      { id: 'a1', name: 'A', selfUri: '/api/v2/architect/external-apis/a1', timeout: 3000 },
      externalApis,
    ],
  ])('is taken for %s again', (_, content, resource) => {
    expect(repoDocuments(content).map((document) => document.resource)).toEqual([resource]);
    const { text } = pulledFile(resource, liveObject(content));
    expect(repoDocuments(text).map((document) => document.resource)).toEqual([resource]);
  });

  it('means no change for a deploy right after it', () => {
    const live = liveObject(flowObject([callNode('a', 3000)], { version: '14.0', other: [1e21] }));
    const document = repoDocument(pulledFile(flows, live).text);
    expect([document.id, document.name]).toEqual([live.id, live.name]);
  });
});
