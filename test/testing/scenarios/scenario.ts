import type { FakeGateway, FakeGatewayOptions, FakeSessionSeed } from 'openclaw-react/testing';

/** How a recording is driven against the fake gateway, and which part is compared. */
export interface Scenario {
  readonly name: string;
  readonly options?: FakeGatewayOptions;
  /** Sessions of the recorded gateway before the recording. */
  readonly sessions?: readonly FakeSessionSeed[];
  /** The connection of the file. */
  readonly conn?: string;
  /** The recorded client closed before the last run ended. */
  readonly isCutShort?: boolean;
  /** Prepares the gateway, such as with other connections. */
  readonly arrange?: (gateway: FakeGateway, token: string | undefined) => Promise<unknown>;
  /** The device paired before, and sends the token that it received then. */
  readonly isKnownDevice?: boolean;
  /** Its scopes at that time. Default: the scopes of the recorded connect. */
  readonly knownScopes?: readonly string[];
  readonly atEnd?: (gateway: FakeGateway) => void;
  /** Kinds of frames that other recorded connections caused. These connections are not driven. */
  readonly fromOthers?: readonly string[];
  /** Why the order of its frames differs. */
  readonly otherOrder?: string;
}

/** A session with records. */
export const used = (key: string, count = 2): readonly FakeSessionSeed[] => [
  {
    key,
    messages: Array.from({ length: count }, (_, index) => ({
      role: index % 2 === 0 ? 'user' : 'assistant',
      text: `message ${index}`,
    })),
  },
];
