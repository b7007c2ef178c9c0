import type { RunMark, RunModel } from './run.js';

/** A part of a run that no record has: a text, or a mark. */
export type LivePart =
  | { readonly type: 'text' | 'thinking'; readonly text: string }
  | { readonly type: 'commentary'; readonly itemId: string }
  | { readonly type: 'tool'; readonly toolCallId: string };

const here = (run: RunModel): { readonly at: number; readonly segment: number } => ({
  at: run.text.length,
  segment: run.earlierTexts.length,
});

export function markTool(run: RunModel, toolCallId: string): void {
  if (run.toolIds.has(toolCallId)) return;
  run.toolIds.add(toolCallId);
  run.marks.push({ type: 'tool', toolCallId, ...here(run) });
}

export function markCommentary(run: RunModel, itemId: string): void {
  if (!run.commentary.has(itemId)) run.marks.push({ type: 'commentary', itemId, ...here(run) });
}

/**
 * Notes the thinking so far. Releases send it whole; after a tool or a text the next thinking follows,
 * with or without the earlier one before it.
 */
export function markThinking(run: RunModel, whole: string): void {
  const last = run.marks.at(-1);
  const place = here(run);
  const isSamePlace = last?.at === place.at && last.segment === place.segment;
  if (last?.type === 'thinking' && isSamePlace) {
    const text = withoutEarlier(run, whole, last);
    if (text !== last.text) run.marks[run.marks.length - 1] = { ...last, text };
    return;
  }
  const text = withoutEarlier(run, whole);
  if (text !== '') run.marks.push({ type: 'thinking', text, ...place });
}

function withoutEarlier(run: RunModel, whole: string, except?: RunMark): string {
  let text = whole;
  for (const mark of run.marks) {
    if (mark.type !== 'thinking' || mark === except) continue;
    const rest = text.trimStart();
    if (rest.startsWith(mark.text.trim())) text = rest.slice(mark.text.trim().length);
  }
  return text.trim();
}

/**
 * Keeps the text before a tool if the text begins again after it.
 *
 * Scenario (2026.2.26): 1. The delta "Let me look." arrives. 2. The run uses a tool. 3. The delta "It is"
 * arrives: the text of the next segment alone, without `replace`.
 */
export function keepRestartedText(run: RunModel, next: string): void {
  const last = run.marks.at(-1);
  const isAfterTool = last?.type === 'tool' && last.segment === run.earlierTexts.length;
  if (!isAfterTool || run.text.trim() === '' || last.at < run.text.length) return;
  if (!next.startsWith(run.text.trimEnd())) run.earlierTexts.push(run.text);
}

/**
 * Returns what a run did that no record shows, in order.
 *
 * @param visibleText the end of the run's text that no record shows
 * @param isRecorded whether a record has a tool call
 */
export function livePartsOf(
  run: RunModel,
  visibleText: string,
  isRecorded: (toolCallId: string) => boolean,
): readonly LivePart[] {
  const parts: LivePart[] = [];
  for (let segment = 0; segment <= run.earlierTexts.length; segment++) {
    const earlier = run.earlierTexts[segment];
    const text = earlier ?? run.text;
    const isHidden = earlier !== undefined && hasRecordOf(run, earlier);
    const start = earlier === undefined ? text.length - visibleText.length : isHidden ? text.length : 0;
    const marks = run.marks.filter((mark) => mark.segment === segment);
    let position = start;
    const addText = (end: number): void => {
      const slice = text.slice(position, end);
      if (slice.trim() !== '') parts.push({ type: 'text', text: slice.trim() });
      position = Math.max(position, end);
    };
    for (const mark of marks) {
      if (mark.at > position) addText(mark.at);
      if (isShown(run, mark, isRecorded)) parts.push(partOf(mark));
    }
    addText(text.length);
  }
  return parts;
}

function isShown(
  run: RunModel,
  mark: RunMark,
  isRecorded: (toolCallId: string) => boolean,
): boolean {
  if (mark.type === 'tool') return !isRecorded(mark.toolCallId);
  if (mark.type === 'commentary') return Boolean(run.commentary.get(mark.itemId));
  const text = mark.text.trim();
  return ![...run.recordedThinking].some((recorded) => recorded.startsWith(text));
}

const partOf = (mark: RunMark): LivePart =>
  mark.type === 'tool'
    ? { type: 'tool', toolCallId: mark.toolCallId }
    : mark.type === 'commentary'
      ? { type: 'commentary', itemId: mark.itemId }
      : { type: 'thinking', text: mark.text };

const hasRecordOf = (run: RunModel, text: string): boolean =>
  [...run.recordTexts.values()].some((recorded) => recorded.trim() === text.trim());
