/** A file to lint. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working directory, with `/`: what reports call it. */
  readonly name: string;
  /** Relative to the config's folder, with `/`: what the globs of the config are about. */
  readonly configName: string;
}

/** Which files to find. */
export interface FileRequest {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Files, folders and globs, relative to `cwd`; the working directory itself where there are none. */
  readonly paths: readonly string[];
  /** The folder of the config, absolute, and its globs. */
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether an absolute path is a config of this tool: those are never linted. */
  readonly isConfig: (file: string) => boolean;
}

/** The files that were found, and what led to none. */
export interface FoundFiles {
  /** Sorted by name, each once. */
  readonly files: readonly SourceFile[];
  /** The paths that led to no file. */
  readonly unmatched: readonly string[];
  /** Folders that could not be read, and why. */
  readonly faults: readonly { readonly file: string; readonly message: string }[];
}
