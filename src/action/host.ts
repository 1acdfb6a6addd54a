/** What the Action knows of the run around it. */
export interface ActionHost {
  /** The repository's checkout, absolute. */
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  /** Prints to the log, where the runner looks for commands: untrusted text must be escaped before. */
  readonly print: (text: string) => void;
}
