import { EXPORTED_S } from '../formats/architect/duration.js';
import type { Document } from '../formats/document.js';
import { flowView, flowViews } from '../genesys/flow-view.js';
import { publishedFlows, SOURCE } from '../genesys/published-flows.js';
import { shorten } from '../safe/shorten.js';
import type { SourceFile } from '../source/source-file.js';
import { indexBytes } from '../source/json/index-bytes.js';
import type { RepoDocument } from './repo-document.js';
import { siteRefusal } from './site-refusal.js';
import { PLACEHOLDER_START, placeholdersIn } from './substitutions.js';

/** Placeholders that are told of a text that has more. */
const MOST_TOLD = 5;

/**
 * A flow in Archy's YAML as a document that is published: the view of it that can be compared with what the org
 * has, and its text as the source that is sent.
 */
export function flowToPublish(
  source: Buffer,
  documents: readonly Document[],
  file: SourceFile,
): RepoDocument | undefined {
  const [document] = documents;
  if (document === undefined) return undefined;
  const { type = '', name, isAlone = false, hasSharedSteps = false } = document.flow ?? {};
  const view = { ...flowView(name ?? '', type, document.sites), [SOURCE]: source.toString() };
  const json = indexBytes(Buffer.from(JSON.stringify(view)));
  if ('problem' in json) return undefined;
  const refusals = [
    ...(isAlone ? [] : ['its file holds more than this flow, and a job takes one']),
    ...(hasSharedSteps
      ? ['a step of it stands there again by an alias, so that it cannot be compared: write it out']
      : []),
    ...placeholderRefusal(source.toString(), /\.tftpl$/i.test(file.name)),
    ...document.problems.map(({ message }) => message),
    ...document.sites.flatMap((site) => siteRefusal(site) ?? []),
    ...document.sites.flatMap(({ name: step, state, pointer }) =>
      step === undefined && state.kind === 'literal' && state.value !== EXPORTED_S
        ? `the step at ${pointer} has a timeout and no name to find it by in the org`
        : [],
    ),
  ];
  return {
    file,
    pointer: '',
    format: flowViews,
    resource: publishedFlows,
    id: undefined,
    name,
    json,
    refusals,
  };
}

function placeholderRefusal(text: string, isTerraform: boolean): string[] {
  const left = placeholdersIn(text, isTerraform);
  if (left.length === 0) return [];
  if (left[0] === PLACEHOLDER_START) {
    return [
      'it holds a "{{" that starts no placeholder on its line: write it as one, or take it out',
    ];
  }
  const named = left.slice(0, MOST_TOLD).map((each) => shorten(each, 60));
  const more = left.length > MOST_TOLD ? `, and ${String(left.length - MOST_TOLD)} more` : '';
  return [
    `placeholders are left in it: ${named.join(', ')}${more}: give their values with --substitutions`,
  ];
}
