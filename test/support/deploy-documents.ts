import { defaultConfig } from '../../src/config/default-config.js';
import { documentsIn, type RepoDocument } from '../../src/deploy/repo-document.js';
import { memberText } from '../../src/genesys/live-object.js';
import type { LiveObject } from '../../src/genesys/resource.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { indexText } from './json-texts.js';

/** A JSON text, or a value that is written as one. */
export type Content = string | object;

export const FLOW_ID = '8f1c2d34-5a6b-4c7d-9e0f-112233445566';
export const API_ID = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
export const ACTION_ID = 'custom_-_0f3c5a7e-77aa-4b1e-8d5c-2f6e9b0a1c3d';

/** The name of the flow, the external API and the data action that the functions below make. */
export const FLOW_NAME = 'Support inbound';
export const API_NAME = 'Open orders';
export const ACTION_NAME = 'Create ticket';

export function contentText(content: Content): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}

/** A file of the repository `/repository`. */
export function sourceFile(name: string): SourceFile {
  return { path: `/repository/${name}`, name, configName: name };
}

/** The documents of a file in a repository without a config. */
export function repoDocuments(
  content: Content,
  name = 'flows/support.json',
): readonly RepoDocument[] {
  const text = Buffer.from(contentText(content));
  const { documents, problem } = documentsIn(text, sourceFile(name), defaultConfig('/repository'));
  if (problem !== undefined) throw new Error(problem);
  return documents;
}

/** The one document of such a file. */
export function repoDocument(content: Content, name?: string): RepoDocument {
  const [document, ...others] = repoDocuments(content, name);
  if (document !== undefined && others.length === 0) return document;
  throw new Error(`not one document: ${contentText(content)}`);
}

/** An object as the org sends it. */
export function liveObject(content: Content): LiveObject {
  const json = indexText(contentText(content));
  return { json, id: memberText(json, 0, 'id') ?? '', name: memberText(json, 0, 'name') };
}

/** A data-action node of a flow; without a timeout where that is undefined. */
export function callNode(id: string, timeout: unknown, more: object = {}): object {
  const name = `Call ${id}`;
  return { id, type: 'dataAction', name, ...more, dataAction: { method: 'GET', timeout } };
}

export function flowObject(nodes: readonly unknown[], more: object = {}): object {
  return { id: FLOW_ID, name: FLOW_NAME, ...more, flowData: { nodes } };
}

export function apiObject(timeout: unknown, more: object = {}): object {
  return {
    id: API_ID,
    name: API_NAME,
    protocol: 'https',
    method: 'POST',
    url: 'https://orders.example.com/open',
    timeout,
    headers: [{ key: 'Accept', value: 'application/json' }],
    retry: 0,
    ...more,
  };
}

export function actionObject(timeout: unknown, more: object = {}): object {
  return {
    id: ACTION_ID,
    name: ACTION_NAME,
    version: 3,
    operation: 'create',
    url: 'https://desk.example.com/tickets',
    method: 'POST',
    headers: {},
    timeout,
    ...more,
  };
}
