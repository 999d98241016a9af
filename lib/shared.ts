/**
 * One for the whole server: pages and route handlers are bundled apart, so that a module that both import exists twice.
 */
export function shared<Value>(name: string, make: () => Value): Value {
  const all = globalThis as { [key: symbol]: Value | undefined };
  const key = Symbol.for(`crossover.${name}`);
  all[key] ??= make();
  return all[key];
}
