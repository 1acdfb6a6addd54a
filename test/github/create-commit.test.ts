import { describe, expect, it } from 'vitest';
import { type CommitOutcome, createCommit } from '../../src/github/create-commit.js';
import type { Fault } from '../support/github/answers.js';
import { FULL_NAME } from '../support/github/events.js';
import { valueAt } from '../support/github/json.js';
import { Scenario } from '../support/github/scenario.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');

interface Changes {
  readonly branch?: string;
  readonly expectedHeadOid?: string;
  readonly message?: string;
  readonly files?: ReadonlyMap<string, Buffer>;
}

function host(): Scenario {
  return Scenario.host(server, { files: { 'flow.json': '3000' }, headChanges: {} });
}

async function commitTo(scenario: Scenario, changes: Changes = {}): Promise<CommitOutcome> {
  return createCommit(await client(), {
    repository: { owner, repo },
    branch: scenario.branch,
    expectedHeadOid: scenario.head,
    message: 'fix: give the CRM time',
    files: new Map([['flow.json', Buffer.from('5000')]]),
    ...changes,
  });
}

describe('a commit', () => {
  it('holds whole files, byte for byte', async () => {
    const scenario = host();
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, at) => at % 256));
    const files = new Map([
      ['flow.json', Buffer.from('5000')],
      ['flows/Störung.json', bytes],
    ]);
    const before = scenario.head;
    const outcome = await commitTo(scenario, { files });
    expect(outcome).toEqual({ kind: 'committed', oid: scenario.head });
    expect(scenario.line('rev-parse', `${scenario.head}^`)).toBe(before);
    expect(scenario.file('flow.json')).toBe('5000');
    expect(scenario.git.file(scenario.head, 'flows/Störung.json')).toEqual(bytes);
  });

  it.each([
    ['fix: one line', { headline: 'fix: one line' }],
    ['fix: one line\n', { headline: 'fix: one line' }],
    ['fix: one line\n\nWhy.\nHow.\n', { headline: 'fix: one line', body: 'Why.\nHow.' }],
    ['fix: one line\nWhy.', { headline: 'fix: one line', body: 'Why.' }],
    ['fix: "quotes" \\ and ${{ x }}', { headline: 'fix: "quotes" \\ and ${{ x }}' }],
  ])('has the message %j', async (message, expected) => {
    const scenario = host();
    await commitTo(scenario, { message });
    const { body } = server.writes[0] ?? {};
    expect(valueAt(body, 'variables', 'input', 'message')).toEqual(expected);
    expect(scenario.line('log', '-1', '--format=%s', scenario.head)).toBe(expected.headline);
    expect(server.problems).toEqual([]);
  });
});

describe('a commit that GitHub does not make', () => {
  it('since the branch has moved says from where to where', async () => {
    const scenario = host();
    const old = scenario.head;
    const moved = scenario.push({ 'flow.json': '4000' });
    expect(await commitTo(scenario, { expectedHeadOid: old })).toEqual({
      kind: 'head-moved',
      reason: `Expected branch to point to "${old}" but it points to "${moved}". Pull and try again.`,
    });
    expect(scenario.head).toBe(moved);
  });

  it('since the branch has moved is known by its words, too', async () => {
    const message = 'Expected branch to point to "abc" but it did not. Pull and try again.';
    server.fail('mutation createCommitOnBranch', { kind: 'graphql', type: 'OTHER', message });
    expect(await commitTo(host())).toEqual({ kind: 'head-moved', reason: message });
  });

  it.each([
    [401, /^HTTP 401: Bad credentials/],
    [403, /^HTTP 403: Resource not accessible by integration/],
    [404, /^HTTP 404: Not Found/],
  ])('since the token may not, with %i', async (status, reason) => {
    server.fail('mutation createCommitOnBranch', status);
    const outcome = await commitTo(host());
    expect(outcome).toMatchObject({ kind: 'forbidden' });
    expect(valueAt(outcome, 'reason')).toMatch(reason);
  });

  it('since the token may not, in the words of GraphQL', async () => {
    const message = 'Resource not accessible by integration';
    server.fail('mutation createCommitOnBranch', { kind: 'graphql', type: 'FORBIDDEN', message });
    expect(await commitTo(host())).toEqual({ kind: 'forbidden', reason: message });
  });

  it('since there is no such branch', async () => {
    expect(await commitTo(host(), { branch: 'gone' })).toEqual({
      kind: 'forbidden',
      reason: 'No such branch: example/contact-centre-flows gone',
    });
  });

  it.each<[what: string, fault: Fault, reason: RegExp]>([
    ['429', { kind: 'status', status: 429 }, /^HTTP 429: /],
    ['502', { kind: 'status', status: 502 }, /^HTTP 502: /],
    ['a connection that breaks', { kind: 'break' }, /other side closed$/],
    [
      'another error',
      { kind: 'graphql', type: 'UNPROCESSABLE', message: 'A rule forbids it.' },
      /^A rule forbids it\.$/,
    ],
  ])('since it met %s', async (_, fault, reason) => {
    server.fail('mutation createCommitOnBranch', fault);
    const outcome = await commitTo(host());
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(valueAt(outcome, 'reason')).toMatch(reason);
    expect(server.writes).toHaveLength(1);
  });

  it('as far as we know, since the answer was cut off', async () => {
    const scenario = host();
    server.fail('mutation createCommitOnBranch', { kind: 'cut' });
    const outcome = await commitTo(scenario);
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(valueAt(outcome, 'reason')).not.toMatch(/undefined/);
    expect(server.writes).toHaveLength(1);
  });
});
