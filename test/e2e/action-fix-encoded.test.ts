import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { git } from '../support/github/git.js';
import { Scenario } from '../support/github/scenario.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/platform/architect/', import.meta.url));
const BEFORE = readFileSync(path.join(FOLDER, 'claims-line.before.i3InboundFlow'));
const AFTER = readFileSync(path.join(FOLDER, 'claims-line.after.i3InboundFlow'));
const FLOW = 'flows/claims-line.i3InboundFlow';

function openScenario(content = BEFORE): Promise<Scenario> {
  return Scenario.open({ files: { 'README.md': '# Flows\n' }, headChanges: { [FLOW]: content } });
}

describe('the export of a flow, which is encoded', () => {
  it('is committed as the exporter would write it', async () => {
    const scenario = await openScenario();
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect(step.outputs['commit-sha']).toBe(scenario.head);
    expect(scenario.git.file(scenario.head, FLOW)).toEqual(AFTER);
  });

  it('is patched to the same bytes', async () => {
    const { workspace, run } = (await openScenario()).startJob();
    const step = await run({ 'fix-delivery': 'patch' });
    git(workspace, ['apply', step.outputs['patch'] ?? '']);
    expect(readFileSync(path.join(workspace, FLOW))).toEqual(AFTER);
  });

  it('is listed where others would be suggested, with all that is found in it', async () => {
    const scenario = await openScenario();
    const step = await scenario.run({ 'fix-delivery': 'suggest' });
    expect(step.lines).toContain('Suggestions: 0 new, 0 kept, 0 removed; 1 listed.');
    expect(step.outputs).toMatchObject({ fixed: '0', patch: '' });
    expect(scenario.pull.comments).toEqual([]);
    const [, , , item = '', ...rest] = scenario.pull.reviews[0]?.body.split('\n') ?? [];
    expect(rest).toEqual([]);
    expect(item).toMatch(
      /^- <code>flows\/claims-line\.i3InboundFlow&#58;1<\/code> \*\*.*\(the file is encoded\)$/,
    );
    expect(item.match(/\*\*timeout-[a-z]+\*\*/g)).toHaveLength(Number(step.outputs['fixable']));
  });

  it('leads to nothing where it is fine', async () => {
    const scenario = await openScenario(AFTER);
    const step = await scenario.run({ 'fix-delivery': 'suggest' });
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 0, writes: [] });
  });
});
