import { isObject } from '../../protocol/frames.js';

/** One line of a recorded connection. */
export interface TranscriptLine {
  /** ms since the socket was created. */
  readonly t: number;
  /** Distinguishes the connections of one file. */
  readonly conn?: string;
  /** `in` was received from the gateway, `out` was sent to it. */
  readonly dir: 'open' | 'in' | 'out' | 'close' | 'error' | 'note' | 'wsping';
  /** The parsed frame; text that is no JSON stays a string. */
  readonly data: unknown;
}

/**
 * Parses a recording: one JSON object per line.
 *
 * @throws SyntaxError with the number of the first invalid line.
 * @example
 * const lines = readTranscript(await readFile('chat-stream.jsonl', 'utf8'));
 */
export function readTranscript(text: string): TranscriptLine[] {
  return text
    .split('\n')
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]) => parseLine(line, number));
}

function parseLine(line: string, number: number): TranscriptLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new SyntaxError(`Line ${number} of the transcript is not JSON`);
  }
  if (!isTranscriptLine(value)) {
    throw new SyntaxError(`Line ${number} of the transcript has no "t" and "dir"`);
  }
  return value;
}

const isTranscriptLine = (value: unknown): value is TranscriptLine =>
  isObject(value) && typeof value['t'] === 'number' && typeof value['dir'] === 'string';
