import { AUTH_SETTING, ACTION_SETTING } from '../platform-setting.js';
import type { Setting } from '../site.js';

/** The name of the format. */
export const FORMAT = 'terraform';

/** The types of the provider's resources that are data actions, and what it says of their timeouts. */
const TYPES: ReadonlyMap<string, Setting> = new Map([
  ['genesyscloud_integration_action', ACTION_SETTING],
  ['genesyscloud_integration_action_draft', ACTION_SETTING],
  ['genesyscloud_integration_custom_auth_action', AUTH_SETTING],
]);

export const TYPE_NAMES: readonly string[] = [...TYPES.keys()];

/** The setting of a type of resource; undefined for types that are no data actions. */
export function settingOf(type: string): Setting | undefined {
  return TYPES.get(type);
}

/** The argument of such a resource that says how long a call may take. */
export const TIMEOUT = 'config_timeout_seconds';

/** The block of a function's settings, and the argument in it that says how long the function may take. */
export const FUNCTION = 'function_config';
export const FUNCTION_TIMEOUT = 'timeout_seconds';
