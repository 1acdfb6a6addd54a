import {
  type CustomFormat,
  type CustomFormatDefinition,
  loadCustomFormat,
  type SelectorProblem,
} from '../../src/formats/custom-format.js';

/** Steps of a call plan, as a config would declare them. */
export const LOOKUPS: CustomFormatDefinition = {
  owners: '$.plan.steps[*]',
  timeout: '$.settings.wait',
  unit: 's',
  min: 1,
  max: 60,
  default: 2,
};

/** The format `lookups`, or another one, declared like `LOOKUPS` but for what is given. */
export async function lookups(
  changes: Partial<CustomFormatDefinition> = {},
  name = 'lookups',
): Promise<CustomFormat> {
  const format = await loadCustomFormat(name, { ...LOOKUPS, ...changes });
  if (!('read' in format)) throw new Error(format.map(({ message }) => message).join('\n'));
  return format;
}

/** What is wrong with the selectors of `lookups`. */
export async function selectorProblems(
  changes: Partial<CustomFormatDefinition>,
): Promise<readonly SelectorProblem[]> {
  const format = await loadCustomFormat('lookups', { ...LOOKUPS, ...changes });
  return 'read' in format ? [] : format;
}
