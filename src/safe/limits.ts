/** Bytes of the largest file that is read; a larger one is a finding. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Containers that may stand in one another; real flows stay below 200. */
export const MAX_DEPTH = 1000;

/** Files that one run looks at; more is an error that asks for narrower paths. */
export const MAX_FILES = 200_000;

/** Findings that one run collects; more is an error, and the files after it are not looked at. */
export const MAX_FINDINGS = 100_000;

/** Timeouts, and flaws of the shape, that are looked at in one file; more is a finding. */
export const MAX_ENTRIES = 100_000;

/** Repetitions of one key in one object that are told; more is a finding, and a fix leaves them alone. */
export const MAX_REPEATS = 10_000;

/** Characters of a name, an id or a value out of a file that a report shows. */
export const MAX_TEXT = 200;

/** Characters of what is told of one document of a deploy. */
export const MAX_NOTE = 1000;

/** Bytes of the largest config file. */
export const MAX_CONFIG_BYTES = 1024 * 1024;

/** Bytes of the largest answer that the org may give. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
