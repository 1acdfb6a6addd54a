import { describe, expect, it } from 'vitest';
import { BAD_FLOW, GOOD_FLOW } from '../support/e2e-files.js';
import { longFlow } from '../support/github/flows.js';
import type { ReviewComment, User } from '../support/github/pull-request.js';
import { Scenario } from '../support/github/scenario.js';
import { BOT } from '../support/github/server.js';
import { suggestedLines } from '../support/github/suggestion-blocks.js';

const FLOW = 'flows/support.json';
const SUGGEST = { 'fix-delivery': 'suggest' };
const PERSON: User = { login: 'example-dev', type: 'User' };

const TWO_BAD = longFlow({ 2: { timeout: 3000 }, 8: { timeout: 3000 } });

/** A pull request with two suggestions on it already, on the lines 7 and 13. */
async function openSuggested(): Promise<Scenario> {
  const scenario = await Scenario.open({
    files: { 'README.md': '# Flows\n' },
    headChanges: { [FLOW]: TWO_BAD },
  });
  await scenario.run(SUGGEST);
  expect(scenario.pull.comments.map(({ line }) => line)).toEqual([7, 13]);
  scenario.server.requests.length = 0;
  return scenario;
}

function first({ pull }: Scenario): ReviewComment {
  const [comment] = pull.comments;
  if (comment === undefined) throw new Error('there is no comment');
  return comment;
}

/** Somebody answers a comment. */
function answer({ pull }: Scenario, { id, path, commit, startLine, line }: ReviewComment): void {
  const place = { path, commit, startLine, line };
  pull.addComment({ ...place, user: PERSON, body: 'The CRM needs 12 s.', answerTo: id });
}

describe('a second run', () => {
  it('says nothing twice', async () => {
    const scenario = await openSuggested();
    const comments = [...scenario.pull.comments];
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 2 kept, 0 removed; 0 listed.');
    expect(step.outputs).toMatchObject({ fixed: '2', findings: '2' });
    expect(scenario.server.writes).toEqual([]);
    expect(scenario.pull.comments).toEqual(comments);
  });

  it('keeps suggestions whose lines have moved', async () => {
    const scenario = await openSuggested();
    scenario.push({ [FLOW]: TWO_BAD.replace('{\n', '{\n  "id": "flow-1",\n') });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 2 kept, 0 removed; 0 listed.');
    expect(scenario.server.writes).toEqual([]);
  });

  it('adds what is new', async () => {
    const scenario = await openSuggested();
    scenario.push({ 'flows/night.json': BAD_FLOW });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 1 new, 2 kept, 0 removed; 0 listed.');
    expect(scenario.pull.comments.map(({ path, line }) => [path, line])).toEqual([
      [FLOW, 7],
      [FLOW, 13],
      ['flows/night.json', 5],
    ]);
  });

  it('repeats no list, unless it is another one', async () => {
    const scenario = await Scenario.open({
      files: { 'old.json': BAD_FLOW },
      headChanges: { 'README.md': '# Flows\n' },
    });
    await scenario.run(SUGGEST);
    await scenario.run(SUGGEST);
    expect(scenario.pull.reviews).toHaveLength(1);
    scenario.push({ 'flow.json': BAD_FLOW.replaceAll('\n', '\r\n') });
    await scenario.run(SUGGEST);
    expect(scenario.pull.reviews).toHaveLength(2);
    await scenario.run(SUGGEST);
    expect(scenario.pull.reviews).toHaveLength(2);
  });

  it('repeats a list that somebody else has copied', async () => {
    const scenario = await Scenario.open({
      files: { 'old.json': BAD_FLOW },
      headChanges: { 'README.md': '# Flows\n' },
    });
    await scenario.run(SUGGEST);
    const [review] = scenario.pull.reviews.splice(0);
    scenario.pull.addReview({ user: PERSON, body: review?.body ?? '', commit: scenario.head });
    await scenario.run(SUGGEST);
    expect(scenario.pull.reviews.map(({ user }) => user.login)).toEqual([PERSON.login, BOT.login]);
  });
});

describe('a suggestion of ours', () => {
  it('goes where its line was changed, and comes back as it fits', async () => {
    const scenario = await openSuggested();
    scenario.push({ [FLOW]: TWO_BAD.replace('Get open invoices', 'Get invoices') });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 1 new, 1 kept, 1 removed; 0 listed.');
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([13, 7]);
    expect(scenario.pull.comments[1]?.body).toContain('<code>Get invoices</code>');
  });

  it('goes where it was accepted', async () => {
    const scenario = await openSuggested();
    scenario.push({ [FLOW]: longFlow({ 2: { timeout: 5000 }, 8: { timeout: 3000 } }) });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 1 kept, 1 removed; 0 listed.');
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([13]);
  });

  it.each([
    ['accepted', { 2: { timeout: 5000 }, 8: { timeout: 5000 } }],
    ['mended otherwise', { 2: { timeout: 12_000 }, 8: { timeout: 9000 } }],
  ])('goes where it was %s and nothing is left to fix', async (_, changes) => {
    const scenario = await openSuggested();
    scenario.push({ [FLOW]: longFlow(changes) });
    const step = await scenario.run(SUGGEST);
    expect(step.code).toBe(0);
    expect(scenario.pull.comments).toEqual([]);
  });

  it('goes with its file', async () => {
    const scenario = await openSuggested();
    scenario.push({ [FLOW]: null, 'flow.json': BAD_FLOW });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 1 new, 0 kept, 2 removed; 0 listed.');
    expect(scenario.pull.comments.map(({ path }) => path)).toEqual(['flow.json']);
  });

  it('stays where somebody answered, though it no longer fits', async () => {
    const scenario = await openSuggested();
    answer(scenario, first(scenario));
    scenario.push({ [FLOW]: longFlow({ 2: { timeout: 12_000 }, 8: { timeout: 3000 } }) });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 1 kept, 0 removed; 0 listed.');
    expect(scenario.server.writes).toEqual([]);
    expect(scenario.pull.comments).toHaveLength(3);
  });

  it('is made anew where an answered one no longer stands on its line', async () => {
    const scenario = await openSuggested();
    answer(scenario, first(scenario));
    scenario.push({ [FLOW]: longFlow({ 2: { timeout: 12_000 }, 8: { timeout: 3000 } }) });
    scenario.push({ [FLOW]: TWO_BAD.replace('Get open invoices', 'Get invoices') });
    await scenario.run(SUGGEST);
    expect(scenario.pull.comments.map(({ line, user }) => [line, user?.login])).toEqual([
      [7, BOT.login],
      [13, BOT.login],
      [7, PERSON.login],
      [7, BOT.login],
    ]);
  });

  it('goes where it stands twice', async () => {
    const scenario = await openSuggested();
    const { user, body, path, commit, startLine, line } = first(scenario);
    scenario.pull.addComment({ user, body, path, commit, startLine, line });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 2 kept, 1 removed; 0 listed.');
    expect(scenario.pull.comments.map((comment) => comment.line)).toEqual([7, 13]);
  });
});

describe('two steps for different working directories', () => {
  const IVR = { ...SUGGEST, 'working-directory': 'teams/ivr' };
  const CHAT = { ...SUGGEST, 'working-directory': 'teams/chat' };

  it('leave each other the suggestions that they made', async () => {
    const scenario = await Scenario.open({
      files: { 'README.md': '# Flows\n' },
      headChanges: { 'teams/ivr/flow.json': BAD_FLOW, 'teams/chat/flow.json': BAD_FLOW },
    });
    const lines: (string | undefined)[] = [];
    for (const inputs of [IVR, CHAT, IVR, CHAT]) {
      const step = await scenario.run(inputs);
      lines.push(step.lines.find((line) => line.startsWith('Suggestions: ')));
    }
    expect(lines).toEqual([
      'Suggestions: 1 new, 0 kept, 0 removed; 0 listed.',
      'Suggestions: 1 new, 0 kept, 0 removed; 0 listed.',
      'Suggestions: 0 new, 1 kept, 0 removed; 0 listed.',
      'Suggestions: 0 new, 1 kept, 0 removed; 0 listed.',
    ]);
    scenario.push({ 'teams/chat/flow.json': GOOD_FLOW });
    await scenario.run(IVR);
    await scenario.run(CHAT);
    expect(scenario.pull.comments.map(({ path }) => path)).toEqual(['teams/ivr/flow.json']);
  });
});

describe('what others wrote', () => {
  it('is left alone though it bears our mark', async () => {
    const scenario = await openSuggested();
    const ours = first(scenario);
    const copied = { ...ours, body: ours.body.replace(/[0-9a-f]{16}/, '0123456789abcdef') };
    scenario.pull.addComment({ ...copied, user: PERSON });
    scenario.pull.addComment({ ...copied, user: { login: 'other-app[bot]', type: 'Bot' } });
    scenario.pull.addComment({ ...copied, user: { login: 'github-actions', type: 'User' } });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 2 kept, 0 removed; 0 listed.');
    expect(scenario.pull.comments).toHaveLength(5);
    expect(scenario.server.writes).toEqual([]);
  });

  it('does not stand for a suggestion of ours', async () => {
    const scenario = await openSuggested();
    const copy = { ...first(scenario), user: PERSON };
    scenario.pull.comments = scenario.pull.comments.slice(1);
    scenario.pull.addComment(copy);
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 1 new, 1 kept, 0 removed; 0 listed.');
    expect(scenario.pull.comments.map(({ user }) => user?.login)).toEqual([
      BOT.login,
      PERSON.login,
      BOT.login,
    ]);
  });

  it.each([
    ['without our mark', 'What about 8 s?\n\n```suggestion\n{}\n```'],
    ['with our mark further down', 'See:\n<!-- flow-timeout-lint:suggestion 0123456789abcdef -->'],
  ])('as the same user is left alone %s', async (_, body) => {
    const scenario = await openSuggested();
    scenario.pull.addComment({ ...first(scenario), body });
    await scenario.run(SUGGEST);
    expect(scenario.server.writes).toEqual([]);
    expect(scenario.pull.comments).toHaveLength(3);
  });
});

describe('who we are', () => {
  it.each([
    [
      'an app whose name has no [bot] in GraphQL',
      { login: 'ivr-fixer[bot]', type: 'Bot' },
      'ivr-fixer',
    ],
    ['a person whose token is used', PERSON, PERSON.login],
  ] as const)('may be %s', async (_, user, viewer) => {
    const scenario = await Scenario.open({
      files: { [FLOW]: GOOD_FLOW },
      headChanges: { [FLOW]: BAD_FLOW },
    });
    scenario.server.user = user;
    scenario.server.viewer = viewer;
    await scenario.run(SUGGEST);
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 1 kept, 0 removed; 0 listed.');
    expect(scenario.pull.comments).toHaveLength(1);
    expect(suggestedLines(scenario.pull.comments[0]?.body ?? '')).toHaveLength(1);
  });
});

describe('a head that has moved', () => {
  it('gets suggestions for the commit that the run is about', async () => {
    const scenario = await Scenario.open({
      files: { 'README.md': '# Flows\n' },
      headChanges: { [FLOW]: BAD_FLOW },
    });
    const old = scenario.head;
    const job = scenario.startJob();
    scenario.push({ [FLOW]: BAD_FLOW.replace('{\n', '{\n  "id": "flow-1",\n') });
    await job.run(SUGGEST);
    expect(scenario.pull.comments.map(({ commit, line }) => [commit, line])).toEqual([[old, 5]]);
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 1 kept, 0 removed; 0 listed.');
  });
});
