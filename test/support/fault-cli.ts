import { onTestFinished } from 'vitest';
import { openScene, type Scene, type SceneOptions } from './fault-scene.js';
import { git } from './fix-git.js';
import type { Org } from './org/start-org.js';
import { type ProcessResult, runCli } from './run-process.js';

/** A repository and its org, gone when the test is over. */
export async function newScene(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openScene(options);
  onTestFinished(scene.close);
  return scene;
}

/** The environment in which a deploy reaches an org. */
export function orgEnv({ clientId, clientSecret }: Org): Record<string, string> {
  return {
    GENESYSCLOUD_OAUTHCLIENT_ID: clientId,
    GENESYSCLOUD_OAUTHCLIENT_SECRET: clientSecret,
  };
}

/** Arguments with the options that lead to an org. */
export function withOrg(args: readonly string[], { url }: Org): string[] {
  return [...args, '--api-url', url, '--login-url', url];
}

/** Runs a command of the built CLI against the org of a scene. The folder of a backup is told as `BACKUP`. */
export async function runInOrg(
  { org, folder }: Pick<Scene, 'org' | 'folder'>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessResult & { readonly backup: string }> {
  const options = { cwd: folder, env: { ...orgEnv(org), ...env } };
  const result = await runCli(withOrg(args, org), options);
  const [backup = ''] = /\S+\/\d{4}-[-\dTZ]+-\d+(?=:)/.exec(result.stdout) ?? [];
  const stdout = backup === '' ? result.stdout : result.stdout.replaceAll(backup, 'BACKUP');
  return { ...result, stdout, backup };
}

/** Makes a repository of a folder, and commits all that is in it. */
export function commitAll(folder: string): void {
  git(folder, ['init', '--quiet']);
  git(folder, ['add', '--all']);
  const who = ['-c', 'user.name=Team', '-c', 'user.email=team@example.com'];
  git(folder, [...who, 'commit', '--quiet', '--message', 'Flows of the hotline']);
}
