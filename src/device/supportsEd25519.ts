/** Returns whether this page can sign with `crypto.subtle`, which only a try shows. */
export async function supportsEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign']);
    return true;
  } catch {
    return false;
  }
}
