import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/github/event.js';
import { workFolder } from '../support/e2e-files.js';

const OID = '9049f1265b7d61be4a8904a9a27120d2064dab3b';
const REPOSITORY = { owner: 'example', repo: 'contact-centre-flows' };

/** The environment of a run whose event has a payload. */
function envOf(name: string, payload: unknown): Record<string, string> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path.join(workFolder({ 'event.json': text }), 'event.json'),
    GITHUB_REPOSITORY: 'example/contact-centre-flows',
  };
}

function pullRequest(head: object, more: object = {}): object {
  return { action: 'synchronize', number: 7, pull_request: { number: 7, head, ...more } };
}

const HEAD = {
  sha: OID,
  ref: 'teams/ivr/größere-timeouts',
  repo: { full_name: 'example/contact-centre-flows', fork: false },
};

describe('the event of a pull request', () => {
  it.each(['pull_request', 'pull_request_target'])('%s has a branch and its head', (name) => {
    expect(readEvent(envOf(name, pullRequest(HEAD)))).toEqual({
      kind: 'pull-request',
      repository: REPOSITORY,
      number: 7,
      headOid: OID,
      branch: 'teams/ivr/größere-timeouts',
      isFork: false,
    });
  });

  it.each([
    ['the repository itself', 'example/contact-centre-flows', false],
    ['the repository, written otherwise', 'Example/Contact-Centre-Flows', false],
    ['a fork', 'stranger/contact-centre-flows', true],
    ['another repository of the same owner', 'example/contact-centre', true],
  ])('may come from %s', (_, fullName, isFork) => {
    const head = { ...HEAD, repo: { full_name: fullName } };
    expect(readEvent(envOf('pull_request', pullRequest(head)))).toMatchObject({ isFork });
  });

  it('comes from a fork where the other repository is gone', () => {
    const head = { ...HEAD, repo: null };
    expect(readEvent(envOf('pull_request', pullRequest(head)))).toMatchObject({ isFork: true });
  });

  it.each([
    ['no head', pullRequest({})],
    ['no commit', pullRequest({ ...HEAD, sha: null })],
    ['no branch', pullRequest({ ...HEAD, ref: 7 })],
    ['no number', pullRequest(HEAD, { number: '7' })],
    ['no pull request', { number: 7 }],
    ['a list', [1, 2]],
    ['nothing', null],
    ['no JSON', '{"pull_request": '],
  ])('is none that we know with %s', (_, payload) => {
    expect(readEvent(envOf('pull_request', payload))).toEqual({
      kind: 'other',
      name: 'pull_request',
    });
  });

  it('is none that we know without a payload', () => {
    const env = { ...envOf('pull_request', {}), GITHUB_EVENT_PATH: '/does/not/exist.json' };
    expect(readEvent(env)).toEqual({ kind: 'other', name: 'pull_request' });
    expect(readEvent({ ...env, GITHUB_EVENT_PATH: undefined })).toEqual({
      kind: 'other',
      name: 'pull_request',
    });
  });
});

describe('the event of a push', () => {
  it.each(['main', 'teams/ivr/größere-timeouts', 'refs/heads/odd'])('to %s has it', (branch) => {
    const payload = { ref: `refs/heads/${branch}`, before: '0'.repeat(40), after: OID };
    expect(readEvent(envOf('push', payload))).toEqual({
      kind: 'push',
      before: '0'.repeat(40),
      repository: REPOSITORY,
      headOid: OID,
      branch,
    });
  });

  it.each([
    ['a tag', { ref: 'refs/tags/v1.2.0', after: OID }],
    ['nothing', {}],
    ['a branch without a commit', { ref: 'refs/heads/main', after: null }],
  ])('of %s has no branch to write to', (_, payload) => {
    expect(readEvent(envOf('push', payload))).toEqual({ kind: 'other', name: 'push' });
  });
});

describe('another event', () => {
  it.each(['schedule', 'workflow_dispatch', 'merge_group', 'issue_comment'])(
    '%s has no branch',
    (name) => {
      const payload = { ...pullRequest(HEAD), ref: 'refs/heads/main', after: OID };
      expect(readEvent(envOf(name, payload))).toEqual({ kind: 'other', name });
    },
  );

  it('is all that is left without a repository, or without an event', () => {
    const env = envOf('push', { ref: 'refs/heads/main', after: OID });
    expect(readEvent({ ...env, GITHUB_REPOSITORY: undefined })).toEqual({
      kind: 'other',
      name: 'push',
    });
    expect(readEvent({ ...env, GITHUB_REPOSITORY: 'flows' })).toEqual({
      kind: 'other',
      name: 'push',
    });
    expect(readEvent({})).toEqual({ kind: 'other', name: '' });
  });
});
