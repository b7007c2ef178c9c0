/**
 * The step context of a client in a visible page, without the `policy`.
 *
 * @type {Omit<import('../../src/client/connection/events.js').StepContext, 'policy'>}
 */
export const plainContext = {
  now: 0,
  random: 0,
  isVisible: true,
  origin: undefined,
  recommendedGatewayVersion: undefined,
  lastFrameAt: 0,
  isUploading: false,
  protocol: { min: 3, max: 4 },
  canRefresh: false,
  isTrusted: true,
  canRepair: false,
};

/**
 * The smallest hello of a gateway.
 *
 * @type {import('../../src/protocol/frames.js').HelloOk}
 */
export const plainHello = {
  type: 'hello-ok',
  protocol: 4,
  server: { version: '2026.9.6', connId: 'c' },
  features: { methods: [] },
  policy: { maxPayload: 1, maxBufferedBytes: 1, tickIntervalMs: 30_000 },
};
