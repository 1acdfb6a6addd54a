import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/safe/visible.js';
import { workflowCommand } from '../../src/safe/workflow-command.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a command as the runner does; undefined for a line that is none. */
function parseCommand(line: string): Command | undefined {
  const match = /^::(?<name>[^ ]+) (?<list>.*?)::(?<data>.*)$/su.exec(line)?.groups;
  if (match === undefined) return undefined;
  const properties = (match['list'] ?? '').split(',').map((property): [string, string] => {
    const equals = property.indexOf('=');
    return [property.slice(0, equals), unescapeProperty(property.slice(equals + 1))];
  });
  return {
    name: match['name'] ?? '',
    properties: Object.fromEntries(properties),
    message: unescapeData(match['data'] ?? ''),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

describe('workflowCommand', () => {
  it('writes level, properties in their order and message', () => {
    expect(
      workflowCommand(
        'error',
        {
          title: 'timeout-default',
          file: 'flows/main.json',
          line: 12,
          endLine: 12,
          col: 20,
          endColumn: 24,
        },
        'The timeout is left at the default of 3000 ms',
      ),
    ).toBe(
      '::error title=timeout-default,file=flows/main.json,line=12,endLine=12,col=20,endColumn=24::' +
        'The timeout is left at the default of 3000 ms',
    );
  });

  it('writes a notice and a warning without a place', () => {
    expect(workflowCommand('warning', { title: 'a' }, 'And 3 more')).toBe(
      '::warning title=a::And 3 more',
    );
    expect(workflowCommand('notice', { title: 'a' }, '')).toBe('::notice title=a::');
  });

  it.each([
    { message: 'a\nb', written: 'a%0Ab' },
    { message: 'a\r\nb\rc', written: String.raw`a\r%0Ab\rc` },
    { message: '100 %', written: '100 %25' },
    { message: 'a%0A::error::b', written: 'a%250A::error::b' },
    { message: '\n::error::pwned', written: '%0A::error::pwned' },
    { message: '::add-mask::a', written: '::add-mask::a' },
    { message: '##[add-mask]a', written: String.raw`#\x23[add-mask]a` },
    { message: '###[error]', written: String.raw`##\x23[error]` },
    { message: 'a,b:c=d', written: 'a,b:c=d' },
  ])('lets no message end the line: $written', ({ message, written }) => {
    expect(workflowCommand('error', { title: 't' }, message)).toBe(`::error title=t::${written}`);
  });

  it.each([
    { file: 'a,line=1.json', written: 'a%2Cline=1.json' },
    { file: 'a::b.json', written: 'a%3A%3Ab.json' },
    { file: 'a\n::error::b.json', written: 'a%0A%3A%3Aerror%3A%3Ab.json' },
    { file: 'a%2Cb.json', written: 'a%252Cb.json' },
    { file: 'a\rb=c "d".json', written: 'a%0Db=c "d".json' },
  ])('lets no property end or become another: $written', ({ file, written }) => {
    expect(workflowCommand('error', { title: 't', file }, 'm')).toBe(
      `::error title=t,file=${written}::m`,
    );
  });

  it('shows in a message what would not be seen or would mislead', () => {
    expect(workflowCommand('error', { title: 't' }, '\u001b[31mred\u202e\ttime\u200bout')).toBe(
      String.raw`::error title=t::\x1b[31mred\u202e\ttime\u200bout`,
    );
  });

  it('is, whatever the texts, one line that the runner reads back as it was meant', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        ',',
        '=',
        '%',
        '%0A',
        '%25',
        '%3A',
        '\n',
        '\r',
        ' ',
        '#',
        '[',
        '"',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    const text = fc.array(unit).map((units) => units.join(''));
    fc.assert(
      fc.property(text, text, text, (title, file, message) => {
        const command = workflowCommand('warning', { title, file, line: 7 }, message);
        expect(command.split(/[\r\n]/)).toHaveLength(1);
        expect(parseCommand(command)).toEqual({
          name: 'warning',
          properties: { title, file, line: '7' },
          message: visible(message).replaceAll('##[', String.raw`#\x23[`),
        });
      }),
      { seed: 8, numRuns: 3000 },
    );
  });
});
