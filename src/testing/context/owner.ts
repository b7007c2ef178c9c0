import type { JsonObject } from '../../protocol/frames.js';

/** The profile of the only user of the gateway. */
export const ownerProfileId = 'gateway-owner';

/** The owner as actor of a session. */
export const owner: JsonObject = {
  type: 'human',
  id: ownerProfileId,
  identity: { type: 'profile', id: ownerProfileId },
};

/** Address of the owner's picture. */
export const avatarUrl: string = `/api/users/${ownerProfileId}/avatar?v=1`;
