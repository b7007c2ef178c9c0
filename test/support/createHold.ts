/** A point where someone waits until the test has seen what it came for. */
export interface Hold {
  readonly untilReleased: Promise<void>;
  release(): void;
}

export function createHold(): Hold {
  let release = (): void => {};
  const untilReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { untilReleased, release };
}
