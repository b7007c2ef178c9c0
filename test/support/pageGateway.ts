declare global {
  interface Window {
    gateway: { readonly url: string; readonly token: string };
  }
}

/** Where the gateway of a page under test is: given to it by a script, so that its address holds no token. */
export const { url, token } = window.gateway;
