import { describe, expect, it } from 'vitest';
import type { GitHubClient } from '../../src/github/client.js';
import { reasonOf, statusOf } from '../../src/github/client.js';
import type { Fault } from '../support/github/answers.js';
import { FULL_NAME } from '../support/github/events.js';
import { Scenario } from '../support/github/scenario.js';
import { TOKEN } from '../support/github/server.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');
const PULL = { owner, repo, pull_number: 7 };

/** Hosts a pull request, and reads the names of the files that it changes. */
async function readNames(github?: GitHubClient): Promise<string[]> {
  Scenario.host(server, { files: {}, headChanges: { 'flow.json': '{}\n' } });
  const { data } = await (github ?? (await client())).rest.pulls.listFiles(PULL);
  return data.map(({ filename }) => filename);
}

/** What a promise is rejected with. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it was not rejected');
}

const PASSING: readonly (readonly [what: string, fault: Fault])[] = [
  ['429', { kind: 'status', status: 429 }],
  ['500', { kind: 'status', status: 500 }],
  ['502', { kind: 'status', status: 502 }],
  ['503', { kind: 'status', status: 503 }],
  ['a connection that breaks', { kind: 'break' }],
  ['an answer that is cut off', { kind: 'cut' }],
];

describe('the client', () => {
  it('asks the server that the environment names, with the token', async () => {
    expect(await readNames()).toEqual(['flow.json']);
    expect(server.requests.map(({ authorization, path }) => [authorization, path])).toEqual([
      [`token ${TOKEN}`, `/repos/${FULL_NAME}/pulls/7/files`],
    ]);
  });

  it.each(PASSING)('tries a read again after %s', async (_, fault) => {
    server.fail('GET files', fault, { times: 1 });
    expect(await readNames()).toEqual(['flow.json']);
    expect(server.requests).toHaveLength(2);
  });

  it('tries a read four times', async () => {
    server.fail('GET files', 502, { times: 3 });
    expect(await readNames()).toEqual(['flow.json']);
    server.fail('GET files', 502);
    expect(statusOf(await errorOf(readNames()))).toBe(502);
    expect(server.requests).toHaveLength(4 + 4);
  });

  it('waits for as long as the server asks', async () => {
    server.fail('GET files', { kind: 'status', status: 429, retryAfter: '1' }, { times: 1 });
    const start = performance.now();
    expect(await readNames()).toEqual(['flow.json']);
    expect(performance.now() - start).toBeGreaterThan(990);
  });

  it.each(['0', '-5', 'soon', 'Sat, 21 Nov 2026 09:00:00 GMT'])(
    'does not hang where the server asks to wait for %j',
    async (retryAfter) => {
      server.fail('GET files', { kind: 'status', status: 503, retryAfter }, { times: 1 });
      expect(await readNames()).toEqual(['flow.json']);
    },
  );

  it.each([401, 403, 404, 422])(
    'does not try a read again that is refused with %i',
    async (status) => {
      server.fail('GET files', status);
      expect(statusOf(await errorOf(readNames()))).toBe(status);
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each(PASSING.slice(0, 5))('never sends a write again after %s', async (_, fault) => {
    const github = await client();
    await readNames(github);
    server.fail('POST review', fault);
    const review = { ...PULL, event: 'COMMENT' as const, body: 'Look at the timeouts.' };
    await errorOf(github.rest.pulls.createReview(review));
    server.fail('DELETE comment', fault);
    await errorOf(github.rest.pulls.deleteReviewComment({ owner, repo, comment_id: 1 }));
    expect(server.writes.map(({ endpoint }) => endpoint)).toEqual([
      'POST review',
      'DELETE comment',
    ]);
  });

  it('tries a question in GraphQL again, since it is a read', async () => {
    const github = await client();
    server.fail('query viewer', 502, { times: 1 });
    expect(await github.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    });
  });
});

describe('the status of an error', () => {
  it('is undefined where there was no answer', async () => {
    server.fail('GET files', { kind: 'break' });
    expect(statusOf(await errorOf(readNames()))).toBeUndefined();
  });

  it.each([undefined, null, 'text', 404, {}, { status: '404' }, new Error('404')])(
    'is undefined for %j',
    (error) => {
      expect(statusOf(error)).toBeUndefined();
    },
  );
});

describe('the reason of an error', () => {
  it('is the status and what GitHub says', async () => {
    server.fail('GET files', 403);
    expect(reasonOf(await errorOf(readNames()))).toBe(
      'HTTP 403: Resource not accessible by integration - https://docs.github.com/rest',
    );
  });

  it('tells every problem of a request', async () => {
    const github = await client();
    await readNames(github);
    const review = { ...PULL, event: 'COMMENT' as const, body: '' };
    expect(reasonOf(await errorOf(github.rest.pulls.createReview(review)))).toMatch(
      /^HTTP 422: Unprocessable Entity: "The commit is not part of the pull request", "Body can't be blank"/,
    );
  });

  it('is what GraphQL says', async () => {
    const message = 'Resource not accessible by integration';
    server.fail('query viewer', { kind: 'graphql', type: 'FORBIDDEN', message });
    const github = await client();
    expect(reasonOf(await errorOf(github.graphql('{ viewer { login } }')))).toBe(message);
  });

  it('is what happened to the connection', async () => {
    server.fail('GET files', { kind: 'break' });
    expect(reasonOf(await errorOf(readNames()))).toMatch(/^(?!HTTP).*other side closed$/);
  });

  it('has one line', () => {
    expect(reasonOf(new Error('first\nsecond'))).toBe('first');
    expect(reasonOf('thrown')).toBe('thrown');
  });

  it('never holds the token', async () => {
    const token = 'ghp_first\nghp_second';
    await expect(client(token)).rejects.toThrow(
      /^the input github-token holds a character that no token has$/,
    );
    server.fail('GET files', 401);
    expect(reasonOf(await errorOf(readNames()))).not.toContain(TOKEN);
  });
});
