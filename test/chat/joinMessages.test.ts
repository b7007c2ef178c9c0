import { describe, expect, it } from 'vitest';

import type { JoinedMessage, MessagePart } from '../../src/core/joinedMessage.js';
import { recordedSessions } from './recording.js';
import { replay } from './replay.js';

const all = ['2026.9.6', '2026.7.1', '2026.4.15'].flatMap(recordedSessions);

const summary = ({ role, status, parts }: JoinedMessage): string =>
  `${role} ${status}: ${parts.map(partSummary).join(' | ')}`;

const partSummary = (part: MessagePart): string => {
  if (part.type === 'tool') return `tool ${part.state}`;
  return 'text' in part ? `${part.type} ${part.text.trim().slice(0, 40)}` : part.type;
};

/** Tool states may only go on. */
const rank = { unknown: 0, running: 1, approval: 1, completed: 2, failed: 2, denied: 2 } as const;

describe.each(all)('the messages of $name', ({ steps }) => {
  it('have keys of their own that never change, and tools that never go back', () => {
    const states = new Map<string, string>();
    const keyOf = new Map<string, string>();
    replay(steps, {
      onJoined: (messages) => {
        const keys = messages.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const before = new Map(keyOf);
        // A record that leaves with a shorter page and comes again is shown anew.
        keyOf.clear();
        for (const { key, recordIds } of messages) {
          const first = recordIds[0];
          if (first === undefined) continue;
          expect(before.get(first) ?? key).toBe(key);
          keyOf.set(first, key);
        }
        for (const { parts } of messages) {
          const ids = parts.flatMap((part) => (part.type === 'tool' ? [part.toolCallId] : []));
          expect(new Set(ids).size).toBe(ids.length);
          for (const part of parts) {
            if (part.type !== 'tool') continue;
            const before = states.get(part.toolCallId) as keyof typeof rank | undefined;
            if (before && rank[part.state] < 2) expect(rank[before]).toBeLessThan(2);
            states.set(part.toolCallId, part.state);
          }
        }
      },
    });
  });

  it('show two responses in a row never', () => {
    replay(steps, {
      onJoined: (messages) => {
        const roles = messages.map(({ role }) => role);
        expect(roles.some((role, at) => role === 'assistant' && roles[at + 1] === role)).toBe(false);
      },
    });
  });

  it('are the same objects while nothing changes', () => {
    let before: readonly JoinedMessage[] = [];
    replay(steps, {
      onJoined: (messages) => {
        for (const message of messages) {
          const old = before.find(({ key }) => key === message.key);
          if (old && old !== message) expect(summary(old) + JSON.stringify(old)).not.toBe(summary(message) + JSON.stringify(message));
        }
        before = messages;
      },
    });
  });
});
