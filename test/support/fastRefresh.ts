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

// The door through which bundlers reload modules. React's development build looks for it when
// it is imported, so this module has to be imported before.
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

/** The module of `from` was saved and now exports `to`: state stays, its effects run again. */
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
