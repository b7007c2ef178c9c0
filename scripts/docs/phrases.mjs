// Words and phrases that `npm run check:docs` rejects in prose, and the plain words to write.

/**
 * @typedef {object} Phrase
 * @property {string} words alternatives of a regular expression; a space is any white space
 * @property {string} instead the plain words
 * @property {string} [except] where the phrase is right, in the same form as `words`
 * @property {RegExp} [paths] the files in which the phrase is wrong, default all
 */

/**
 * Second names for what already has one. Wrong in every text.
 *
 * @type {readonly Phrase[]}
 */
export const terms = [
  {
    words: 'refus(e|es|ed|ing|als?)',
    instead: 'reject, rejection',
    // `refusal` is the gateway's name for an error of the model.
    except: 'connection refused|the model refused',
  },
  {
    words: 'conversations?',
    instead: 'session',
    // The example panel has another word on its screen.
    paths: /^(?!examples\/)/,
  },
  { words: 'wire (3|4)', instead: 'protocol 3, protocol 4' },
  { words: 'publications?|publishers?', instead: 'snapshot, notification, update' },
  {
    words: '(an|the|its|no|every|each|own|same|first|last) answer|(the|its|no|own|these) answers',
    instead: 'response (of the agent), result (value), rejection (error)',
  },
  { words: 'audiences?', instead: 'owner' },
  { words: 'herds?', instead: 'thundering herd', except: 'thundering herds?' },
  { words: 'crowd(s|ed|ing)?', instead: 'thundering herd, peers' },
  { words: 'whereabouts', instead: 'owner' },
  { words: 'greet(s|ed|ing|ings)?', instead: 'hello' },
  { words: 'buri(es|ed)|bury(ing)?', instead: 'close, delete, add a tombstone' },
  { words: 'thrift|patience', instead: 'the limit by its name (max…)' },
  {
    words: 'rows?',
    instead: 'message (what users read), record (what the gateway stores)',
    paths: /^(src|test)\/chat\//,
  },
  { words: 'promis(e|es|ed)', instead: 'invariant', paths: /^INVARIANTS\.md$/ },
];

/**
 * Phrases that readers have to decode.
 *
 * @type {readonly Phrase[]}
 */
export const obscure = [
  { words: 'who(m|so)?ever', instead: 'the user, the caller, the client' },
  { words: '(some|no|any|every)body', instead: 'the user, the caller, a subscriber, no one' },
  { words: 'tells?|told|telling', instead: 'report, send, notify; distinguish' },
  { words: 'hears?|heard', instead: 'receive' },
  { words: 'mend(s|ed|ing)?', instead: 'fix, recover' },
  { words: 'knock(s|ed|ing)?', instead: 'connect, request' },
  { words: 'anew|afresh', instead: 'again, recreate' },
  { words: 'but for', instead: 'except' },
  { words: 'by (itself|themselves)', instead: 'automatically, alone' },
  { words: 'for ever|forever', instead: 'indefinitely' },
  { words: 'at rest', instead: 'idle' },
  { words: 'let(s|ting)? go', instead: 'release, unsubscribe' },
  { words: '(take|takes|taken|took|taking) back', instead: 'discard' },
  { words: '(ask|asks|asked|asking) again', instead: 'refetch, request again' },
  { words: '(go|goes|going|went|gone) out', instead: 'is sent' },
  { words: '(come|comes|coming|came) back', instead: 'reconnect, return' },
  { words: 'stands?|stood', instead: 'is, means', except: 'stands? in for' },
  { words: 'lies', instead: 'is' },
  { words: 'worth nothing', instead: 'is of no use, is invalid' },
  { words: 'makes? no difference', instead: 'changes nothing' },
  { words: 'in vain', instead: 'without effect' },
  { words: 'persons?|people', instead: 'the user, users', except: 'third person' },
  { words: 'what is', instead: 'the noun itself', except: 'what is [^.!?\\0]*\\?' },
  { words: 'houses?', instead: 'the design' },
  { words: 'the rest', instead: 'the thing by its name' },
];

/** Words that no sentence begins with, unless it is a question. */
export const weakStarts = ['What', 'Whoever', 'Where', 'Of', 'That'];

/** A sentence with more words is a warning. */
export const maxWords = 25;
