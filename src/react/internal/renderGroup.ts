import type { ChatSession } from '../../chat/ChatSession.js';
import { chatView, type Chat } from './chatView.js';

/** A publication, and the number of its turn to be shown. */
interface Turn {
  readonly chat: Chat;
  readonly turn: number;
}

/** What a place shows, and of what. */
export interface Shown extends Turn {
  readonly session: ChatSession;
  readonly subject: string;
}

/** One use of a hook that shows a session. */
export interface Place {
  session: ChatSession;
  subject: string;
  select: (chat: Chat) => unknown;
  /** What was last given to React to show, rendered or not. */
  given: Shown;
  readonly show: (next: Shown) => void;
}

/** All places that show one session: each publication is the same turn for all of them. */
interface Page {
  readonly places: Set<Place>;
  shown: Turn;
  /** The newest turn that a place was given; above `shown`, it waits to be rendered. */
  due: number;
  readonly leave: () => void;
}

const pages = new WeakMap<ChatSession, Page>();
let turns = 0;
/** The last publication, as a turn of its own. */
export const nextTurn = (session: ChatSession): Turn => ({
  chat: chatView(session, session.getState()),
  turn: (turns += 1),
});

/** Adds a place to the page of its session; the returned function takes it away. */
export function enter(place: Place): () => void {
  const { session } = place;
  const page = pages.get(session) ?? openPage(session);
  page.places.add(place);
  // A new place may be rendered with an update of the others, which it could not know of.
  offer(place, latest(session));
  return () => {
    page.places.delete(place);
    if (page.places.size === 0) page.leave();
  };
}

function openPage(session: ChatSession): Page {
  const places = new Set<Place>();
  const unsubscribe = session.subscribe(() => {
    const next = nextTurn(session);
    for (const place of places) offer(place, next);
  });
  const leave = (): void => {
    unsubscribe();
    pages.delete(session);
  };
  const page = { places, shown: nextTurn(session), due: 0, leave };
  pages.set(session, page);
  return page;
}

/** Lets a place show a turn, unless it would look the same. */
export function offer(place: Place, { chat, turn }: Turn): void {
  const { session, subject, given } = place;
  const isCurrent = given.session === session && given.subject === subject;
  if (isCurrent && isAlike(place, chat)) return;
  const page = pages.get(session);
  if (page) page.due = Math.max(page.due, turn);
  place.given = { session, subject, chat, turn };
  place.show(place.given);
}

/** A selector that throws is called again while rendering, where an error boundary can catch it. */
function isAlike({ select, given }: Place, chat: Chat): boolean {
  try {
    return Object.is(select(given.chat), select(chat));
  } catch {
    return false;
  }
}

/**
 * What the rest of the page shows. The last publication may be ahead of it: while a transition renders
 * slowly, what is mounted in it would otherwise be committed beside older rows.
 */
export function latest(session: ChatSession): Turn {
  const page = pages.get(session);
  return page && page.due > page.shown.turn ? page.shown : nextTurn(session);
}

/** A place was rendered with this turn. */
export function noteShown({ session, chat, turn }: Shown): void {
  const page = pages.get(session);
  if (page && turn > page.shown.turn) page.shown = { chat, turn };
}
