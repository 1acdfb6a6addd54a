import ts from 'typescript';

/**
 * Puts the module functions of a bundle into parentheses, which tells V8 that they are called at once. It would
 * otherwise pass over each of them and everything within, and then read both a second time.
 */
export function withEagerModules(code) {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest);
  const marks = [];
  const visit = (node) => {
    if (isModule(node)) {
      marks.push({ at: node.initializer.getStart(file), mark: '(' });
      marks.push({ at: node.initializer.end, mark: ')' });
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  const parts = marks.map(
    ({ at, mark }, index) => code.slice(marks[index - 1]?.at ?? 0, at) + mark,
  );
  return parts.join('') + code.slice(marks.at(-1)?.at ?? 0);
}

/** Modules are the members that are named by a number. */
function isModule(node) {
  return (
    ts.isPropertyAssignment(node) &&
    ts.isNumericLiteral(node.name) &&
    ts.isFunctionExpression(node.initializer)
  );
}
