// The rules about a timeout's value, for other tools to apply.

/** The rule that a timeout breaks, undefined where it breaks none. */
export function judge(timeout) {
  if (timeout === undefined) return 'timeout-missing';
  if (!Number.isInteger(timeout)) return 'timeout-type';
  if (timeout >= 1 && timeout <= 60) return 'timeout-unit';
  if (timeout < 1000 || timeout > 30000) return 'timeout-range';
  return timeout === 3000 ? 'timeout-default' : undefined;
}

/** The owners of timeouts in a parsed document: each with its path, and that of the object which holds its timeout. */
export function* ownersIn(document) {
  if (Array.isArray(document?.flowData?.nodes)) {
    for (const [index, node] of document.flowData.nodes.entries()) {
      if (node?.type !== 'dataAction') continue;
      yield { owner: node, path: ['flowData', 'nodes', index], holder: ['dataAction'] };
    }
    return;
  }
  const list = document?.entities;
  for (const [index, owner] of (Array.isArray(list) ? list : [document]).entries()) {
    const isDefinition = owner?.url !== undefined && owner.method !== undefined;
    if (isDefinition)
      yield { owner, path: list === undefined ? [] : ['entities', index], holder: [] };
  }
}

/** Every bad timeout of a parsed document: the rule, and the path to what is to be marked. */
export function* badTimeouts(document) {
  for (const { owner, path, holder } of ownersIn(document)) {
    const named = owner.name === undefined ? path : [...path, 'name'];
    const object = holder.length === 0 ? owner : owner.dataAction;
    if (object === undefined) {
      yield { rule: 'timeout-missing', path: named };
    } else if (typeof object !== 'object' || object === null) {
      yield { rule: 'invalid-document', path: [...path, ...holder] };
    } else {
      const rule = judge(object.timeout);
      const at = object.timeout === undefined ? named : [...path, ...holder, 'timeout'];
      if (rule !== undefined) yield { rule, path: at };
    }
  }
}
