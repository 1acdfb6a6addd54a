import path from 'node:path';
import { loadCustomFormat, type CustomFormat } from '../formats/custom-format.js';
import { findFormat, FORMATS } from '../formats/facts.js';
import { findJsonFormat, JSON_FORMATS, TEXT_FORMATS } from '../formats/index.js';
import { pointerStep } from '../source/json/pointer.js';
import { createMatcher } from '../source/glob.js';
import type { AnyFormat, Config, FileSettings } from './config.js';
import type { ConfigFile, Override, RuleEntry, RuleOptions } from './config-file.js';
import { DEFAULT_INCLUDE } from './default-settings.js';
import { didYouMean } from './nearest.js';
import type { ConfigProblem } from './problem.js';

/** Makes a config of a file's content, or tells what in it cannot be. `file` is absolute. */
export async function resolveConfig(
  content: ConfigFile,
  file: string,
): Promise<Config | readonly ConfigProblem[]> {
  const { custom, problems } = await customFormats(content);
  const formatNamed = (name: string): AnyFormat | undefined =>
    TEXT_FORMATS.find((format) => format.name === name) ??
    findJsonFormat(name) ??
    custom.find((format) => format.name === name);
  const known = [...FORMATS, ...custom].map((format) => format.name);
  problems.push(
    ...globProblems(content.include ?? [], '/include'),
    ...globProblems(content.exclude ?? [], '/exclude'),
    ...targetProblems(content.targets, '/targets', formatNamed, known),
    ...optionProblems(content.rules, '/rules'),
  );
  (content.overrides ?? []).forEach((override, position) => {
    const pointer = `/overrides/${String(position)}`;
    const { format, files } = override;
    problems.push(
      ...(typeof files === 'string'
        ? globProblem(files, `${pointer}/files`)
        : globProblems(files, `${pointer}/files`)),
    );
    if (format !== undefined && formatNamed(format) === undefined) {
      const message = `unknown format ${JSON.stringify(format)}: ${didYouMean(format, known)}`;
      problems.push({ message, pointer: `${pointer}/format` });
    }
    problems.push(
      ...targetProblems(override.targets, `${pointer}/targets`, formatNamed, known),
      ...optionProblems(override.rules, `${pointer}/rules`),
    );
  });
  (content.suppressions ?? []).forEach(({ expires, file: glob }, position) => {
    problems.push(...globProblem(glob, `/suppressions/${String(position)}/file`));
    if (expires !== undefined && !isDate(expires)) {
      const message = `${JSON.stringify(expires)} is no day of the calendar`;
      problems.push({ message, pointer: `/suppressions/${String(position)}/expires` });
    }
  });
  if (problems.length > 0) return problems;

  const base = settingsOf(content, custom);
  const overrides = (content.overrides ?? []).map((override) => ({
    matches: createMatcher(typeof override.files === 'string' ? [override.files] : override.files),
    override,
  }));
  return {
    folder: path.dirname(file),
    file,
    include: content.include ?? DEFAULT_INCLUDE,
    exclude: content.exclude ?? [],
    suppressions: (content.suppressions ?? []).map((suppression) => ({
      ...suppression,
      matches: createMatcher([suppression.file]),
    })),
    pinned: (content.overrides ?? []).flatMap(({ format }) => format ?? []),
    settingsFor: (file) => {
      let settings = base;
      for (const { matches, override } of overrides) {
        if (matches(file)) settings = overridden(settings, override, formatNamed);
      }
      return settings;
    },
  };
}

async function customFormats(
  content: ConfigFile,
): Promise<{ custom: CustomFormat[]; problems: ConfigProblem[] }> {
  const custom: CustomFormat[] = [];
  const problems: ConfigProblem[] = [];
  for (const [name, definition] of Object.entries(content.formats ?? {})) {
    const pointer = `/formats${pointerStep(name)}`;
    if (findFormat(name) !== undefined) {
      problems.push({
        message: `${JSON.stringify(name)} is a format of the tool itself: choose another name`,
        pointer,
        atKey: true,
      });
    }
    if (definition.min > definition.max) {
      problems.push({ message: '"min" is above "max"', pointer: `${pointer}/min` });
    }
    const format = await loadCustomFormat(name, definition);
    if ('read' in format) custom.push(format);
    else
      problems.push(
        ...format.map((found) => ({ message: found.message, pointer: pointer + found.pointer })),
      );
  }
  return { custom, problems };
}

function targetProblems(
  targets: Readonly<Record<string, number>> | undefined,
  pointer: string,
  formatNamed: (name: string) => AnyFormat | undefined,
  known: readonly string[],
): ConfigProblem[] {
  return Object.entries(targets ?? {}).flatMap(([name, target]) => {
    const format = formatNamed(name);
    if (format === undefined) {
      const message = `unknown format ${JSON.stringify(name)}: ${didYouMean(name, known)}`;
      return { message, pointer: pointer + pointerStep(name), atKey: true };
    }
    const { min, max, default: standard, unit, whenAbsent } = format.setting;
    if (target < min || target > max) {
      const message = `must be from ${String(min)} to ${String(max)} ${unit}, but is ${String(target)}`;
      return { message, pointer: pointer + pointerStep(name) };
    }
    if (target === standard && whenAbsent === 'default-is-too-short') {
      const message = `${String(target)} ${unit} is the default that timeout-default reports: choose another value`;
      return { message, pointer: pointer + pointerStep(name) };
    }
    return [];
  });
}

function optionProblems(rules: ConfigFile['rules'], pointer: string): ConfigProblem[] {
  const { minMs, maxMs } = optionsOf(rules);
  return minMs !== undefined && maxMs !== undefined && minMs > maxMs
    ? [{ message: '"minMs" is above "maxMs"', pointer: `${pointer}/timeout-range` }]
    : [];
}

/**
 * Globs of a config may come with a pull request: they select within its folder, never outside, and are
 * simple enough that no file's name makes matching them take long.
 */
function globProblems(globs: readonly string[], pointer: string): ConfigProblem[] {
  return globs.flatMap((glob, position) => globProblem(glob, `${pointer}/${String(position)}`));
}

function globProblem(glob: string, pointer: string): ConfigProblem[] {
  const problem = whatIsWrongWith(glob);
  return problem === undefined ? [] : [{ message: `${JSON.stringify(glob)} ${problem}`, pointer }];
}

function whatIsWrongWith(glob: string): string | undefined {
  if (path.isAbsolute(glob) || /(?:^|[\\/{,])\.\.(?:$|[\\/},])/.test(glob)) {
    return 'leads out of the folder of the config';
  }
  if (/^(?:\.\/)*$/.test(glob)) return 'selects nothing: write "**" for everything';
  if (/[!?+*@]\(/.test(glob))
    return 'holds a pattern in parentheses, which takes too long to match';
  const segments = glob.split('/');
  const stars = segments.map((segment) => (segment.match(/\*+/g) ?? []).length);
  const globstars = segments.filter((segment) => segment === '**').length;
  return Math.max(...stars) > MAX_STARS || globstars > MAX_STARS
    ? 'holds so many "*" that matching it takes too long'
    : undefined;
}

/** Stars in one segment of a glob, and segments of two stars. */
const MAX_STARS = 3;

function settingsOf(content: ConfigFile, custom: readonly CustomFormat[]): FileSettings {
  return {
    formats: { known: JSON_FORMATS, custom },
    levels: levelsOf(content.rules),
    options: optionsOf(content.rules),
    targets: content.targets ?? {},
  };
}

function overridden(
  settings: FileSettings,
  { format, rules, targets }: Override,
  formatNamed: (name: string) => AnyFormat | undefined,
): FileSettings {
  const pinned = format === undefined ? undefined : formatNamed(format);
  return {
    formats: { ...settings.formats, ...(pinned === undefined ? {} : { pinned }) },
    levels: { ...settings.levels, ...levelsOf(rules) },
    options: { ...settings.options, ...optionsOf(rules) },
    targets: { ...settings.targets, ...targets },
  };
}

function levelsOf(rules: ConfigFile['rules']): FileSettings['levels'] {
  return Object.fromEntries(
    Object.entries(rules ?? {}).map(([name, entry]) => [
      name,
      typeof entry === 'string' ? entry : entry[0],
    ]),
  );
}

function optionsOf(rules: ConfigFile['rules']): RuleOptions {
  return Object.values(rules ?? {}).reduce<RuleOptions>(
    (options, entry) => ({ ...options, ...entryOptions(entry) }),
    {},
  );
}

function entryOptions(entry: RuleEntry): RuleOptions {
  return typeof entry === 'string' ? {} : (entry[1] ?? {});
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
