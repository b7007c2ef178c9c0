// A model answers this text if it has nothing to say.
const noReply = 'NO_REPLY';

// A model answers this text to a heartbeat.
const heartbeatOk = 'HEARTBEAT_OK';

/** Whether a response says nothing. Gateways do not stream it. */
export const isSilent = (text: string): boolean => text.trim() === noReply;

/** Whether a response may still turn out to say nothing. Gateways hold it back until then. */
export const mayBeSilent = (text: string): boolean => noReply.startsWith(text.trim());

/** Whether a response is the acknowledgement of a heartbeat. Gateways stream it. */
export const isHeartbeat = (text: string): boolean => text.trim() === heartbeatOk;
