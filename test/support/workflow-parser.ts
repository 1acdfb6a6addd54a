import { readFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';

// GitHub's parser imports its schemas as JSON without saying so, which Node alone refuses.
const unregister = register();
const { convertWorkflowTemplate, isString, NoOperationTraceWriter, parseWorkflow } =
  await import('@actions/workflow-parser');
const { convertActionTemplate, parseAction } =
  await import('@actions/workflow-parser/actions/index');
const { TemplateToken } = await import('@actions/workflow-parser/templates/tokens/template-token');
await unregister();

/** An `action.yml` as GitHub reads it. */
export interface ActionManifest {
  readonly errors: readonly string[];
  /** What runs it, and the file that is run; '' where it is not told. */
  readonly using: string;
  readonly main: string;
  /** Each input with its default, '' where it has none. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
  /** Inputs and outputs that say nothing about themselves. */
  readonly undescribed: readonly string[];
}

/** Reads an `action.yml` with GitHub's own parser. */
export function readActionManifest(file: string): ActionManifest {
  return parseActionManifest(path.basename(file), readFileSync(file, 'utf8'));
}

/** Parses the text of an `action.yml` with GitHub's own parser. */
export function parseActionManifest(name: string, content: string): ActionManifest {
  const { context, value } = parseAction({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(String);
  if (value === undefined || errors.length > 0) {
    return { errors, using: '', main: '', inputs: {}, outputs: [], undescribed: [] };
  }
  const { runs, inputs = [], outputs = [] } = convertActionTemplate(context, value);
  return {
    errors,
    using: runs.using,
    main: 'main' in runs ? runs.main : '',
    inputs: Object.fromEntries(
      inputs.map(({ id, default: value }) => [id, value?.toDisplayString() ?? '']),
    ),
    outputs: outputs.map(({ id }) => id),
    undescribed: [...inputs, ...outputs]
      .filter(({ description }) => (description ?? '') === '')
      .map(({ id }) => id),
  };
}

/** A workflow as GitHub reads it. */
export interface Workflow {
  readonly errors: readonly string[];
  /** What every `uses` names, in the order of the file. */
  readonly uses: readonly string[];
}

/** Reads a workflow with GitHub's own parser. */
export async function readWorkflow(file: string): Promise<Workflow> {
  return parseWorkflowText(path.basename(file), readFileSync(file, 'utf8'));
}

/** Parses the text of a workflow with GitHub's own parser. */
export async function parseWorkflowText(name: string, content: string): Promise<Workflow> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const uses: string[] = [];
  if (value !== undefined) {
    await convertWorkflowTemplate(context, value);
    for (const [, token, key] of TemplateToken.traverse(value)) {
      if (key === undefined || !isString(key) || key.value !== 'uses') continue;
      uses.push(isString(token) ? token.value : token.typeName());
    }
  }
  return { errors: context.errors.getErrors().map(String), uses };
}
