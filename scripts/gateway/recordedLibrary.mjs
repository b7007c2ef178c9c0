// The parts of the library that record a connection, for `loadSource`.
export { createGatewayClient } from 'openclaw-react/client';
export { createMemorySigner } from 'openclaw-react/device';
export { recordConnection } from 'openclaw-react/testing';
