import { lstatSync } from 'node:fs';
import path from 'node:path';

export const CONFIG_NAME = 'flow-timeout-lint.config.json';

/** Whether a path is that of a config, by its name. */
export function isConfigName(file: string): boolean {
  return path.basename(file) === CONFIG_NAME;
}

/** The nearest config file in `folder` or above it, up to `top` where one is given. */
export function findConfig(folder: string, top?: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const candidate = path.join(at, CONFIG_NAME);
    if (isThere(candidate)) return candidate;
    if (at === top || at === path.dirname(at)) return undefined;
  }
}

/** Whether something stands there, be it a link that leads nowhere: who put it there wants it to hold. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
