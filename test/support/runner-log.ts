/** A command in a step's log, as the runner takes it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What a log is to the runner: the commands in it, and the lines that are none. */
export interface StepLog {
  readonly commands: readonly WorkflowCommand[];
  readonly lines: readonly string[];
}

/** Reads a log as the runner does: any line break ends a line, and either form of a command counts. */
export function parseLog(log: string): StepLog {
  const commands: WorkflowCommand[] = [];
  const lines: string[] = [];
  for (const line of log.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)) {
    const command = colonCommand(line) ?? bracketCommand(line);
    if (command === undefined) lines.push(line);
    else commands.push(command);
  }
  return { commands, lines };
}

/** `::name key=value,key=value::message`; blanks before it, those of Unicode included, do not matter. */
function colonCommand(line: string): WorkflowCommand | undefined {
  const match = /^[\s\u0085]*::(.*?)::(.*)$/su.exec(line);
  if (match === null) return undefined;
  const [, info = '', message = ''] = match;
  return { ...parseInfo(info, ',', unescapeProperty), message: unescapeData(message) };
}

/** `##[name key=value;key=value]message`, wherever in the line it begins. */
function bracketCommand(line: string): WorkflowCommand | undefined {
  const match = /##\[([^\]]*)\](.*)$/su.exec(line);
  if (match === null) return undefined;
  const [, info = '', message = ''] = match;
  return { ...parseInfo(info, ';', String), message };
}

function parseInfo(
  info: string,
  separator: string,
  unescape: (text: string) => string,
): Pick<WorkflowCommand, 'name' | 'properties'> {
  const space = info.indexOf(' ');
  if (space < 0) return { name: info, properties: {} };
  const pairs = info
    .slice(space + 1)
    .trim()
    .split(separator)
    .filter((pair) => pair.includes('='))
    .map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), unescape(pair.slice(equals + 1))];
    });
  return { name: info.slice(0, space), properties: Object.fromEntries(pairs) };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/**
 * Reads a file like `GITHUB_OUTPUT`: `name=value`, or `name<<delimiter`, the value's lines, and the delimiter.
 * @throws for what the runner refuses
 */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r\n|\n/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [, name = '', form = '', rest = ''] = /^(.+?)(=|<<)(.*)$/su.exec(line) ?? [];
    if (name === '') throw new Error(`Invalid format '${line}'`);
    if (form === '=') {
      values[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
    values[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return values;
}
