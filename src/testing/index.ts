export { createFakeGateway } from './gateway/createFakeGateway.js';
export type { FakeConnectionInfo, FakeGateway, FakeRestart } from './gateway/fakeGateway.js';
export type { FakeApprovalRequest, FakePluginApprovalRequest } from './approvals/requests.js';
export type { FakeClock } from './context/clock.js';
export type { FakeCronJobSeed } from './gateway/cronJobs.js';
export type { PairingRequest } from './signIn/devices.js';
export { fakeSigner } from './signIn/fakeSigner.js';
export type { FakeWebSocket, FakeWebSocketConstructor } from './gateway/inProcessSocket.js';
export type { ServerPeer, ServerSocket } from './gateway/serverSocket.js';
export type { FakeFaults } from './gateway/faults.js';
export { listen } from './gateway/listen.js';
export type { FakeGatewayPort, ListenOptions } from './gateway/listen.js';
export { streamWords } from './runs/model.js';
export type {
  FakeAttachment,
  FakeModel,
  FakeModelInput,
  FakeReply,
  FakeReplyStep,
} from './runs/model.js';
export { FakeGatewayError } from './context/FakeGatewayError.js';
export type { FakeGatewayOptions, FakeMethod, FakeMethodContext } from './gateway/options.js';
export type { FakeSessionSeed } from './sessions/seedSessions.js';
export type { FakeMessageSeed } from './sessions/writeRecord.js';
export type { GatewayVersion } from './dialects/dialect.js';
export { readTranscript } from './transcripts/readTranscript.js';
export type { TranscriptLine } from './transcripts/readTranscript.js';
export { recordConnection } from './transcripts/recordConnection.js';
export type { ConnectionRecording } from './transcripts/recordConnection.js';
export { replayTranscript } from './transcripts/replayTranscript.js';
export type { ReplayOptions } from './transcripts/replayTranscript.js';
export type { DeviceVerdict, VerifyDevice } from './signIn/verifyDevice.js';
