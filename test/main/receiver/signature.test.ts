import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, readTrustedKeys } from '../../../main/receiver/signature.ts';
import { send, signingKey, startReceiver } from '../../support/unit/receiver.ts';

const body = 'event=newCall&callId=1&direction=in&user[]=J%C3%BCrgen+%26+Co';
const [ours, theirs] = [signingKey(), signingKey()];
const trusted = readTrustedKeys([ours.pem]).keys;

describe('a signed webhook', () => {
  it('is taken in where one of the trusted keys signed it', async () => {
    const { port, sink } = await startReceiver({ policy: { trustedKeys: trusted } });
    const headers = { 'X-Sipgate-Signature': ours.signatureOf(body) };
    expect((await send(port, { body, headers })).status).toBe(200);
    expect(sink.received[0]?.event).toMatchObject({ users: [{ name: 'Jürgen & Co' }] });
  });

  it('counts the bytes as they were sent, however broken', async () => {
    const { port } = await startReceiver({ policy: { trustedKeys: trusted } });
    const broken = Buffer.from([...Buffer.from('event=newCall&callId='), 0xff, 0xfe, 0x00, 0x80]);
    const headers = { 'X-Sipgate-Signature': ours.signatureOf(broken) };
    expect((await send(port, { body: broken, headers })).status).toBe(200);
    const asText = { 'X-Sipgate-Signature': ours.signatureOf(broken.toString('utf8')) };
    expect((await send(port, { body: broken, headers: asText })).status).toBe(403);
  });

  it('may be empty', async () => {
    const { port } = await startReceiver({ policy: { trustedKeys: trusted } });
    expect((await send(port, { headers: { 'X-Sipgate-Signature': ours.signatureOf('') } })).status).toBe(200);
    expect((await send(port)).status).toBe(403);
  });
});

describe('a webhook is turned away with 403', () => {
  const signatures: [string, Record<string, string>][] = [
    ['without a signature', {}],
    ['with an empty signature', { 'X-Sipgate-Signature': '' }],
    ['with garbage for a signature', { 'X-Sipgate-Signature': '%%% not base64 %%%' }],
    ['with a signature that is too short', { 'X-Sipgate-Signature': 'AAAA' }],
    ['with a signature that is too long', { 'X-Sipgate-Signature': 'A'.repeat(8_000) }],
    ['with the signature of another body', { 'X-Sipgate-Signature': ours.signatureOf(`${body}&x`) }],
    ['with the signature of a key that nobody trusts', { 'X-Sipgate-Signature': theirs.signatureOf(body) }],
  ];

  it.each(signatures)('%s', async (_, headers) => {
    const { port, sink } = await startReceiver({ policy: { trustedKeys: trusted } });
    const answered = await send(port, { body, headers });
    expect(answered.status).toBe(403);
    expect(answered.body).toContain('<Error>The signature is missing or wrong.</Error>');
    expect(sink.received).toEqual([]);
    expect(sink.faults).toEqual([]);
    // The body is there for whoever looks into why.
    expect(sink.refused[0]).toMatchObject({ status: 403, body, endpoint: 'in' });
  });

  it('though the integration is off: nobody learns that from outside', async () => {
    const { port } = await startReceiver({ policy: { trustedKeys: trusted, enabled: false } });
    expect((await send(port, { body })).status).toBe(403);
  });
});

describe('trusted keys', () => {
  it("are sipgate's own, 4096 bits, and the ones given", () => {
    const { keys, unreadable } = readTrustedKeys([ours.pem]);
    expect(keys.map((key) => key.asymmetricKeyDetails?.modulusLength)).toEqual([4096, 2048]);
    expect(unreadable).toEqual([]);
    expect(readTrustedKeys([]).keys).toHaveLength(1);
  });

  it('that are none are told of, and the others count', async () => {
    const { keys, unreadable } = readTrustedKeys(['no key', ours.pem, '']);
    expect(unreadable).toEqual([1, 3]);
    expect(await isSigned(Buffer.from(body), ours.signatureOf(body), keys)).toBe(true);
  });

  it('of a kind that sipgate does not sign with are told of and disturb nobody', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
    const { keys, unreadable } = readTrustedKeys([pem, ours.pem]);
    expect(unreadable).toEqual([1]);
    expect(await isSigned(Buffer.from(body), theirs.signatureOf(body), keys)).toBe(false);
    expect(await isSigned(Buffer.from(body), ours.signatureOf(body), keys)).toBe(true);
  });
});
