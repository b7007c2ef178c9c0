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
  type StepContext,
} from './machine.js';
import { GatewaySocket, type SocketHost } from './socket.js';

/** The effects that the client carries out. The driver itself carries out the effects on the socket. */
export type ClientEffect = Extract<
  ConnectionEffect,
  { type: 'ready' | 'lost' | 'gaveUp' | 'probe' | 'dropDeviceToken' | 'repair' }
>;

export interface DriverHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  /** Called after every change of state, before the effects. */
  onState(state: ConnectionState): void;
  onEffect(effect: ClientEffect): void;
  /** Called with every frame of the ready connection. */
  onFrame(frame: GatewayFrame): void;
}

/** Events that replace the current connection, or start one. */
const connectingEvents: readonly ConnectionEvent['type'][] = [
  'connect',
  'reconnect',
  'reconfigured',
];

/** Runs the connection machine with one socket and one timer. */
export class Driver {
  readonly #host: DriverHost;
  readonly #socketHost: SocketHost;
  readonly #queue: ConnectionEvent[] = [];
  #state = initialConnection;
  #socket: GatewaySocket | null = null;
  #lastFrameAt = 0;
  #isDispatching = false;
  #timer: unknown;
  #timerAt: number | null = null;

  constructor(host: DriverHost) {
    this.#host = host;
    this.#socketHost = {
      environment: host.environment,
      settings: () => host.settings(),
      rejectedCredentials: null,
      dispatch: (event) => this.dispatch(event),
      handleFrame: (frame) => this.#handleFrame(frame),
    };
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** When the last frame arrived, in ms since the epoch; 0 before the first frame. */
  get lastFrameAt(): number {
    return this.#lastFrameAt;
  }

  get bufferedAmount(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /**
   * Whether the current connection is about to be replaced:
   * 1. The connection becomes ready, and the client notifies its status listeners.
   * 2. A listener calls `reconnect()`, which waits in the queue until the current event is done.
   * 3. The client would send its queued requests on a socket that is closed next.
   */
  get isReconnectPending(): boolean {
    return this.#queue.some(({ type }) => connectingEvents.includes(type));
  }

  /** Handles an event. An event that an effect dispatches waits for the current event to end. */
  dispatch(event: ConnectionEvent): void {
    this.#queue.push(event);
    if (this.#isDispatching) return;
    this.#isDispatching = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#handle(next);
    this.#isDispatching = false;
    this.#setTimer();
  }

  /** Sends a request. The connection must be ready. */
  send(text: string, method: string, id: string): void {
    this.#socket?.send(text, method, id);
  }

  #handle(event: ConnectionEvent): void {
    const before = this.#state;
    const { state, effects } = step(before, event, this.#context());
    this.#state = state;
    if (state !== before) this.#host.onState(state);
    for (const effect of effects) this.#run(effect);
  }

  #context(): StepContext {
    const { environment } = this.#host;
    const settings = this.#host.settings();
    return {
      now: environment.now(),
      random: environment.random(),
      isVisible: environment.isVisible(),
      origin: environment.origin(),
      recommendedGatewayVersion: settings.recommendedGatewayVersion,
      lastFrameAt: this.#lastFrameAt,
      isUploading: this.bufferedAmount > 0,
      policy: settings.reconnect,
      protocol: this.#socket?.protocol ?? settings.protocol,
      canRefresh: typeof settings.credentials === 'function',
      isTrusted: settings.url?.isTrusted === true,
      canRepair: settings.onRepair !== undefined,
    };
  }

  #run(effect: ConnectionEffect): void {
    switch (effect.type) {
      case 'open':
        return this.#openSocket(effect.generation);
      case 'close':
        this.#socket?.close(effect.code, effect.reason);
        this.#socket = null;
        return;
      case 'sendConnect':
        return void this.#socket?.sendConnect(effect);
      default:
        return this.#host.onEffect(effect);
    }
  }

  #openSocket(generation: number): void {
    const { url, urlReason } = this.#host.settings();
    if (!url) {
      const details = { reason: urlReason };
      return this.dispatch({ type: 'failed', generation, code: 'CLIENT_INVALID_URL', details });
    }
    try {
      this.#socket = new GatewaySocket(this.#socketHost, generation, url.href);
    } catch (error) {
      const details = { error: errorName(error) };
      this.dispatch({ type: 'failed', generation, code: 'CLIENT_SOCKET_UNAVAILABLE', details });
    }
  }

  #handleFrame(frame: GatewayFrame): boolean {
    this.#lastFrameAt = this.#host.environment.now();
    if (this.#state.phase.name !== 'ready') return false;
    this.#host.onFrame(frame);
    return true;
  }

  #setTimer(): void {
    const { environment } = this.#host;
    const deadline = nextDeadline(this.#state);
    if (this.#timerAt === deadline) return;
    environment.clearTimeout(this.#timer);
    this.#timerAt = deadline;
    if (deadline === null) return;
    // A delay above `maxTimerMs` is cut, so the timer fires early. The machine ignores the early event.
    const delayMs = Math.min(Math.max(0, deadline - environment.now()), maxTimerMs);
    this.#timer = environment.setTimeout(() => {
      this.#timerAt = null;
      this.dispatch({ type: 'time' });
    }, delayMs);
  }
}
