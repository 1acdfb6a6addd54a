import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workingDirectory } from '../../src/action/working-directory.js';
import { makeTree } from '../support/file-tree.js';

describe('the working directory', () => {
  it.each([
    ['.', '', ''],
    ['./', '', ''],
    ['teams/ivr', 'teams/ivr', 'teams/ivr/'],
    ['./teams//ivr/', 'teams/ivr', 'teams/ivr/'],
    ['teams/../teams/ivr', 'teams/ivr', 'teams/ivr/'],
    ['..flows', '..flows', '..flows/'],
  ])('as %j is %j in the repository', (given, folder, prefix) => {
    const workspace = makeTree({ 'teams/ivr/flow.json': '{}', '..flows/flow.json': '{}' });
    expect(workingDirectory(workspace, given)).toEqual({
      cwd: path.join(workspace, folder),
      prefix,
    });
  });

  it('may be named absolutely', () => {
    const workspace = makeTree({ 'ivr/flow.json': '{}' });
    expect(workingDirectory(workspace, path.join(workspace, 'ivr')).prefix).toBe('ivr/');
  });

  it.each(['teams', 'flow.json', 'flow.json/x'])('must be a folder, not %j', (given) => {
    const workspace = makeTree({ 'flow.json': '{}' });
    expect(() => workingDirectory(workspace, given)).toThrow(
      `the input working-directory is ${JSON.stringify(given)}: there is no such folder`,
    );
  });

  it.each(['..', '../elsewhere', '/', 'link', 'link/flows'])(
    'must not lead out of the workspace, as %j does',
    (given) => {
      const folder = makeTree({
        'elsewhere/flows/flow.json': '{}',
        'workspace/link': { linkTo: '../elsewhere' },
      });
      expect(() => workingDirectory(path.join(folder, 'workspace'), given)).toThrow(
        `the input working-directory is ${JSON.stringify(given)}: it leads out of the workspace`,
      );
    },
  );

  it('may be a link within the workspace, and is then what it leads to', () => {
    const workspace = makeTree({ 'teams/ivr/flow.json': '{}', latest: { linkTo: 'teams/ivr' } });
    expect(workingDirectory(workspace, 'latest').prefix).toBe('teams/ivr/');
  });
});
