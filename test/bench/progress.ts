/** Says on standard error what is going on: on a terminal in one line, elsewhere each step once. */
export interface Progress {
  step(text: string): void;
  /** What of the step is done. */
  detail(text: string): void;
  end(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  let step = '';
  const rewrite = (text: string): void => void stream.write(`\r\u001b[K${text}`);
  return {
    step(text) {
      step = text;
      if (stream.isTTY) rewrite(text);
      else stream.write(`${text}\n`);
    },
    detail(text) {
      if (stream.isTTY) rewrite(`${step}: ${text}`);
    },
    end() {
      if (stream.isTTY) rewrite('');
    },
  };
}
