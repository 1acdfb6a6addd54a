import { describe, expect, it } from 'vitest';
import { selectorProblems } from '../support/custom-formats.js';

const EXPRESSION =
  'expressions are never evaluated: select with a plain JSONPath and narrow it by "where"';

function notPlain(selector: string): string {
  return `${JSON.stringify(selector)} must lead from the owner to one member by plain steps, like "$.settings.timeout"`;
}

const PLAIN = ['$.wait', '$.settings.wait', "$['wait time']", '$["a.b"].wait', "$['a/b~c']"];

const NOT_PLAIN = [
  '',
  '$',
  '$.',
  'wait',
  '@.wait',
  '$..wait',
  '$.settings..wait',
  '$.*',
  '$.*.wait',
  '$.steps[*].wait',
  '$.steps[0,1]',
  '$.steps[1:2]',
  '$.steps[-1:]',
  '$.wait^',
  '$.wait~',
  '$.wait@number()',
  '$.steps[?(@.wait)]',
  '$.steps[(@.length-1)]',
  "$['']",
];

describe('the owners of a custom format', () => {
  it.each(['$', '$.steps', '$..steps[*]', '$.steps[0,2]', '$.steps[-1:]', '$..wait^'])(
    'may be %s',
    async (owners) => {
      expect(await selectorProblems({ owners })).toEqual([]);
    },
  );

  it.each([
    '$.steps[?(@.type=="lookup")]',
    '$..[?(process.exit(1))]',
    '$.steps[(@.length-1)]',
    '$..steps[?(@property === "wait")]',
    '$.steps~',
    '$.steps[0,?(@.wait)]',
  ])('must not be an expression: %s', async (owners) => {
    expect(await selectorProblems({ owners })).toEqual([
      { pointer: '/owners', message: EXPRESSION },
    ]);
  });

  it.each([
    ['', '"" must be a JSONPath from "$" on'],
    ['steps[*]', '"steps[*]" must be a JSONPath from "$" on'],
    ['$.steps[*', '"$.steps[*" has a bracket that is not closed'],
  ])('must be a whole JSONPath: "%s"', async (owners, message) => {
    expect(await selectorProblems({ owners })).toEqual([{ pointer: '/owners', message }]);
  });

  it.each(['$..wait@other()', '$..wait@unknown()'])(
    'must not use what cannot be answered: %s',
    async (owners) => {
      const problems = await selectorProblems({ owners });
      expect(problems.map(({ pointer }) => pointer)).toEqual(['/owners']);
    },
  );
});

describe.each(['timeout', 'id', 'name'] as const)('the %s of a custom format', (member) => {
  it.each(PLAIN)('may be %s', async (selector) => {
    expect(await selectorProblems({ [member]: selector })).toEqual([]);
  });

  it.each(NOT_PLAIN)('must not be "%s"', async (selector) => {
    expect(await selectorProblems({ [member]: selector })).toEqual([
      { pointer: `/${member}`, message: notPlain(selector) },
    ]);
  });
});

describe('the conditions of a custom format', () => {
  it.each(PLAIN)('may be about %s', async (selector) => {
    expect(await selectorProblems({ where: { [selector]: 'x' } })).toEqual([]);
  });

  it.each(NOT_PLAIN)('must not be about "%s"', async (selector) => {
    expect(await selectorProblems({ where: { [selector]: 'x' } })).toEqual([
      { pointer: '/where', message: notPlain(selector) },
    ]);
  });
});

describe('several wrong selectors', () => {
  it('are told together', async () => {
    const problems = await selectorProblems({
      owners: '$[?(@.x)]',
      timeout: '$..wait',
      id: '$.*',
      name: '$',
      where: { '$.a[*]': 1, '$.b[*]': 2 },
    });
    expect(problems).toEqual([
      { pointer: '/owners', message: EXPRESSION },
      { pointer: '/timeout', message: notPlain('$..wait') },
      { pointer: '/id', message: notPlain('$.*') },
      { pointer: '/name', message: notPlain('$') },
      { pointer: '/where', message: notPlain('$.a[*]') },
      { pointer: '/where', message: notPlain('$.b[*]') },
    ]);
  });
});
