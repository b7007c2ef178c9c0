import { WebSocket } from 'ws';

/** Node's WebSocket with the Origin of a local browser. */
export class BrowserLikeWebSocket extends WebSocket {
  constructor(url: string) {
    super(url, { origin: 'http://localhost:5173' });
  }
}

export interface GatewayAddress {
  readonly url: string;
  readonly token: string;
}
