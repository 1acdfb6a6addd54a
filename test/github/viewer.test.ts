import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isBy, readViewer, VIEWER } from '../../src/github/viewer.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

describe('readViewer', () => {
  it('asks who the token belongs to', async () => {
    server.viewer = 'github-actions';
    expect(await readViewer(await client())).toBe('github-actions');
    expect(server.requests.map(({ body }) => body)).toEqual([{ query: VIEWER }]);
    expect(server.problems).toEqual([]);
    expect(parse(VIEWER).definitions).toHaveLength(1);
  });

  it('fails where GitHub does not tell', async () => {
    const message = 'Resource not accessible by integration';
    server.fail('query viewer', { kind: 'graphql', type: 'FORBIDDEN', message });
    await expect(readViewer(await client())).rejects.toThrow(message);
  });
});

describe('isBy', () => {
  it.each([
    ['github-actions[bot]', 'Bot', 'github-actions[bot]', true],
    ['github-actions[bot]', 'Bot', 'github-actions', true],
    ['ada', 'User', 'ada', true],
    ['github-actions', 'User', 'github-actions[bot]', false],
    ['github-actions[bot]', 'User', 'github-actions', false],
    ['github-actions[bot]', 'Bot', '', false],
    ['[bot]', 'User', '', false],
    ['ada', 'User', 'Ada', false],
    ['ada', 'User', 'ad', false],
  ])('%s, a %s, is %s: %s', (login, type, viewer, is) => {
    expect(isBy({ login, type }, viewer)).toBe(is);
  });

  it('is nobody where the account is gone', () => {
    expect(isBy(null, 'ada')).toBe(false);
    expect(isBy(null, '')).toBe(false);
  });
});
