import { describe, expect, it } from 'vitest';
import { dataActions } from '../../src/genesys/data-actions.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { flows } from '../../src/genesys/flows.js';
import { findResource, RESOURCES } from '../../src/genesys/index.js';

describe('the resource of a format', () => {
  it.each([
    ['flow-export', flows],
    ['external-api', externalApis],
    ['data-action', dataActions],
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

describe('every resource', () => {
  const all = Object.values(RESOURCES);

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
