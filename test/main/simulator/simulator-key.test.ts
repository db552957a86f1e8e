import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned } from '../../../main/receiver/signature.ts';
import { createSimulatorKey, receiverUrlOf, simulatorPem } from '../../../main/simulator/simulator-key.ts';

const body = Buffer.from('event=newCall&callId=1');

describe('the key of the simulator', () => {
  it('signs what the receiver takes in, and is another one each time', async () => {
    const [one, other] = [createSimulatorKey(), createSimulatorKey()];
    const signature = sign('RSA-SHA256', body, createPrivateKey(one.privatePem)).toString('base64');
    expect(await isSigned(body, signature, [one.publicKey])).toBe(true);
    expect(await isSigned(body, signature, [other.publicKey])).toBe(false);
    expect(await isSigned(Buffer.from('event=hangup'), signature, [one.publicKey])).toBe(false);
  });

  it('can be read from the file that also says where the receiver listens', () => {
    const { privatePem, publicKey } = createSimulatorKey();
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
