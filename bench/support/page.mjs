// A page to render in: jsdom with React's production build. Import it before React.
import { JSDOM } from 'jsdom';

export { median } from '../rounds.mjs';

process.env['NODE_ENV'] = 'production';
const { window } = new JSDOM('<!doctype html><body></body>', {
  url: 'http://localhost/',
  pretendToBeVisual: true,
});
Object.assign(globalThis, {
  window,
  document: window.document,
  location: window.location,
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
  requestAnimationFrame: window.requestAnimationFrame,
  cancelAnimationFrame: window.cancelAnimationFrame,
  // The listeners of jsdom reject Node's own.
  AbortController: window.AbortController,
  AbortSignal: window.AbortSignal,
});

/** Adds an element to render into. */
export function createElement() {
  return document.body.appendChild(document.createElement('div'));
}

/**
 * @param {number} ms
 * @returns {Promise<void>}
 */
export function sleep(ms) {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
