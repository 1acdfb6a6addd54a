import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type PublishOutcome, publishSuggestions } from '../../src/github/publish-suggestions.js';
import { suggestionMark } from '../../src/github/suggestion-mark.js';
import { VIEWER } from '../../src/github/viewer.js';
import type { Suggestion, Unsuggestable } from '../../src/github/suggestion.js';
import { defaultFinding } from '../support/findings.js';
import { FULL_NAME } from '../support/github/events.js';
import { listAt } from '../support/github/json.js';
import { Scenario } from '../support/github/scenario.js';
import { BOT } from '../support/github/server.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');
const LINES = Array.from({ length: 200 }, (_, at) => `${String(at)}\n`).join('');

function host(): Scenario {
  return Scenario.host(server, { files: {}, headChanges: { 'flow.json': LINES } });
}

async function publish(
  { head }: Scenario,
  suggestions: readonly Suggestion[],
  others: readonly Unsuggestable[] = [],
  prefix = '',
): Promise<PublishOutcome> {
  const pull = { repository: { owner, repo }, number: 7, headOid: head, prefix };
  return publishSuggestions(await client(), pull, suggestions, others);
}

function suggestion(line: number, startLine = line, mark = suggestionMark): Suggestion {
  const key = line.toString(16).padStart(16, '0');
  const body = `${mark(key, '')}\n\n\`\`\`suggestion\n5000\n\`\`\``;
  return { path: 'flow.json', startLine, line, key, body, findings: [] };
}

function suggestions(count: number): Suggestion[] {
  return Array.from({ length: count }, (_, at) => suggestion(at + 1));
}

function other(line: number): Unsuggestable {
  const findings = [defaultFinding()];
  return { path: 'flow.json', line, findings, why: 'not part of the diff' };
}

describe('new suggestions', () => {
  it('come as one review of comments on their lines', async () => {
    const scenario = host();
    expect(await publish(scenario, [suggestion(5), suggestion(12, 9)])).toEqual({
      ...{ posted: 2, kept: 0, removed: 0, unsent: [] },
    });
    const [single, several] = [suggestion(5), suggestion(12, 9)];
    expect(server.writes.map(({ body }) => body)).toEqual([
      {
        commit_id: scenario.head,
        event: 'COMMENT',
        body: '',
        comments: [
          { path: 'flow.json', line: 5, side: 'RIGHT', body: single.body },
          {
            ...{ path: 'flow.json', line: 12, side: 'RIGHT', body: several.body },
            ...{ start_line: 9, start_side: 'RIGHT' },
          },
        ],
      },
    ]);
  });

  it.each([
    [1, [1]],
    [40, [40]],
    [41, [40, 1]],
    [120, [40, 40, 40]],
  ])('where there are %i come as reviews of %j', async (count, parts) => {
    const scenario = host();
    const outcome = await publish(scenario, suggestions(count));
    expect(outcome).toMatchObject({ posted: count, unsent: [] });
    expect(server.writes.map(({ body }) => listAt(body, 'comments').length)).toEqual(parts);
  });

  it('are none where there are none', async () => {
    expect(await publish(host(), [])).toEqual({ posted: 0, kept: 0, removed: 0, unsent: [] });
    expect(server.writes).toEqual([]);
  });

  it('are found again, page by page', async () => {
    const scenario = host();
    await publish(scenario, suggestions(120));
    server.requests.length = 0;
    expect(await publish(scenario, suggestions(121))).toEqual({
      ...{ posted: 1, kept: 120, removed: 0, unsent: [] },
    });
    expect(server.requestsTo('GET comments')).toHaveLength(2);
  });

  it('that are refused are told, with those that were not sent', async () => {
    const scenario = host();
    server.fail('POST review', 422, { skip: 1 });
    const all = suggestions(90);
    const outcome = await publish(scenario, all);
    expect(outcome).toEqual({
      ...{ posted: 40, kept: 0, removed: 0, unsent: all.slice(40) },
      refused:
        'HTTP 422: Unprocessable Entity: "Line could not be resolved" - https://docs.github.com/rest',
    });
    expect(server.writes).toHaveLength(2);
  });

  it('outside the diff are refused with all the others', async () => {
    const all = [suggestion(5), suggestion(201)];
    const outcome = await publish(host(), all);
    expect(outcome).toMatchObject({ posted: 0, unsent: all });
    expect(outcome.refused).toContain('Line could not be resolved');
  });
});

describe('old suggestions', () => {
  it('that are wanted no longer are removed', async () => {
    const scenario = host();
    await publish(scenario, suggestions(3));
    expect(await publish(scenario, [suggestion(2), suggestion(9)])).toEqual({
      ...{ posted: 1, kept: 1, removed: 2, unsent: [] },
    });
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([2, 9]);
  });

  it('are left alone where their account is gone, or another one', async () => {
    const scenario = host();
    const place = { path: 'flow.json', commit: scenario.head, startLine: 5, line: 5 };
    const { body } = suggestion(5);
    scenario.pull.addComment({ ...place, user: null, body });
    scenario.pull.addComment({
      ...place,
      user: { login: 'GitHub-Actions[bot]2', type: 'Bot' },
      body,
    });
    expect(await publish(scenario, [])).toMatchObject({ removed: 0 });
    expect(scenario.pull.comments).toHaveLength(2);
  });

  it.each([
    ['github-actions[bot]', 'Bot', 'github-actions[bot]', 1],
    ['github-actions[bot]', 'Bot', 'github-actions', 1],
    ['github-actions', 'User', 'github-actions[bot]', 0],
    ['github-actions[bot]', 'User', 'github-actions', 0],
    ['ada', 'User', 'ada', 1],
    ['ada[bot]', 'Bot', 'grace', 0],
  ] as const)('of %s, a %s, are ours as %s: %i', async (login, type, viewer, removed) => {
    const scenario = host();
    server.viewer = viewer;
    const place = { path: 'flow.json', commit: scenario.head, startLine: 5, line: 5 };
    scenario.pull.addComment({ ...place, user: { login, type }, body: suggestion(5).body });
    expect(await publish(scenario, [])).toMatchObject({ removed });
  });

  it('that cannot be removed are told, and nothing more is sent', async () => {
    const scenario = host();
    await publish(scenario, [suggestion(5)]);
    server.fail('DELETE comment', 404);
    const outcome = await publish(scenario, [suggestion(9)]);
    expect(outcome).toMatchObject({ posted: 0, kept: 0, removed: 0 });
    expect(outcome.refused).toMatch(/^HTTP 404: Not Found/);
  });
});

describe('suggestions of a step for another working directory', () => {
  /** The same suggestion, marked as one for a folder, or without a step. */
  function markedFor(line: number, prefix: string | undefined): Suggestion {
    return suggestion(line, line, (key) =>
      prefix === undefined
        ? `<!-- flow-timeout-lint:suggestion ${key} -->`
        : suggestionMark(key, prefix),
    );
  }

  it('stay, and ours go', async () => {
    const scenario = host();
    await publish(scenario, [markedFor(5, 'teams/ivr/'), markedFor(9, 'teams/chat/')]);
    expect(await publish(scenario, [], [], 'teams/chat/')).toMatchObject({ removed: 1 });
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([5]);
  });

  it('are not said again', async () => {
    const scenario = host();
    await publish(scenario, [markedFor(5, 'teams/ivr/')]);
    const again = [markedFor(5, 'teams/chat/')];
    expect(await publish(scenario, again, [], 'teams/chat/')).toEqual({
      ...{ posted: 0, kept: 1, removed: 0, unsent: [] },
    });
  });

  it.each([
    ['the folder that the file is in', '', 1],
    ['another one', 'teams/chat/', 0],
  ])('whose marks name no step are those of %s', async (_, prefix, removed) => {
    const scenario = host();
    await publish(scenario, [markedFor(5, undefined)]);
    expect(await publish(scenario, [], [], prefix)).toMatchObject({ removed });
  });
});

describe('the list of what cannot be suggested', () => {
  it('stands in the first review', async () => {
    const scenario = host();
    await publish(scenario, suggestions(41), [other(300)]);
    expect(scenario.pull.reviews.map(({ body }) => body.split('\n'))).toEqual([
      [
        expect.stringMatching(/^<!-- flow-timeout-lint:list [0-9a-f]{16} -->$/),
        'These timeouts can be fixed, but not by a suggestion. Run `flow-timeout-lint fix`:',
        '',
        '- <code>flow.json&#58;300</code> **timeout-default**: <code>The timeout is left at the default of 3000 ms</code> (<code>Get customer</code>: <code>3000 &#8594; 5000 ms</code>) (not part of the diff)',
      ],
      [''],
    ]);
  });

  it('is cut where it is long', async () => {
    const scenario = host();
    const others = Array.from({ length: 1000 }, (_, at) => other(at));
    await publish(scenario, [], others);
    const body = scenario.pull.reviews[0]?.body ?? '';
    const lines = body.split('\n');
    expect(body.length).toBeLessThan(60_000);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.at(-1)).toBe(`- and ${String(1000 - (lines.length - 4))} more`);
  });

  it('fits into a review whatever is in it', async () => {
    const scenario = host();
    const finding = defaultFinding({ name: '<'.repeat(200), actual: '>'.repeat(200) });
    const path = `flows/${'#'.repeat(240)}.json`;
    const others = Array.from({ length: 100 }, (_, at) => ({
      ...{ path, line: at, findings: [finding], why: 'not part of the diff' },
    }));
    expect(await publish(scenario, [], others)).toEqual({
      ...{ posted: 0, kept: 0, removed: 0, unsent: [] },
    });
    expect(scenario.pull.reviews).toHaveLength(1);
  });

  it('is sent once, by us', async () => {
    const scenario = host();
    await publish(scenario, [], [other(300)]);
    await publish(scenario, [], [other(300)]);
    expect(scenario.pull.reviews.map(({ user }) => user)).toEqual([BOT]);
    server.viewer = 'another';
    await publish(scenario, [], [other(300)]);
    expect(scenario.pull.reviews).toHaveLength(2);
  });
});

describe('the question who we are', () => {
  it('is one query', () => {
    expect(parse(VIEWER).definitions).toMatchObject([{ operation: 'query' }]);
  });
});
