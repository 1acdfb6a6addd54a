import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listAt, parseJson, textAt, valueAt } from '../support/github/json.js';
import {
  masksOf,
  orders,
  payments,
  secretsOf,
  support,
  tellingCommands,
} from '../support/github/org-step.js';
import { commentsOf, openPlan } from '../support/github/plan-scenario.js';
import { BOT } from '../support/github/server.js';

/** What the plan of the pull request is, below its heading. */
const TABLE = `| What | Object | File | Timeouts |
| --- | --- | --- | ---: |
| update | <code>Get order status &#40;7c4e2b90&#41;</code> | <code>actions/orders.json</code> | 1 |
| update | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>flows/support.json</code> | 1 |
| unchanged | <code>Payment gateway &#40;0b7d2e64&#41;</code> | <code>apis/payments.json</code> | 0 |

<details><summary>Details</summary>

- update: <code>Get order status &#40;7c4e2b90&#41;</code>
  - <code>3000 &#8594; 6000 ms</code>
- update: <code>Support inbound &#40;5f2c9a1e&#41;</code>
  - <code>Get customer&#58; 3000 &#8594; 5000 ms</code>

</details>
`;

/** A comment with a mark that is the same for all orgs. */
function unmarked(body: string): string {
  return body.replace(/^<!-- flow-timeout-lint:plan [0-9a-f]{16} -->/, '<!-- mark -->');
}

describe('a plan on a pull request', () => {
  it('is told in one comment', async () => {
    const { scenario, plan } = await openPlan();
    const step = await plan();
    expect(step.code).toBe(0);
    expect(
      scenario.pull.conversation.comments.map(({ user, body }) => [user, unmarked(body)]),
    ).toEqual([
      [
        BOT,
        `<!-- mark -->
## Plan: 2 update, 1 unchanged

${TABLE}
What the org would get when this is merged. Nothing was changed.
`,
      ],
    ]);
    expect(scenario.server.writes.map(({ endpoint }) => endpoint)).toEqual(['POST issue comment']);
  });

  it('is told in the log and in the summary', async () => {
    const { plan } = await openPlan();
    const step = await plan();
    expect(step.lines).toEqual([
      'update         Get order status (7c4e2b90)  actions/orders.json',
      '               3000 → 6000 ms',
      'unchanged      Payment gateway (0b7d2e64)  apis/payments.json',
      'update         Support inbound (5f2c9a1e)  flows/support.json',
      '               Get customer: 3000 → 5000 ms',
    ]);
    expect(step.summary).toBe(`## Plan: 2 update, 1 unchanged\n\n${TABLE}`);
    expect(tellingCommands(step)).toEqual([]);
  });

  it('only reads in the org, and signs in once', async () => {
    const { org, plan } = await openPlan();
    const step = await plan();
    expect(org.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/v2/architect/external-apis/0b7d2e64',
      'GET /api/v2/flows/5f2c9a1e',
      'GET /api/v2/integrations/actions/7c4e2b90',
      'POST /oauth/token',
    ]);
    expect(masksOf(step)).toEqual(secretsOf(org));
  });

  it('is kept for later steps', async () => {
    const { plan } = await openPlan();
    const { outputs } = await plan();
    expect(outputs).toEqual({ changes: '2', failed: '0', drifted: '0', plan: outputs['plan'] });
    const file = parseJson(readFileSync(outputs['plan'] ?? '', 'utf8'));
    const told = listAt(file, 'documents').map((entry) => [
      textAt(entry, 'file'),
      textAt(entry, 'status'),
      valueAt(entry, 'changes', 0, 'to'),
    ]);
    expect(told).toEqual([
      ['actions/orders.json', 'update', 6000],
      ['apis/payments.json', 'unchanged', undefined],
      ['flows/support.json', 'update', 5000],
    ]);
    const again = parseJson(readFileSync((await plan()).outputs['plan'] ?? '', 'utf8'));
    expect(again).toEqual(file);
  });

  it('is about the paths and the objects that are asked for', async () => {
    const { scenario, plan } = await openPlan();
    const step = await plan({ paths: 'flows\napis', only: '5f2c9a1e\nactions/*.json' });
    expect(step.lines[0]).toBe('update         Support inbound (5f2c9a1e)  flows/support.json');
    expect(step.summary.split('\n')[0]).toBe('## Plan: 1 update');
    expect(step.outputs['changes']).toBe('1');
    expect(commentsOf(scenario)).toHaveLength(1);
  });

  it('names files from the root, in a comment of the folder', async () => {
    const files = { 'ivr/flows/support.json': support(3000), 'apis/payments.json': payments(3000) };
    const headChanges = { 'ivr/flows/support.json': support(5000) };
    const { scenario, plan } = await openPlan({ files, headChanges });
    await plan();
    await plan({ 'working-directory': 'ivr' });
    expect(commentsOf(scenario).map((body) => unmarked(body).split('\n').slice(0, 6))).toEqual([
      [
        '<!-- mark -->',
        '## Plan: 1 unchanged, 1 update',
        '',
        '| What | Object | File | Timeouts |',
        '| --- | --- | --- | ---: |',
        '| update | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>ivr/flows/support.json</code> | 1 |',
      ],
      [
        '<!-- mark -->',
        '## Plan: 1 update',
        '',
        '| What | Object | File | Timeouts |',
        '| --- | --- | --- | ---: |',
        '| update | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>ivr/flows/support.json</code> | 1 |',
      ],
    ]);
  });

  it('finds an own installation of GitHub', async () => {
    const { scenario, plan } = await openPlan({ server: 'enterprise' });
    expect((await plan()).code).toBe(0);
    expect(commentsOf(scenario)).toHaveLength(1);
  });
});

describe('a second run', () => {
  it('writes nothing where the plan is the same', async () => {
    const { scenario, plan } = await openPlan();
    await plan();
    const before = commentsOf(scenario);
    scenario.server.requests.length = 0;
    expect((await plan()).code).toBe(0);
    expect(scenario.server.writes).toEqual([]);
    expect(commentsOf(scenario)).toEqual(before);
  });

  it('updates the comment where the pull request has changed', async () => {
    const { scenario, plan } = await openPlan();
    await plan();
    scenario.push({ 'actions/orders.json': orders(3000) });
    scenario.server.requests.length = 0;
    await plan();
    expect(scenario.server.writes.map(({ endpoint }) => endpoint)).toEqual(['PATCH issue comment']);
    expect(commentsOf(scenario).map((body) => body.split('\n')[1])).toEqual([
      '## Plan: 2 unchanged, 1 update',
    ]);
  });

  it('updates the comment where the org has changed', async () => {
    const { scenario, org, plan } = await openPlan();
    await plan();
    org.change('data-action', '7c4e2b90', (action) => {
      action['timeout'] = 6000;
    });
    await plan();
    expect(commentsOf(scenario).map((body) => body.split('\n')[1])).toEqual([
      '## Plan: 2 unchanged, 1 update',
    ]);
  });

  it('leaves alone what somebody else wrote under the same mark, on whatever page', async () => {
    const { scenario, plan } = await openPlan();
    const person = { login: 'stranger', type: 'User' } as const;
    const { conversation } = scenario.pull;
    for (let count = 0; count < 120; count++) conversation.say(person, 'Looks good to me.');
    await plan();
    const copied = commentsOf(scenario)[120] ?? '';
    conversation.say(person, copied);
    scenario.push({ 'actions/orders.json': orders(7000) });
    await plan();
    const bodies = commentsOf(scenario);
    expect(bodies.slice(120).map((body) => body.split('\n')[1])).toEqual([
      '## Plan: 2 update, 1 unchanged',
      '## Plan: 2 update, 1 unchanged',
    ]);
    expect(bodies[121]).toBe(copied);
    expect(bodies[120]).toContain('3000 &#8594; 7000 ms');
  });
});
