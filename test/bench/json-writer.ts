/** A value as it is to stand in the text, whatever `JSON.stringify` would write. */
export class Literal {
  constructor(readonly text: string) {}
}

/** A value or a key at which a finding is to be reported. */
export class Marked<Content = Value> {
  constructor(
    readonly rule: string,
    readonly content: Content,
  ) {}
}

/** An object whose keys are given one by one, so that they can be escaped, marked or repeated. */
export class Members {
  constructor(readonly list: readonly (readonly [MemberKey, Value])[]) {}
}

export type MemberKey = string | Literal | Marked<string | Literal>;

/** What can be written. An array may be made while it is written. */
export type Value =
  string | number | boolean | null | Literal | Marked | Members | Iterable<Value> | Fields;

/** An object of plain keys. */
export interface Fields {
  readonly [key: string]: Value;
}

/** How a text is laid out. Without an indent it stands on one line, without blanks. */
export interface Layout {
  readonly indent: string;
  readonly lineBreak: '\n' | '\r\n';
}

/** Where a finding is to be reported: 1-based, the column in UTF-16 units. */
export interface Mark {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

/** Writes JSON and notes where what is marked comes to stand. */
export class JsonWriter {
  readonly marks: Mark[] = [];
  private readonly parts: string[] = [];
  private line = 1;
  private column = 1;
  private written = 0;

  constructor(private readonly layout: Layout) {}

  get text(): string {
    return this.parts.join('');
  }

  /** Bytes written so far, in UTF-8. */
  get size(): number {
    return this.written;
  }

  write(value: Value, depth = 0): void {
    if (value instanceof Marked) {
      this.mark(value.rule);
      this.write(value.content, depth);
    } else if (value instanceof Literal) {
      this.put(value.text);
    } else if (value instanceof Members) {
      this.writeObject(value.list, depth);
    } else if (typeof value !== 'object' || value === null) {
      this.put(JSON.stringify(value));
    } else if (isList(value)) {
      this.writeList(value, depth);
    } else {
      this.writeObject(Object.entries(value), depth);
    }
  }

  /** Ends the last line, where the text has lines. */
  endLine(): void {
    if (this.layout.indent !== '') this.breakLine(0);
  }

  private writeList(list: Iterable<Value>, depth: number): void {
    let isFirst = true;
    this.put('[');
    for (const element of list) {
      this.separate(isFirst, depth + 1);
      this.write(element, depth + 1);
      isFirst = false;
    }
    if (!isFirst) this.breakLine(depth);
    this.put(']');
  }

  private writeObject(members: readonly (readonly [MemberKey, Value])[], depth: number): void {
    let isFirst = true;
    this.put('{');
    for (const [key, value] of members) {
      this.separate(isFirst, depth + 1);
      this.write(key);
      this.put(this.layout.indent === '' ? ':' : ': ');
      this.write(value, depth + 1);
      isFirst = false;
    }
    if (!isFirst) this.breakLine(depth);
    this.put('}');
  }

  private separate(isFirst: boolean, depth: number): void {
    if (!isFirst) this.put(',');
    this.breakLine(depth);
  }

  private breakLine(depth: number): void {
    const { indent, lineBreak } = this.layout;
    if (indent === '') return;
    this.parts.push(lineBreak);
    this.written += lineBreak.length;
    this.line++;
    this.column = 1;
    this.put(indent.repeat(depth));
  }

  /** Adds a text without a line break in it. */
  private put(text: string): void {
    this.parts.push(text);
    this.column += text.length;
    this.written += Buffer.byteLength(text);
  }

  private mark(rule: string): void {
    this.marks.push({ rule, line: this.line, column: this.column });
  }
}

function isList(value: Iterable<Value> | Fields): value is Iterable<Value> {
  return Symbol.iterator in value;
}
