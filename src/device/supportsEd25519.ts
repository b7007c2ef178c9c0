/** Tries whether this page can sign with `crypto.subtle`. Only an attempt to make a key shows this. */
export async function supportsEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign']);
    return true;
  } catch {
    return false;
  }
}
