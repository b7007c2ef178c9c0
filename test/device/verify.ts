import { createHash, createPublicKey, verify } from 'node:crypto';

interface Signed {
  readonly publicKey: string;
  readonly payload: string;
  readonly signature: string;
}

/** Checks a signature as a gateway does, with Node's own crypto. */
export function isSignedBy({ publicKey, payload, signature }: Signed): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
  return verify(
    null,
    Buffer.from(payload),
    createPublicKey({ key: jwk, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
}

export function deviceIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}
