/** A JSON value to lay out. A text is a scalar, or a whole value, as it is to stand in the file. */
export type Tree =
  | string
  | { readonly items: readonly Tree[] }
  | { readonly members: readonly Member[]; readonly isNode?: boolean };

export interface Member {
  /** As it is written, with its quotes. */
  readonly key: string;
  readonly value: Tree;
}

/** How somebody writes JSON. */
export interface Layout {
  /** What stands on one line: the whole file, the nodes of a flow, or only what is empty. */
  readonly flat: 'everything' | 'nodes' | 'nothing';
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
  /** What stands on one line between a brace and the members, a comma and the next member. */
  readonly padding: string;
  readonly gap: string;
  readonly colon: string;
  readonly byteOrderMark: boolean;
  readonly finalNewline: boolean;
}

/** Writes a tree as somebody does who keeps to one layout. */
export function layOut(tree: Tree, layout: Layout): string {
  const text = valueText(tree, layout, 0, layout.flat === 'everything');
  const mark = layout.byteOrderMark ? '\uFEFF' : '';
  return mark + text + (layout.finalNewline ? layout.lineEnd : '');
}

function valueText(tree: Tree, layout: Layout, depth: number, flat: boolean): string {
  if (typeof tree === 'string') return tree;
  if ('items' in tree) {
    const inner = (deeper: number, flatter: boolean): string[] =>
      tree.items.map((item) => valueText(item, layout, deeper, flatter));
    return listText('[', inner, ']', layout, depth, flat);
  }
  const isFlat = flat || (layout.flat === 'nodes' && tree.isNode === true);
  const inner = (deeper: number, flatter: boolean): string[] =>
    tree.members.map(
      ({ key, value }) => key + layout.colon + valueText(value, layout, deeper, flatter),
    );
  return listText('{', inner, '}', layout, depth, isFlat);
}

function listText(
  open: string,
  inner: (depth: number, flat: boolean) => string[],
  close: string,
  { lineEnd, indent, padding, gap }: Layout,
  depth: number,
  flat: boolean,
): string {
  const parts = inner(depth + 1, flat);
  if (parts.length === 0) return open + close;
  if (flat) return open + padding + parts.join(`,${gap}`) + padding + close;
  const lineBreak = lineEnd + indent.repeat(depth + 1);
  return open + lineBreak + parts.join(`,${lineBreak}`) + lineEnd + indent.repeat(depth) + close;
}
