/** A stream that the CLI writes to. */
export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
}

/** What the CLI knows of the world around it. */
export interface CliHost {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Calls back, once, when somebody wants the run to end. */
  readonly onInterrupt?: (callback: () => void) => void;
  /** Asks a person; gives undefined where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}
