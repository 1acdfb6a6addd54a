/** Texts that must not be shown anywhere. */
export interface Secrets {
  /** Keeps a text from being shown from now on. */
  readonly hide: (secret: string) => void;
  /** A text with every secret in it made unreadable. */
  readonly clean: (text: string) => string;
}

/** Shorter ones would be found in every other word. */
const MIN_LENGTH = 4;

/** Collects secrets. `onSecret` is told each, to have it masked elsewhere too. */
export function createSecrets(onSecret: (secret: string) => void = () => undefined): Secrets {
  const secrets = new Set<string>();
  return {
    hide(secret) {
      if (secret.length < MIN_LENGTH || secrets.has(secret)) return;
      secrets.add(secret);
      onSecret(secret);
    },
    clean(text) {
      const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
    },
  };
}
