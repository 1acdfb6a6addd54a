import { describe, expect, it } from 'vitest';
import type { OrgCall } from '../../src/genesys/org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { pagesOf } from '../../src/genesys/pages.js';
import { listed, orgGiving } from '../support/genesys-lists.js';

const PASSED_OVER: unknown = expect.stringMatching(
  /^OrgError: \d of the flows were passed over, since they have no id that can be one$/,
);

const callFor = (page: number): OrgCall => ({
  what: 'the flows',
  permission: 'flow:flow:read',
  method: 'GET',
  path: `/api/v2/flows?pageNumber=${String(page)}`,
  isRepeatable: true,
});

/** A page with objects of these ids. */
function page(...ids: readonly string[]): { entities: { id: string }[] } {
  return { entities: ids.map((id) => ({ id })) };
}

/** The list where the org gives one page after another, and empty ones from there on. */
async function list(
  ...pages: readonly unknown[]
): Promise<{ ids: readonly string[]; fault?: string; asked: number }> {
  const { org, calls } = orgGiving((index) => pages[index] ?? page());
  return { ...(await listed(pagesOf(org, callFor))), asked: calls.length };
}

describe('a list', () => {
  it('goes on from page to page until one is empty', async () => {
    const { org, calls } = orgGiving((index) => [page('a', 'b'), page('c'), page()][index]);
    expect(await listed(pagesOf(org, callFor))).toEqual({ ids: ['a', 'b', 'c'] });
    expect(calls).toEqual([callFor(1), callFor(2), callFor(3)]);
  });

  it('may be empty', async () => {
    expect(await list()).toEqual({ ids: [], asked: 1 });
  });

  it('believes no total, which may be wrong', async () => {
    const first = { ...page('a'), total: 1, pageCount: 1, nextUri: null };
    expect((await list(first, page('b'))).ids).toEqual(['a', 'b']);
  });

  it('ends where there is no call for another page', async () => {
    const { org, calls } = orgGiving(() => page('a'));
    const found = await listed(
      pagesOf(org, (number, before) => (before === undefined ? callFor(number) : undefined)),
    );
    expect([found, calls.length]).toEqual([{ ids: ['a'] }, 1]);
  });

  it('asks for a page when somebody wants it', async () => {
    const { org, calls } = orgGiving((index) => page(`a${String(index)}`, `b${String(index)}`));
    const objects = pagesOf(org, callFor);
    expect(calls).toHaveLength(0);
    for (const asked of [1, 1, 2, 2]) {
      await objects.next();
      expect(calls).toHaveLength(asked);
    }
    await objects.return(undefined);
    expect((await objects.next()).done).toBe(true);
    expect(calls).toHaveLength(2);
  });

  it('gives what it has before a page that is refused', async () => {
    const { org } = orgGiving((index) => {
      if (index === 1) throw new OrgError('the client may not do this (403)', { status: 403 });
      return page('a');
    });
    expect(await listed(pagesOf(org, callFor))).toEqual({
      ids: ['a'],
      fault: 'OrgError: the client may not do this (403)',
    });
  });
});

describe('a hostile list', () => {
  it('gives each object once where objects move from page to page', async () => {
    expect((await list(page('a', 'b'), page('b', 'c'), page('c', 'd'))).ids).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('gives each object once where one page has it twice', async () => {
    expect((await list(page('a', 'a', 'b', 'a'))).ids).toEqual(['a', 'b']);
  });

  it('is no list where its pages repeat themselves', async () => {
    const { org, calls } = orgGiving(() => page('a', 'b'));
    expect(await listed(pagesOf(org, callFor))).toEqual({
      ids: ['a', 'b'],
      fault: 'OrgError: the org gives the same page of the flows again',
    });
    expect(calls).toHaveLength(2);
  });

  it('is no list where its pages take turns', async () => {
    const { org, calls } = orgGiving((index) => page(index % 2 === 0 ? 'a' : 'b'));
    expect((await listed(pagesOf(org, callFor))).fault).toMatch(/the same page/);
    expect(calls).toHaveLength(3);
  });

  it('is no list where it never ends', async () => {
    const { org, calls } = orgGiving((index) => page(`flow-${String(index)}`));
    const { ids, fault } = await listed(pagesOf(org, callFor));
    expect(fault).toBe('OrgError: the org gives page after page without an end');
    expect([ids.length, calls.length]).toEqual([10_000, 10_000]);
  });

  it.each([
    [{ entities: [null, null] }],
    [{ entities: [{ name: 'no id' }, { id: '../../x' }] }],
    [{ entities: [{ id: null }] }],
  ])('goes on behind a page of which nothing can be used, and tells it: %j', async (useless) => {
    expect(await list(page('a'), useless, page('b'))).toEqual({
      ids: ['a', 'b'],
      fault: PASSED_OVER,
      asked: 4,
    });
  });

  it('does not go on for ever where no page can be used', async () => {
    const { org, calls } = orgGiving(() => ({ entities: [null] }));
    const { ids } = await listed(pagesOf(org, callFor));
    expect(ids).toEqual([]);
    expect(calls.length).toBeLessThanOrEqual(10_000);
  });

  it.each([
    [{}, 'without a list of them'],
    [{ entities: null }, 'without a list of them'],
    [{ entities: 'a' }, 'without a list of them'],
    [Buffer.from('<!doctype html>'), 'with something that cannot be read as JSON'],
    [Buffer.alloc(0), 'with something that cannot be read as JSON'],
  ])('is not held to be at its end where a page is no page: %j', async (given, why) => {
    expect(await list(page('a'), given)).toEqual({
      ids: ['a'],
      fault: `OrgError: the org answered the flows ${why}`,
      asked: 2,
    });
  });
});
