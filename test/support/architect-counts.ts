const STEP_TYPES: readonly unknown[] = ['DataAction', 'SecureAction', 'BridgeServerAction'];

/** Pointers to all objects of a parsed flow that are steps by their type, those of common modules left out. */
export function plainSteps(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = '__type' in value && STEP_TYPES.includes(value.__type) ? [pointer] : [];
  for (const [key, member] of Object.entries(value)) {
    if (key !== 'commonModules') found.push(...plainSteps(member, `${pointer}/${key}`));
  }
  return found;
}

/** A parsed flow without what decides the timeouts of its steps, as a text. */
export function withoutStepTimeouts(flow: unknown): string {
  return JSON.stringify(flow, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('__type' in value)) return value;
    if (!STEP_TYPES.includes(value.__type)) return value;
    return Object.fromEntries(
      Object.entries(value).filter(([key]) => key !== 'timeout' && key !== 'useSuggestedTimeout'),
    );
  });
}
