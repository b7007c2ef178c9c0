declare global {
  interface Window {
    gateway: { readonly url: string; readonly token: string };
  }
}

/** The gateway of the page under test. A script sets it, so that the page's address contains no token. */
export const { url, token } = window.gateway;
