import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/safe/visible.js';
import {
  DOCUMENTS_A_NAME,
  hostileFiles,
  hostileObjects,
  speakHostile,
} from '../support/github/hostile-org.js';
import { openOrg, runWithOrg, tellingCommands } from '../support/github/org-step.js';
import { commentsOf, openPlan } from '../support/github/plan-scenario.js';
import { pushJob } from '../support/github/push-job.js';
import { fileNameOf, HOSTILE_NAMES, UNPRINTABLE } from '../support/hostile-names.js';
import { activeText, shown, tableCells } from '../support/markdown-table.js';
import { parseLog } from '../support/runner-log.js';

const COUNT = HOSTILE_NAMES.length;
const DOCUMENTS = DOCUMENTS_A_NAME * COUNT;

/** A text as it is shown on one line. */
function onOneLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ');
}

/** A table and its details are made of our lines alone, and what stands in them means nothing. */
function expectHarmless(markdown: string): void {
  expect(markdown).not.toMatch(UNPRINTABLE);
  const lines = markdown.trimEnd().split('\n');
  const rows = tableCells(markdown);
  expect(rows).toHaveLength(1 + DOCUMENTS);
  expect(rows.flat().flatMap(activeText)).toEqual([]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
  const files = rows.map((row) => shown(row[2] ?? ''));
  for (const [, name] of HOSTILE_NAMES) {
    expect(files).toContain(onOneLine(`apis/${fileNameOf(name)}`));
  }
  const first = lines.indexOf('<details><summary>Details</summary>');
  const last = lines.indexOf('</details>');
  const items = lines
    .slice(first + 2, last - 1)
    .map((line) => /^(?:- [a-z ]+: | {2}- )(<code>[^<]*<\/code>)$/.exec(line)?.[1]);
  expect(items.length).toBeGreaterThan(2 * DOCUMENTS);
  expect(items.flatMap((item) => activeText(item ?? `<${String(item)}`))).toEqual([]);
  expect(lines.filter((line) => line.includes('details>'))).toHaveLength(2);
}

describe('texts of files and of the org', () => {
  it('are shown in a plan, and do nothing', async () => {
    const files = { 'README.md': '# Flows\n' };
    const { scenario, org, plan } = await openPlan(
      { files, headChanges: hostileFiles() },
      { objects: hostileObjects() },
    );
    speakHostile(org);
    const step = await plan();
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([]);
    expect(step.lines.join('\n')).not.toMatch(UNPRINTABLE);
    // A line a document, and one of its change, of why not, or both.
    expect(step.lines).toHaveLength(DOCUMENTS + 6 * COUNT);
    expectHarmless(step.summary);
    const [comment = ''] = commentsOf(scenario);
    expect(comment.split('\n').slice(1, -3).join('\n')).toBe(step.summary.trimEnd());
    expect(Object.keys(step.outputs).sort()).toEqual(['changes', 'drifted', 'failed', 'plan']);
  });

  it('are shown in a deploy, and do nothing', async () => {
    const job = pushJob({ before: { 'README.md': '# Flows\n' }, after: hostileFiles() });
    const org = await openOrg({ objects: hostileObjects() });
    speakHostile(org);
    const step = await runWithOrg(job, org);
    expect(step.code).toBe(1);
    const commands = step.commands.filter(({ name }) => name !== 'add-mask');
    expect(commands.map(({ name, properties }) => [name, properties])).toEqual(
      Array.from({ length: 10 }, () => ['error', { title: 'flow-timeout-lint' }]),
    );
    expect(step.lines.join('\n')).not.toMatch(UNPRINTABLE);
    expectHarmless(step.summary);
    expect(step.outputs).toMatchObject({ applied: String(2 * COUNT), failed: String(COUNT) });
    expect(Object.keys(step.outputs).sort()).toEqual(
      ['applied', 'backup', 'changes', 'drifted', 'failed', 'report'].sort(),
    );
  });

  it('do nothing where a later step prints the plan or the report', async () => {
    const job = pushJob({ before: {}, after: hostileFiles() });
    const org = await openOrg({ objects: hostileObjects() });
    speakHostile(org);
    const plan = await runWithOrg(job, org, { mode: 'plan' });
    const deploy = await runWithOrg(job, org);
    const printed = [plan.outputs['plan'], deploy.outputs['report']].map(
      (file) => parseLog(readFileSync(file ?? '', 'utf8')).commands,
    );
    expect(printed).toEqual([[], []]);
  });
});
