/** Something wrong in a config file, and where. */
export interface ConfigProblem {
  readonly message: string;
  /** RFC 6901, to the value that is wrong, or to the member whose key is. */
  readonly pointer: string;
  /** Whether the key of the member is wrong, not its value. */
  readonly atKey?: boolean;
}

/** The config cannot be used. `message` has a line for each problem, with its place. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
