/** Styles of a terminal, each a function of the text. Styles of different kinds may stand in one another. */
export type Colors = Readonly<Record<Style, (text: string) => string>>;

type Style = keyof typeof CODES;

/** The codes that turn a style on and off again. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** The styles, or without colours the text as it is. */
export function createColors(enabled: boolean): Colors {
  const style =
    (name: Style) =>
    (text: string): string => {
      const [on, off] = CODES[name];
      return enabled ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text;
    };
  return {
    bold: style('bold'),
    dim: style('dim'),
    underline: style('underline'),
    red: style('red'),
    green: style('green'),
    yellow: style('yellow'),
    cyan: style('cyan'),
  };
}
