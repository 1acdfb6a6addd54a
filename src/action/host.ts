/** What the Action knows of the run around it, and how it speaks to it. */
export interface ActionHost {
  /** The repository's checkout, absolute. */
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  /** Prints to the log as it is: the runner looks for commands in it, so untrusted text must be escaped. */
  readonly print: (text: string) => void;
}
