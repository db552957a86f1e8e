import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** sipgate's public key (RSA, 4096 bit), as printed in its official Node library. */
const sipgatePublicKey = `-----BEGIN PUBLIC KEY-----
MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAvFdlnqRfO5TmqzjtsFVC
qPz+oW+poi3lXQFvMJJMEAtlU4MbX+yuIkgnC+Qt3AQWIK+oWSEQiybg+p39wEMl
16PZxEzf9gONQvTg1XhyHnwqYUFQj/AoxPKGYC3jmdjZ224SrESiTN3CdxoOc3vk
cXiQstYE7SxnksPtzfk0aIOkicim5/tAP9izNQ18/zmX3ChjK2k72gf5dDlq+qZ8
pRiHAPZ64TySH6cLQDhaoh6Nbq8FEG3usXXPClbUMh2DZaTMPafpd+LNuTngJ/y+
KoZasVuFfXAeBqGA6l5d4Uedfr99Z6qjwDrJ8sU4z2Do9bJrbuqP+mOXEebhSI1K
vi8trEfrIt8hnDBGsBaB9NEO3kYxvDT2/PhC9fNYFocjEpZNd7/mUqTJDYlpa4UC
NDQaU+ATdXG8/P5sGAegks6MQTu+qe9XTO0CV48eswDkz6g3UbLOwmrJK59SjD3J
yAZ52sluwyDKRWw/PPTt8BTQLjvkdbiLUlc4ehJ4b1X7D7diYWHDPeFL47cAvaXh
dXVrZDeBJYibvD1jRx4ES0KlfhwzNXBYUoM/Movg9zMM2PzyHHKS//xIjwUC/FJ6
/6eykno0Hy2B1ev6s3hdY6VkN2zd7Wf+EK4DxRliwsg1U99szFE3ewLfexF+Uag5
M+TfPtOUumI/NHMTvsRW9+ECAwEAAQ==
-----END PUBLIC KEY-----
`;

/** The keys whose signatures count, and which of the additional ones are no keys, counted from 1. */
export interface TrustedKeys {
  keys: KeyObject[];
  unreadable: number[];
}

/** Reads sipgate's own key and others, given as PEM; sipgate signs with RSA, so no other kind counts. */
export function readTrustedKeys(additionalPems: readonly string[]): TrustedKeys {
  const keys = [createPublicKey(sipgatePublicKey)];
  const unreadable: number[] = [];
  for (const [index, pem] of additionalPems.entries()) {
    const key = readKey(pem);
    if (key?.asymmetricKeyType === 'rsa') keys.push(key);
    else unreadable.push(index + 1);
  }
  return { keys, unreadable };
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}

const verifyInPool = promisify(
  (
    body: Buffer,
    key: KeyObject,
    signature: Buffer,
    done: (error: Error | null, isRight: boolean) => void,
  ) => {
    verify('RSA-SHA256', body, key, signature, done);
  },
);

/**
 * Checks `X-Sipgate-Signature`: base64 of RSA-SHA256 over the raw body. A key on an elliptic curve is used with SHA-256
 * alike. The arithmetic is done beside the main thread, which stays free for the next request.
 * @param header the header's value; missing counts as wrong
 */
export async function isSigned(
  body: Buffer,
  header: string | string[] | undefined,
  keys: readonly KeyObject[],
): Promise<boolean> {
  if (typeof header !== 'string' || header === '') return false;
  const signature = Buffer.from(header, 'base64');
  for (const key of keys) if (await verifyInPool(body, key, signature)) return true;
  return false;
}
