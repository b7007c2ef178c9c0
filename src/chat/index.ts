export type { ChatAttachment } from './outbox/attachments.js';
export type { ChatClient } from './ChatClient.js';
export type {
  ChatAbortResult,
  ChatSession,
  ChatSessionOptions,
  ChatSessionState,
  ChatSessionStatus,
} from './ChatSession.js';
export { getChatSession } from './getChatSession.js';
export type { ChatSendInput, ChatSendResult } from './outbox/sendState.js';
export type { ChatPlanStep, ChatRun, ChatRunApproval, ChatRunStatus } from './model/run.js';
export type { ChatToolCall } from './model/toolCall.js';
export type {
  ChatMessage,
  ChatMessageStatus,
  ChatPart,
  ChatRole,
  MediaPart,
  TokenUsage,
  ToolCallPart,
  ToolResultPart,
} from '../core/chatMessage.js';
