// Module hooks that let `readRelease.mjs` see what a release's bundled modules do not export: their schemas,
// and the table of methods. Each such module puts these values into a list that is global.

const declarations =
  /^(?:const|let|var) ([A-Z]\w*Schema|\w*ProtocolSchemas|CORE_GATEWAY_METHOD_SPECS)\b/gm;

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  if (loaded.format !== 'module') return loaded;
  const source = typeof loaded.source === 'string' ? loaded.source : decode(loaded.source);
  const names = [...source.matchAll(declarations)].map(([, name]) => name);
  if (names.length === 0) return loaded;
  return {
    ...loaded,
    source: `${source}\n;(globalThis.exposedValues ??= []).push({ ${names.join(', ')} });\n`,
  };
}

/** @param {import('node:module').ModuleSource | undefined} source */
const decode = (source) => new TextDecoder().decode(/** @type {Uint8Array} */ (source));
