import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Bundles an app that imports only these names. */
const bundle = (names: string, entry: string) =>
  build({
    stdin: { contents: `export { ${names} } from '${entry}';`, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    external: ['react', '@tanstack/react-query'],
    logLevel: 'silent',
  });

/** Returns the modules of this library in the bundle. */
async function modulesOf(names: string): Promise<string[]> {
  const { metafile } = await bundle(names, './src/index.ts');
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([path, { bytesInOutput }]) => path.startsWith('src/') && bytesInOutput > 0)
      .map(([path]) => path),
  );
}

const layersOf = async (names: string): Promise<string[]> => [
  ...new Set((await modulesOf(names)).map((path) => path.split('/')[1] ?? '')),
];

describe('a bundle', () => {
  it('with the connection status contains no sessions, collections or queries', async () => {
    const layers = await layersOf('GatewayProvider, useGatewayStatus');
    expect(layers.toSorted()).toEqual(['client', 'core', 'protocol', 'react']);
  });

  it('with useGatewayStatus contains only this hook', async () => {
    expect(await modulesOf('useGatewayStatus')).toEqual([
      'src/react/internal/GatewayContext.ts',
      'src/react/useGatewayStatus.ts',
    ]);
  });

  it('with a session contains no collection', async () => {
    expect(await layersOf('useChatSession')).not.toContain('collections');
  });

  it('with a chat panel that makes no calls contains no queries', async () => {
    const names = 'GatewayProvider, useGatewayStatus, useChatSession, useChatMessage, useSessions';
    expect(await layersOf(names)).not.toContain('query');
  });

  it.each(['useRpc', 'useSuspenseRpc', 'useRpcMutation', 'gatewayQuery'])(
    'with %s contains the sync of queries',
    async (name) => {
      expect(await modulesOf(name)).toContain('src/query/syncQueryCache.ts');
    },
  );

  it('with one collection contains no other collection', async () => {
    const modules = await modulesOf('useSessions');
    expect(modules).toContain('src/collections/sessions.ts');
    expect(modules).not.toContain('src/collections/approvals.ts');
    expect(modules.filter((path) => path.startsWith('src/chat/'))).toEqual([]);
  });

  it('with one call contains only this call', async () => {
    const { outputFiles } = await bundle('skillsDetail', './src/client/index.ts');
    const text = outputFiles[0]?.text ?? '';
    expect(text).toContain('skills.detail');
    expect(text).not.toContain('sessions.reset');
    expect(text).not.toContain('WebSocket');
  });
});
