import { describe, expect, it } from 'vitest';
import { architectFlows } from '../../src/genesys/architect-flows.js';
import { dataActions } from '../../src/genesys/data-actions.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { flows } from '../../src/genesys/flows.js';
import { platformActions } from '../../src/genesys/platform-actions.js';
import { publishedFlows } from '../../src/genesys/published-flows.js';
import { findResource, PULLED } from '../../src/genesys/index.js';

describe('the resource of a format', () => {
  it.each([
    ['flow-export', flows],
    ['external-api', externalApis],
    ['data-action', dataActions],
    ['action-export', platformActions],
    ['archy-yaml', publishedFlows],
    ['architect-json', architectFlows],
    ['i3-flow', architectFlows],
  ])('is found: %s', (format, resource) => {
    expect(findResource(format)).toBe(resource);
  });

  it.each(['', 'terraform', 'Flow-Export', 'constructor', '__proto__', 'toString'])(
    'is not found where there is none: %j',
    (format) => {
      expect(findResource(format)).toBeUndefined();
    },
  );
});

describe('every resource that is pulled', () => {
  const all = PULLED;

  it('has a folder and a noun of its own', () => {
    expect(all.map(({ folder, noun }) => [folder, noun])).toEqual([
      ['flows', 'flow'],
      ['external-apis', 'external API'],
      ['data-actions', 'data action'],
    ]);
  });

  it.each(all)('$noun: never sends selfUri back, but always what a user can set', (resource) => {
    expect(resource.serverMade).toContain('selfUri');
    const kept = ['id', 'name', 'version', 'description', 'timeout', 'flowData', 'config', 'url'];
    expect(resource.serverMade.filter((name) => kept.includes(name))).toEqual([]);
  });

  it.each(all)('$noun: holds nothing of what the server makes for a change', (resource) => {
    const own = ['id', 'name', 'description', 'timeout', 'flowData', 'config', 'url', 'headers'];
    expect(resource.volatile).toEqual(expect.arrayContaining([...resource.serverMade, 'version']));
    expect(resource.volatile.filter((name) => own.includes(name))).toEqual([]);
  });
});
