import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSimulatorKey, receiverUrlOf, simulatorPem } from '../../main/simulator/simulator-key.ts';

describe('the key of the simulator', () => {
  it('is a pair of the kind that sipgate signs with, and another one each time', async () => {
    const [one, other] = await Promise.all([createSimulatorKey(), createSimulatorKey()]);
    expect(one.publicKey.asymmetricKeyType).toBe('rsa');
    expect(createPublicKey(one.privatePem).equals(one.publicKey)).toBe(true);
    expect(one.publicKey.equals(other.publicKey)).toBe(false);
  });

  it('can be read from the file that also says where the receiver listens', async () => {
    const { privatePem, publicKey } = await createSimulatorKey();
    const file = simulatorPem(privatePem, 'http://127.0.0.1:4747');
    expect(receiverUrlOf(file)).toBe('http://127.0.0.1:4747');
    expect(createPublicKey(createPrivateKey(file)).equals(publicKey)).toBe(true);
  });

  it.each([
    '',
    'receiver: ',
    'receiver: http://192.0.2.1:4747\n',
    'receiver: http://127.0.0.1\n',
    'x receiver: http://127.0.0.1:1\n',
  ])('names no receiver where the file says %j', (pem) => {
    expect(receiverUrlOf(pem)).toBeNull();
  });
});
