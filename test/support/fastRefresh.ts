interface Family {
  current: unknown;
}

interface Renderer {
  setRefreshHandler(handler: (type: unknown) => Family | undefined): void;
  scheduleRefresh(
    root: unknown,
    update: { updatedFamilies: Set<Family>; staleFamilies: Set<Family> },
  ): void;
}

const families = new Map<unknown, Family>();
const roots = new Set<unknown>();
let renderer: Renderer | undefined;

// Bundlers reload modules through this hook. React's development build reads it on import, so this
// module has to be imported before React.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    renderers: new Map(),
    supportsFiber: true,
    inject(injected: Renderer) {
      renderer = injected;
      injected.setRefreshHandler((type) => families.get(type));
      return 1;
    },
    onCommitFiberRoot: (_: number, root: unknown) => roots.add(root),
    onCommitFiberUnmount() {},
    onScheduleFiberRoot() {},
    onPostCommitFiberRoot() {},
  },
});

/** Replaces component `from` by `to`, as after an edit of its module: state stays, effects run again. */
export function hotReload(from: unknown, to: unknown): void {
  const family = { current: to };
  families.set(from, family).set(to, family);
  for (const root of roots) {
    renderer?.scheduleRefresh(root, {
      updatedFamilies: new Set([family]),
      staleFamilies: new Set(),
    });
  }
}
