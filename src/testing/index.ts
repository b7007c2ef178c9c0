export { createFakeGateway } from './fakeGateway.js';
export type { FakeConnectionInfo, FakeGateway, FakeRestart } from './fakeGateway.js';
export type { FakeApprovalRequest, FakePluginApprovalRequest } from './approvals.js';
export type { FakeClock } from './clock.js';
export type { FakeCronJobSeed } from './cronJobs.js';
export type { PairingRequest } from './devices.js';
export { fakeSigner } from './fakeSigner.js';
export type {
  FakeWebSocket,
  FakeWebSocketConstructor,
  ServerPeer,
  ServerSocket,
} from './fakeSocket.js';
export type { FakeFaults } from './faults.js';
export { listen } from './listen.js';
export type { FakeGatewayPort, ListenOptions } from './listen.js';
export { streamWords } from './model.js';
export type {
  FakeAttachment,
  FakeModel,
  FakeModelInput,
  FakeReply,
  FakeReplyStep,
} from './model.js';
export { FakeGatewayError } from './options.js';
export type {
  FakeGatewayOptions,
  FakeMessageSeed,
  FakeMethod,
  FakeMethodContext,
  FakeSessionSeed,
} from './options.js';
export type { GatewayVersion } from './traits.js';
export { readTranscript } from './readTranscript.js';
export type { TranscriptLine } from './readTranscript.js';
export { recordConnection } from './recordConnection.js';
export type { ConnectionRecording } from './recordConnection.js';
export { replayTranscript } from './replayTranscript.js';
export type { ReplayOptions } from './replayTranscript.js';
export type { DeviceVerdict, VerifyDevice } from './verifyDevice.js';
