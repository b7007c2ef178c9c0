export { getApprovals, type Approval, type Approvals, type ApprovalsData } from './approvals.js';
export type { Collection, CollectionState, CollectionStatus } from './collection.js';
export { getPairing, type Pairing, type PairingData } from './pairing.js';
export type { ListedSession } from './sessionList.js';
export { getSessions, type Sessions, type SessionsData, type SessionsOptions } from './sessions.js';
export type { ApprovalDecision } from '../protocol/approvals.js';
