const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );

/** Verifies a signature as a gateway does. */
export async function verifyDeviceProof(
  publicKey: string,
  signature: string,
  payload: string,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', fromBase64url(publicKey), 'Ed25519', false, [
    'verify',
  ]);
  const bytes = new TextEncoder().encode(payload);
  return crypto.subtle.verify('Ed25519', key, fromBase64url(signature), bytes);
}
