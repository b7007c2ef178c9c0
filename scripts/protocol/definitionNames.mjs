import { irregularMethods, stems } from './names.mjs';

/**
 * Returns the names of the definitions of a method's params and result: undefined for none.
 *
 * @param {string} method
 * @param {(name: string) => boolean} isDefined
 */
export function definitionNames(method, isDefined) {
  const irregular = irregularMethods[method] ?? {};
  return {
    params: irregular.params ?? findDefinition(method, 'Params', isDefined),
    result: irregular.result ?? findDefinition(method, 'Result', isDefined),
  };
}

/** @type {(method: string, suffix: string, isDefined: (name: string) => boolean) => string | undefined} */
function findDefinition(method, suffix, isDefined) {
  const renamed = stems.find(([prefix]) => method.startsWith(prefix));
  const candidates = [pascalCase(method)];
  if (renamed) candidates.push(renamed[1] + pascalCase(method.slice(renamed[0].length)));
  return candidates.map((stem) => stem + suffix).find(isDefined);
}

/** @param {string} name */
function pascalCase(name) {
  return name.replace(/(?:^|[.-])(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
}
