/** What stands at a place of a generated file. */
export type Mark =
  /** The timeout that counts, as it is written. */
  | { readonly what: 'timeout'; readonly pointer: string; readonly source: string }
  /** The name, or the first token, of an owner without a timeout. */
  | { readonly what: 'no-timeout'; readonly pointer: string }
  /** A key that stood before in the same object. */
  | { readonly what: 'repeated-key'; readonly pointer: string };

/** A place of a generated file, in UTF-16 units from its start. */
export type Marked = Mark & { readonly start: number; readonly end: number };

/** What stands between the tokens of a text, and which keys are escaped; both are taken in turn. */
export interface Style {
  readonly gaps: readonly string[];
  readonly escapes: readonly boolean[];
  readonly byteOrderMark: boolean;
}

/** Writes one member of an object or element of an array. */
export type Part = (writer: Writer) => void;

/** Writes a JSON text and notes where its marks stand. */
export class Writer {
  text = '';
  readonly marks: Marked[] = [];
  private gaps = 0;
  private escapes = 0;

  constructor(private readonly style: Style) {
    if (style.byteOrderMark) this.text = '\uFEFF';
  }

  token(text: string, mark?: Mark): void {
    this.gap();
    const start = this.text.length;
    this.text += text;
    if (mark !== undefined) this.marks.push({ ...mark, start, end: this.text.length });
    this.gap();
  }

  member(key: string, value: Part, mark?: Mark): void {
    this.token(this.keyText(key), mark);
    this.text += ':';
    value(this);
  }

  list(open: string, parts: readonly Part[], close: string, mark?: Mark): void {
    this.token(open, mark);
    parts.forEach((part, position) => {
      if (position > 0) this.text += ',';
      part(this);
    });
    this.token(close);
  }

  private gap(): void {
    const { gaps } = this.style;
    this.text += gaps[this.gaps++ % gaps.length] ?? '';
  }

  private keyText(key: string): string {
    const { escapes } = this.style;
    if (escapes[this.escapes++ % escapes.length] !== true || key === '') return JSON.stringify(key);
    const code = key.charCodeAt(0).toString(16).padStart(4, '0');
    return `"\\u${code}${JSON.stringify(key.slice(1)).slice(1)}`;
  }
}
