import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import { github } from '../../src/reporters/github.js';
import {
  bareFinding,
  defaultFinding,
  HOSTILE_TEXTS,
  reportOn,
  type RunnerCommand,
  runnerCommand,
} from '../support/findings.js';
import { hostileText } from '../support/hostile-text.js';

function annotate(findings: readonly Finding[], prefix = ''): string {
  return github(reportOn(findings), { color: true, prefix });
}

/** What the runner reads of the annotations; a line that is no command is not expected. */
function commandsOf(text: string): (RunnerCommand | undefined)[] {
  return text.split('\n').slice(0, -1).map(runnerCommand);
}

/** So many findings of one level, each in a line of its own. */
function many(count: number, severity: Finding['severity']): Finding[] {
  return Array.from({ length: count }, (_, at) => defaultFinding({ severity, line: at + 1 }));
}

describe('annotations', () => {
  it('are commands that name the place, the owner and the change', () => {
    expect(annotate([defaultFinding(), bareFinding()]))
      .toBe(`::error title=timeout-default,file=flows/support-inbound.json,line=26,endLine=26,col=22,endColumn=26::The timeout is left at the default of 3000 ms%0AGet customer: 3000 → 5000 ms%0Aflows/support-inbound.json:26:22
::error title=invalid-document,file=flows/night.json,line=4,endLine=4,col=1,endColumn=1::The file ends in the middle of the JSON: it looks cut off%0Aflows/night.json:4:1
`);
  });

  it('are none where nothing was found', () => {
    expect(annotate([])).toBe('');
  });

  it('name files from the root of the repository', () => {
    const [command] = commandsOf(annotate([defaultFinding()], 'ivr/emea/'));
    expect(command?.properties['file']).toBe('ivr/emea/flows/support-inbound.json');
    expect(command?.message.split('\n').at(-1)).toBe('ivr/emea/flows/support-inbound.json:26:22');
  });

  it('have no columns where the finding has several lines', () => {
    const [command] = commandsOf(annotate([defaultFinding({ endLine: 29, endColumn: 4 })]));
    expect(command?.properties).toEqual({
      title: 'timeout-default',
      file: 'flows/support-inbound.json',
      line: '26',
      endLine: '29',
    });
  });

  it('come with errors first, in the order of the report', () => {
    const findings = [
      defaultFinding({ severity: 'warning', line: 1 }),
      defaultFinding({ line: 2 }),
      defaultFinding({ severity: 'warning', line: 3 }),
      defaultFinding({ line: 4 }),
    ];
    expect(
      commandsOf(annotate(findings)).map((command) => [
        command?.command,
        command?.properties['line'],
      ]),
    ).toEqual([
      ['error', '2'],
      ['error', '4'],
      ['warning', '1'],
      ['warning', '3'],
    ]);
  });
});

describe('the limit of ten annotations a level', () => {
  it('is used up', () => {
    const text = annotate([...many(10, 'error'), ...many(10, 'warning')]);
    expect(commandsOf(text).map((command) => command?.properties['line'])).toEqual([
      ...Array.from({ length: 10 }, (_, at) => String(at + 1)),
      ...Array.from({ length: 10 }, (_, at) => String(at + 1)),
    ]);
  });

  it.each([
    ['error', 11, 2],
    ['error', 5000, 4991],
    ['warning', 11, 2],
  ] as const)(
    'keeps the last place to tell how many more there are: %s, %d',
    (level, all, more) => {
      const lines = annotate(many(all, level)).split('\n');
      expect(lines).toHaveLength(11);
      expect(lines[8]).toContain(`line=9,`);
      expect(lines.slice(9)).toEqual([
        `::${level} title=flow-timeout-lint::And ${String(more)} more ${level}s: see the job summary or the log of this step.`,
        '',
      ]);
    },
  );

  it('is one for each level', () => {
    const commands = commandsOf(annotate([...many(30, 'warning'), ...many(3, 'error')]));
    expect(commands.map((command) => command?.command)).toEqual([
      ...Array.from({ length: 3 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
    ]);
  });
});

describe('a long message', () => {
  it('is cut to what GitHub shows', () => {
    const [command] = commandsOf(annotate([defaultFinding({ message: 'x'.repeat(5000) })]));
    expect(command?.message).toBe(`${'x'.repeat(4095)}…`);
  });

  it('is cut before it is escaped, so that no escape is cut in half', () => {
    const [command] = commandsOf(annotate([defaultFinding({ message: '%'.repeat(5000) })]));
    expect(command?.message).toBe(`${'%'.repeat(4095)}…`);
  });

  it('is not cut in the middle of a character', () => {
    const message = `${'x'.repeat(4095)}🎉🎉`;
    expect(annotate([defaultFinding({ message })]).isWellFormed()).toBe(true);
  });
});

describe('a text out of a file', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('that is %s stays within its annotation', (_, text) => {
    const findings = [defaultFinding({ file: text, name: text, message: text }), bareFinding()];
    const [command, next, ...more] = commandsOf(annotate(findings));
    expect(command?.command).toBe('error');
    expect(Object.keys(command?.properties ?? {})).toEqual([
      'title',
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
    ]);
    expect(command?.properties['line']).toBe('26');
    expect(next?.properties['title']).toBe('invalid-document');
    expect(more).toEqual([]);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('that is %s names the right file', (_, text) => {
    const [command] = commandsOf(annotate([defaultFinding({ file: text })], 'ivr/'));
    expect(command?.properties['file']).toBe(`ivr/${text}`);
  });

  it('has no old command in the message, for whoever copies that', () => {
    const finding = defaultFinding({ name: '##[add-mask]x', file: '##[a]/b.json' });
    const [command] = commandsOf(annotate([finding]));
    expect(command?.message).not.toContain('##[');
    expect(command?.properties['file']).toBe('##[a]/b.json');
  });

  it('neither moves the cursor of a terminal nor turns the direction of the message', () => {
    const name = 'Get\u001b[2J \u009b1m \u0007 a\u202eb\u2066c';
    const [command] = commandsOf(annotate([defaultFinding({ name })]));
    expect(command?.message).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  });

  it('is one line for each annotation, and always a command with the same properties', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (file, name, message) => {
        const text = annotate([defaultFinding({ file, name, message }), bareFinding()]);
        expect(text.split(/\r\n|\r|\n/)).toHaveLength(3);
        const [command, next] = commandsOf(text);
        expect(command?.command).toBe('error');
        expect(command?.properties).toEqual({
          title: 'timeout-default',
          file,
          line: '26',
          endLine: '26',
          col: '22',
          endColumn: '26',
        });
        expect(command?.message).not.toContain('##[');
        expect(next?.properties['title']).toBe('invalid-document');
      }),
      { numRuns: 2000 },
    );
  });
});
