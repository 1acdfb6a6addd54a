import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenFinder, pointerStep, stepsOf } from '../../../src/source/json/pointer.js';
import { NO_TOKEN, sourceOf } from '../../../src/source/json/tokens.js';
import { indexText } from '../../support/json-texts.js';

describe('pointerStep', () => {
  it.each([
    { name: 'timeout', step: '/timeout' },
    { name: '', step: '/' },
    { name: 0, step: '/0' },
    { name: 12, step: '/12' },
    { name: 'a/b', step: '/a~1b' },
    { name: 'm~n', step: '/m~0n' },
    { name: '~1', step: '/~01' },
    { name: '/~/', step: '/~1~0~1' },
    { name: 'c%d "é" $&', step: '/c%d "é" $&' },
  ])('escapes $name', ({ name, step }) => {
    expect(pointerStep(name)).toBe(step);
  });
});

describe('stepsOf', () => {
  it.each([
    { pointer: '', steps: [] },
    { pointer: '/', steps: [''] },
    { pointer: '/flowData/nodes/3', steps: ['flowData', 'nodes', '3'] },
    { pointer: '/a~1b/m~0n', steps: ['a/b', 'm~n'] },
    { pointer: '/~01', steps: ['~1'] },
    { pointer: '//', steps: ['', ''] },
  ])('decodes $pointer', ({ pointer, steps }) => {
    expect(stepsOf(pointer)).toEqual(steps);
  });

  it('takes apart whatever was put together', () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '$', '&') }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(stepsOf(names.map(pointerStep).join(''))).toEqual(names);
      }),
      { seed: 11 },
    );
  });
});

describe('createTokenFinder', () => {
  const json = indexText(
    String.raw`{
      "flowData": { "nodes": [ { "id": "n1" }, [10, 20], { "dataAction": { "time\u006fut": 3000 } } ] },
      "a/b": 1, "m~n": 2, "": { "": 3 }, "0": 4, "__proto__": 5,
      "timeout": 6, "timeout": 7, "Grüße": 8
    }`,
  );
  const find = createTokenFinder(json);
  const sourceAt = (pointer: string): string | undefined => {
    const token = find(pointer);
    return token === NO_TOKEN ? undefined : sourceOf(json, token);
  };

  it('finds the document itself', () => {
    expect(find('')).toBe(0);
  });

  it.each([
    { pointer: '/flowData/nodes/0', source: '{ "id": "n1" }' },
    { pointer: '/flowData/nodes/0/id', source: '"n1"' },
    { pointer: '/flowData/nodes/1/1', source: '20' },
    { pointer: '/flowData/nodes/2/dataAction/timeout', source: '3000' },
    { pointer: '/a~1b', source: '1' },
    { pointer: '/m~0n', source: '2' },
    { pointer: '//', source: '3' },
    { pointer: '/0', source: '4' },
    { pointer: '/__proto__', source: '5' },
    { pointer: '/Grüße', source: '8' },
  ])('finds $pointer', ({ pointer, source }) => {
    expect(sourceAt(pointer)).toBe(source);
  });

  it('finds the last of duplicate keys', () => {
    expect(sourceAt('/timeout')).toBe('7');
  });

  it.each([
    '/nodes',
    '/flowData/nodes/3',
    '/flowData/nodes/-',
    '/flowData/nodes/-1',
    '/flowData/nodes/00',
    '/flowData/nodes/01',
    '/flowData/nodes/1.0',
    '/flowData/nodes/1e0',
    '/flowData/nodes/ 1',
    '/flowData/nodes/',
    '/flowData/nodes/length',
    '/flowData/nodes/99999999999999999999',
    '/flowData/nodes/0/id/0',
    '/timeout/timeout',
    '/constructor',
    '/a/b',
  ])('finds nothing at %s', (pointer) => {
    expect(find(pointer)).toBe(NO_TOKEN);
  });

  it('looks many elements of a long array up quickly', () => {
    const length = 50_000;
    const long = indexText(JSON.stringify(Array.from({ length }, (_, id) => ({ id }))));
    const findInLong = createTokenFinder(long);
    const wrong: string[] = [];
    const begin = performance.now();
    for (let id = 0; id < length; id++) {
      const pointer = `/${String(id)}/id`;
      if (sourceOf(long, findInLong(pointer)) !== String(id)) wrong.push(pointer);
    }
    expect(wrong).toEqual([]);
    // Counted through from the beginning each time it would be minutes.
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
