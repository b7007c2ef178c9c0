import { maxTimerMs, type GatewayEnvironment } from '../../core/environment.js';
import { errorName } from '../../core/errorName.js';
import type { GatewayFrame } from '../../protocol/frames.js';
import type { ClientSettings } from '../settings.js';
import {
  initialConnection,
  nextDeadline,
  step,
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
} from './machine.js';
import { openLink, type Link, type LinkHost } from './socket.js';

/** The effects that are not about the socket itself. */
export type OutwardEffect = Extract<
  ConnectionEffect,
  { type: 'ready' | 'lost' | 'gaveUp' | 'probe' | 'dropDeviceToken' | 'repair' }
>;

export interface DriverHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  /** Called after every change of state, before the effects. */
  onState(state: ConnectionState): void;
  onEffect(effect: OutwardEffect): void;
  /** Every frame of the ready connection. */
  onFrame(frame: GatewayFrame): void;
}

/** Runs the connection machine against the real world: one socket, one timer. */
export interface Driver {
  /** ms since the epoch; 0 before the first frame. */
  readonly lastFrameAt: number;
  readonly bufferedAmount: number;
  /** Whether another connection was asked for by whoever hears of this one. */
  readonly isTurning: boolean;
  dispatch(event: ConnectionEvent): void;
  /** Only while ready. */
  send(text: string, name: string, id: string): void;
}

const turns: readonly ConnectionEvent['type'][] = ['connect', 'reconnect', 'reconfigured'];

export function createDriver(host: DriverHost): Driver {
  const { environment, settings } = host;
  const linkHost: LinkHost = { environment, settings, rejected: null, dispatch, takeFrame };
  const queue: ConnectionEvent[] = [];
  let state = initialConnection;
  let link: Link | null = null;
  let lastFrameAt = 0;
  let isRunning = false;
  let timer: unknown;
  let timerAt: number | null = null;

  function dispatch(event: ConnectionEvent): void {
    queue.push(event);
    // What an effect dispatches waits until the current event is done.
    if (isRunning) return;
    isRunning = true;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const before = state;
      const { state: after, effects } = step(before, next, world());
      state = after;
      if (after !== before) host.onState(after);
      for (const effect of effects) run(effect);
    }
    isRunning = false;
    schedule();
  }

  function world(): Parameters<typeof step>[2] {
    const { reconnect, protocol, credentials, url, onRepair, recommendedGatewayVersion } =
      settings();
    return {
      now: environment.now(),
      random: environment.random(),
      isVisible: environment.isVisible(),
      origin: environment.origin(),
      recommendedGatewayVersion,
      lastFrameAt,
      isUploading: bufferedAmount() > 0,
      policy: reconnect,
      protocol: link?.protocol ?? protocol,
      canRefresh: typeof credentials === 'function',
      isTrusted: url?.isTrusted === true,
      canRepair: onRepair !== undefined,
    };
  }

  function schedule(): void {
    const at = nextDeadline(state);
    if (timerAt === at) return;
    environment.clearTimeout(timer);
    timerAt = at;
    if (at === null) return;
    // Being called early changes nothing.
    const delayMs = Math.min(Math.max(0, at - environment.now()), maxTimerMs);
    timer = environment.setTimeout(() => {
      timerAt = null;
      dispatch({ type: 'time' });
    }, delayMs);
  }

  function run(effect: ConnectionEffect): void {
    switch (effect.type) {
      case 'open':
        return open(effect.generation);
      case 'close':
        link?.close(effect.code, effect.reason);
        link = null;
        return;
      case 'sendConnect':
        return void link?.sendConnect(effect);
      default:
        return host.onEffect(effect);
    }
  }

  function open(generation: number): void {
    const { url } = settings();
    if (!url) return dispatch({ type: 'failed', generation, code: 'CLIENT_INVALID_URL' });
    try {
      link = openLink(linkHost, generation, url.href);
    } catch (error) {
      const details = { error: errorName(error) };
      dispatch({ type: 'failed', generation, code: 'CLIENT_SOCKET_UNAVAILABLE', details });
    }
  }

  const bufferedAmount = (): number => link?.socket.bufferedAmount ?? 0;

  function takeFrame(frame: GatewayFrame): boolean {
    lastFrameAt = environment.now();
    if (state.phase.name !== 'ready') return false;
    host.onFrame(frame);
    return true;
  }

  return {
    get lastFrameAt() {
      return lastFrameAt;
    },
    get bufferedAmount() {
      return bufferedAmount();
    },
    get isTurning() {
      return queue.some(({ type }) => turns.includes(type));
    },
    dispatch,
    send: (text, name, id) => link?.send(text, name, id),
  };
}
