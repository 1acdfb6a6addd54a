import { describe, expect, it } from 'vitest';
import { CREATE_COMMIT } from '../../src/github/create-commit.js';
import { BAD_FLOW, GOOD_FLOW } from '../support/e2e-files.js';
import { FULL_NAME } from '../support/github/events.js';
import { longFlow } from '../support/github/flows.js';
import { parseJson, textAt, valueAt } from '../support/github/json.js';
import { Scenario } from '../support/github/scenario.js';
import { TOKEN } from '../support/github/server.js';

const FLOW = 'flow.json';

interface Reply {
  readonly status: number;
  readonly link: string | null;
  readonly body: unknown;
}

function open(): Promise<Scenario> {
  return Scenario.open({
    files: { [FLOW]: longFlow({ 0: { timeout: 500 } }), 'old.json': GOOD_FLOW },
    headChanges: { [FLOW]: longFlow({ 8: { timeout: 3000 } }), 'new.json': BAD_FLOW },
  });
}

async function ask(
  { server }: Scenario,
  method: string,
  path: string,
  { body, token = TOKEN }: { readonly body?: unknown; readonly token?: string } = {},
): Promise<Reply> {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    link: response.headers.get('link'),
    body: text === '' ? undefined : parseJson(text),
  };
}

function review(scenario: Scenario, body: object): Promise<Reply> {
  const path = `/repos/${FULL_NAME}/pulls/7/reviews`;
  const common = { commit_id: scenario.head, event: 'COMMENT' };
  return ask(scenario, 'POST', path, { body: { ...common, ...body } });
}

function graphql(scenario: Scenario, query: string, input: unknown): Promise<Reply> {
  return ask(scenario, 'POST', '/graphql', { body: { query, variables: { input } } });
}

describe('the stand-in for GitHub', () => {
  it('takes its token alone', async () => {
    const scenario = await open();
    const path = `/repos/${FULL_NAME}/git/trees/${scenario.head}`;
    expect((await ask(scenario, 'GET', path, { token: 'ghs_other' })).status).toBe(401);
    expect((await ask(scenario, 'GET', path)).status).toBe(200);
    expect(scenario.server.requests.map(({ status }) => status)).toEqual([401, 200]);
  });

  it('has the objects of the repository, and no others', async () => {
    const scenario = await open();
    const at = `/repos/${FULL_NAME}/git`;
    const tree = await ask(scenario, 'GET', `${at}/trees/${scenario.head}`);
    const oid = scenario.line('rev-parse', `${scenario.head}:${FLOW}`);
    expect(valueAt(tree.body, 'tree')).toContainEqual({
      ...{ path: FLOW, mode: '100644', type: 'blob', sha: oid },
    });
    const blob = await ask(scenario, 'GET', `${at}/blobs/${oid}`);
    const content = textAt(blob.body, 'content');
    expect(Math.max(...content.split('\n').map(({ length }) => length))).toBe(60);
    expect(Buffer.from(content, 'base64').toString()).toBe(longFlow({ 8: { timeout: 3000 } }));
    for (const path of [`trees/${oid}`, `blobs/${scenario.head}`, `blobs/${'0'.repeat(40)}`]) {
      expect((await ask(scenario, 'GET', `${at}/${path}`)).status).toBe(404);
    }
    expect((await ask(scenario, 'GET', `/repos/other/repo/git/blobs/${oid}`)).status).toBe(404);
  });

  it('gives lists in pages', async () => {
    const scenario = await open();
    const path = `/repos/${FULL_NAME}/pulls/7/files`;
    const first = await ask(scenario, 'GET', `${path}?per_page=1`);
    expect(valueAt(first.body, 0, 'filename')).toBe(FLOW);
    expect(textAt(first.body, 0, 'patch').split('\n')[0]).toBe('@@ -2,7 +2,7 @@');
    expect(first.link).toBe(
      `<${scenario.server.url}${path}?per_page=1&page=2>; rel="next", <${scenario.server.url}${path}?per_page=1&page=2>; rel="last"`,
    );
    const second = await ask(scenario, 'GET', `${path}?per_page=1&page=2`);
    expect(valueAt(second.body, 0, 'filename')).toBe('new.json');
    expect(second.link).not.toContain('rel="next"');
  });

  it('tells of what it does not know', async () => {
    const scenario = await open();
    expect((await ask(scenario, 'PUT', `/repos/${FULL_NAME}/contents/x`)).status).toBe(404);
    expect(scenario.server.problems).toEqual([
      `No such endpoint: PUT /repos/${FULL_NAME}/contents/x`,
    ]);
  });

  it.each([
    ['no text and no comment', { body: '' }],
    ['a line outside the diff', { comments: [{ path: FLOW, line: 9, side: 'RIGHT', body: 'x' }] }],
    ['a line beyond the file', { comments: [{ path: FLOW, line: 99, side: 'RIGHT', body: 'x' }] }],
    [
      'a file outside the diff',
      { comments: [{ path: 'old.json', line: 1, side: 'RIGHT', body: 'x' }] },
    ],
    [
      'lines of two hunks',
      {
        comments: [
          { path: FLOW, start_line: 5, start_side: 'RIGHT', line: 13, side: 'RIGHT', body: 'x' },
        ],
      },
    ],
    [
      'lines in no order',
      {
        comments: [
          { path: FLOW, start_line: 5, start_side: 'RIGHT', line: 5, side: 'RIGHT', body: 'x' },
        ],
      },
    ],
    ['no side', { comments: [{ path: FLOW, line: 13, body: 'x' }] }],
    ['another commit', { body: 'x', commit_id: '0'.repeat(40) }],
    ['no event', { body: 'x', event: undefined }],
    ['what it does not know', { body: 'x', draft: true }],
    ['a text that is too long', { body: 'x'.repeat(65_537) }],
  ])('refuses a review with %s, with all that is in it', async (_, body) => {
    const scenario = await open();
    const good = { path: FLOW, line: 13, side: 'RIGHT', body: 'x' };
    const comments = 'comments' in body ? [good, ...body.comments] : [];
    expect((await review(scenario, { ...body, comments })).status).toBe(422);
    expect([scenario.pull.reviews, scenario.pull.comments]).toEqual([[], []]);
  });

  it('takes a review with lines of the diff, and removes a comment', async () => {
    const scenario = await open();
    const comments = [
      { path: FLOW, line: 13, side: 'RIGHT', body: 'x' },
      { path: 'new.json', start_line: 1, start_side: 'RIGHT', line: 8, side: 'RIGHT', body: 'y' },
    ];
    expect((await review(scenario, { comments })).status).toBe(200);
    const [first] = scenario.pull.comments;
    const path = `/repos/${FULL_NAME}/pulls/comments/${String(first?.id)}`;
    expect((await ask(scenario, 'DELETE', path)).status).toBe(204);
    expect((await ask(scenario, 'DELETE', path)).status).toBe(404);
    expect(scenario.pull.comments.map(({ body }) => body)).toEqual(['y']);
  });

  it('moves comments with their lines, until those change', async () => {
    const scenario = await open();
    await review(scenario, {
      comments: [{ path: FLOW, line: 13, side: 'RIGHT', body: 'x' }],
    });
    const lines = (): unknown[] => scenario.pull.commentList().map((each) => valueAt(each, 'line'));
    const moved = longFlow({ 8: { timeout: 3000 } }).replace('{\n', '{\n\n');
    scenario.push({ [FLOW]: moved });
    expect(lines()).toEqual([14]);
    scenario.push({ [FLOW]: moved.replace('3000', '4000') });
    expect(lines()).toEqual([null]);
  });

  it.each<[what: string, query: string, input?: object]>([
    ['a field', 'query { viewer { log } }'],
    [
      'a type',
      'mutation ($input: CreateCommit!) { createCommitOnBranch(input: $input) { ref { id } } }',
    ],
    ['a member', CREATE_COMMIT, { branch: {}, expectedHeadOid: '', message: { title: 'x' } }],
    ['a missing member', CREATE_COMMIT, { branch: {}, message: { headline: 'x' } }],
    ['a value', CREATE_COMMIT, { branch: {}, expectedHeadOid: '', message: { headline: 7 } }],
    ['nothing', '{'],
  ])('checks GraphQL against the schema of GitHub: %s', async (_, query, input = {}) => {
    const scenario = await open();
    const { status, body } = await graphql(scenario, query, input);
    expect({ status, data: valueAt(body, 'data') }).toEqual({ status: 200, data: undefined });
    expect(scenario.server.problems).toEqual([textAt(body, 'errors', 0, 'message')]);
  });

  it('commits where the branch is at the commit that was expected', async () => {
    const scenario = await open();
    const input = (expectedHeadOid: string): object => ({
      branch: { repositoryNameWithOwner: FULL_NAME, branchName: scenario.branch },
      expectedHeadOid,
      message: { headline: 'fix: x', body: 'y' },
      fileChanges: { additions: [{ path: FLOW, contents: 'e30=' }] },
    });
    const before = scenario.head;
    const done = await graphql(scenario, CREATE_COMMIT, input(before));
    const oid = textAt(done.body, 'data', 'createCommitOnBranch', 'commit', 'oid');
    expect(scenario.head).toBe(oid);
    expect(scenario.file(FLOW)).toBe('{}');
    const refused = await graphql(scenario, CREATE_COMMIT, input(before));
    expect(valueAt(refused.body, 'errors', 0)).toMatchObject({
      type: 'STALE_DATA',
      message: `Expected branch to point to "${before}" but it points to "${oid}". Pull and try again.`,
    });
    expect(valueAt(refused.body, 'data')).toEqual({ createCommitOnBranch: null });
    expect(scenario.head).toBe(oid);
  });
});
