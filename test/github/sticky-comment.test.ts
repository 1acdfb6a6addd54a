import { describe, expect, it } from 'vitest';
import { type CommentOutcome, keepComment } from '../../src/github/sticky-comment.js';
import { FULL_NAME } from '../support/github/events.js';
import type { User } from '../support/github/pull-request.js';
import { Scenario } from '../support/github/scenario.js';
import { BOT } from '../support/github/server.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');
const MARK = '<!-- flow-timeout-lint:plan  -->';
const PERSON: User = { login: 'example-dev', type: 'User' };

function host(): Scenario {
  return Scenario.host(server, { files: {}, headChanges: { 'flow.json': '{}\n' } });
}

async function keep(text: string, mark = MARK, number = 7): Promise<CommentOutcome> {
  return keepComment(await client(), { repository: { owner, repo }, number }, mark, text);
}

/** Who said what on the pull request. */
function said({ pull }: Scenario): [string | undefined, string][] {
  return pull.conversation.comments.map(({ user, body }) => [user?.login, body]);
}

describe('a comment', () => {
  it('comes where there is none', async () => {
    const scenario = host();
    expect(await keep('2 update')).toEqual({ kind: 'created' });
    expect(said(scenario)).toEqual([[BOT.login, `${MARK}\n2 update`]]);
  });

  it('gets another text where it has something else to say', async () => {
    const scenario = host();
    await keep('2 update');
    expect(await keep('1 update')).toEqual({ kind: 'updated' });
    expect(said(scenario)).toEqual([[BOT.login, `${MARK}\n1 update`]]);
  });

  it('is left alone where it has nothing else to say', async () => {
    const scenario = host();
    await keep('2 update');
    server.requests.length = 0;
    expect(await keep('2 update')).toEqual({ kind: 'unchanged' });
    expect(server.writes).toEqual([]);
    expect(said(scenario)).toHaveLength(1);
  });

  it('of another mark stays as it is', async () => {
    const scenario = host();
    const other = '<!-- flow-timeout-lint:plan ivr%2F -->';
    await keep('of the folder', other);
    await keep('of the root');
    await keep('of the folder again', other);
    expect(said(scenario)).toEqual([
      [BOT.login, `${other}\nof the folder again`],
      [BOT.login, `${MARK}\nof the root`],
    ]);
  });

  it('is found among more than a page of them, wherever it stands', async () => {
    const scenario = host();
    const talk = (count: number): void => {
      for (let at = 0; at < count; at++) scenario.pull.conversation.say(PERSON, `+${String(at)}`);
    };
    talk(150);
    await keep('2 update');
    talk(100);
    server.requests.length = 0;
    expect(await keep('1 update')).toEqual({ kind: 'updated' });
    expect(scenario.pull.conversation.comments[150]?.body).toBe(`${MARK}\n1 update`);
    expect(scenario.pull.conversation.comments).toHaveLength(251);
    expect(server.requestsTo('GET issue comments').map(({ query }) => query)).toEqual([
      { per_page: '100' },
      { per_page: '100', page: '2' },
      { per_page: '100', page: '3' },
    ]);
  });
});

describe('a comment that is not ours', () => {
  it.each<[string, User | null, string]>([
    ['of somebody who copied the mark', PERSON, `${MARK}\nmerge it`],
    ['of another app', { login: 'deploys[bot]', type: 'Bot' }, `${MARK}\nmerge it`],
    ['of a person with the name of an app', { ...BOT, type: 'User' }, `${MARK}\nmerge it`],
    ['of an account that is gone', null, `${MARK}\nmerge it`],
    ['that quotes the mark', BOT, `As said:\n${MARK}\nmerge it`],
    ['that is empty', BOT, ''],
  ])('%s is not touched', async (_, user, body) => {
    const scenario = host();
    // GraphQL names an app without the suffix.
    server.viewer = 'github-actions';
    scenario.pull.conversation.say(user, body);
    expect(await keep('2 update')).toEqual({ kind: 'created' });
    expect(said(scenario)).toEqual([
      [user?.login, body],
      [BOT.login, `${MARK}\n2 update`],
    ]);
    expect(await keep('1 update')).toEqual({ kind: 'updated' });
    expect(said(scenario)).toEqual([
      [user?.login, body],
      [BOT.login, `${MARK}\n1 update`],
    ]);
  });
});

describe('a comment that GitHub refuses', () => {
  const words: Readonly<Record<number, string>> = {
    403: 'HTTP 403: Resource not accessible by integration',
    404: 'HTTP 404: Not Found',
    422: 'HTTP 422: Unprocessable Entity',
    429: 'HTTP 429: You have exceeded a secondary rate limit',
    502: 'HTTP 502: Server Error',
  };

  function expectRefused(outcome: CommentOutcome, status: number): void {
    expect(outcome.kind).toBe('refused');
    expect(outcome).toHaveProperty('why', expect.stringContaining(words[status] ?? '-'));
  }

  it.each([403, 404, 422, 429, 502])('as a new one with %i is told of', async (status) => {
    const scenario = host();
    server.fail('POST issue comment', status);
    expectRefused(await keep('2 update'), status);
    expect(server.writes).toHaveLength(1);
    expect(said(scenario)).toEqual([]);
  });

  it.each([403, 404, 422, 429, 502])('as an update with %i is told of', async (status) => {
    const scenario = host();
    await keep('2 update');
    server.fail('PATCH issue comment', status);
    expectRefused(await keep('1 update'), status);
    expect(said(scenario)).toEqual([[BOT.login, `${MARK}\n2 update`]]);
  });

  it.each([403, 404, 429, 502])(
    'since the others may not be read (%i) is not sent',
    async (status) => {
      host();
      server.fail('GET issue comments', status);
      expectRefused(await keep('2 update'), status);
      expect(server.writes).toEqual([]);
    },
  );

  it('since nobody knows who asks is not sent', async () => {
    host();
    const message = 'Resource not accessible by integration';
    server.fail('query viewer', { kind: 'graphql', type: 'FORBIDDEN', message });
    expect(await keep('2 update')).toEqual({ kind: 'refused', why: message });
    expect(server.writes).toEqual([]);
  });

  it('since there is no such pull request is told of', async () => {
    host();
    expectRefused(await keep('2 update', MARK, 8), 404);
  });

  it('for its length is told of', async () => {
    const scenario = host();
    expectRefused(await keep('x'.repeat(65_536)), 422);
    expect(said(scenario)).toEqual([]);
  });
});

describe('a connection that breaks', () => {
  it.each(['break-after', 'cut'] as const)(
    'after the comment came (%s) does not make it come twice',
    async (kind) => {
      const scenario = host();
      server.fail('POST issue comment', { kind }, { times: 1 });
      expect(await keep('2 update')).toMatchObject({ kind: 'refused' });
      expect(server.writes).toHaveLength(1);
      expect(await keep('1 update')).toEqual({ kind: 'updated' });
      expect(said(scenario)).toEqual([[BOT.login, `${MARK}\n1 update`]]);
    },
  );

  it.each(['GET issue comments', 'query viewer'] as const)(
    'while we ask (%s) is passed over',
    async (endpoint) => {
      const scenario = host();
      server.fail(endpoint, { kind: 'break' }, { times: 1 });
      server.fail(endpoint, { kind: 'cut' }, { times: 1 });
      expect(await keep('2 update')).toEqual({ kind: 'created' });
      expect(said(scenario)).toHaveLength(1);
    },
  );
});
