/** Whether this page can sign through `crypto.subtle`. Only trying it tells. */
export async function supportsEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign']);
    return true;
  } catch {
    return false;
  }
}
