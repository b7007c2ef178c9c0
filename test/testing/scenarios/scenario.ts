import type { FakeGateway, FakeGatewayOptions, FakeSessionSeed } from 'openclaw-react/testing';

/** How a recording is driven against the fake, and what of it is compared. */
export interface Scenario {
  readonly name: string;
  readonly options?: FakeGatewayOptions;
  /** Recordings are of gateways in use: the session was there before. */
  readonly sessions?: readonly FakeSessionSeed[];
  /** Which connection of the file. */
  readonly conn?: string;
  /** The recorded client left before the last run was over. */
  readonly isCutShort?: boolean;
  /** Others who are there, or were. */
  readonly arrange?: (gateway: FakeGateway, token: string | undefined) => Promise<unknown>;
  /** The device was here before, and shows the token that it was given then. */
  readonly isKnownDevice?: boolean;
  /** What it was allowed then. Default: what it asks for now. */
  readonly knownScopes?: readonly string[];
  readonly atEnd?: (gateway: FakeGateway) => void;
  /** Kinds of frames that came of others, who are not driven. */
  readonly fromOthers?: readonly string[];
  /** Why the order of its frames is another one. */
  readonly otherOrder?: string;
}

/** A session that has rows already. */
export const used = (key: string, count = 2): readonly FakeSessionSeed[] => [
  {
    key,
    messages: Array.from({ length: count }, (_, index) => ({
      role: index % 2 === 0 ? 'user' : 'assistant',
      text: `row ${index}`,
    })),
  },
];
