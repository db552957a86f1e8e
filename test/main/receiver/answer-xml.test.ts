import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../contract/model/calls/call.ts';
import { answerXml, emptyXml, errorXml } from '../../../main/receiver/answer-xml.ts';
import { fakeSink, send, startReceiver, token } from '../../support/unit/receiver.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const callbacks = { onAnswer: 'https://a.example/in', onHangup: 'https://a.example/in' };
const attributes = 'onAnswer="https://a.example/in" onHangup="https://a.example/in"';

const answers: [string, Answer, string][] = [
  ['lets it ring', { action: 'letRing' }, `<Response ${attributes}/>`],
  [
    'rejects as busy',
    { action: 'reject', reason: 'busy', note: 'a secret note' },
    `<Response ${attributes}><Reject reason="busy"/></Response>`,
  ],
  [
    'rejects',
    { action: 'reject', reason: 'rejected', note: '' },
    `<Response ${attributes}><Reject reason="rejected"/></Response>`,
  ],
  [
    'sends to voicemail',
    { action: 'voicemail', note: '' },
    `<Response ${attributes}><Dial><Voicemail/></Dial></Response>`,
  ],
  [
    'shows a caller ID',
    { action: 'showCallerId', callerId: '492111234567', number: '4915799912345' },
    `<Response ${attributes}><Dial callerId="492111234567"><Number>4915799912345</Number></Dial></Response>`,
  ],
];

describe('the answer to a new call', () => {
  it.each(answers)("that %s is as in sipgate's documentation", (_, answer, xml) => {
    expect(answerXml(answer, callbacks)).toBe(head + xml);
  });

  it('is what leaves the receiver, with the addresses for that direction', async () => {
    const told: Answer = { action: 'showCallerId', callerId: '492111234567', number: '4915799912345' };
    const { port } = await startReceiver({ sink: fakeSink(told) });
    const path = `/sipgate/${token}/out`;
    const answered = await send(port, { path, body: 'event=newCall&callId=1&direction=out' });
    const url = `https://calls.example.com/sipgate/${token}/out`;
    expect(answered.headers['content-type']).toMatch(/^application\/xml\b/);
    expect(answered.body).toBe(
      `${head}<Response onAnswer="${url}" onHangup="${url}"><Dial callerId="492111234567"><Number>4915799912345</Number></Dial></Response>`,
    );
  });

  it('asks to hear more at the address of the direction that the call has', async () => {
    const { port } = await startReceiver();
    const answered = await send(port, { body: 'event=newCall&callId=1&direction=out' });
    expect(answered.body).toContain(`onHangup="https://calls.example.com/sipgate/${token}/out"`);
  });

  it('is XML whatever the public address holds', async () => {
    const address = 'https://user:p&"<\'>ss@a.example/x&y/in';
    const { port } = await startReceiver({ policy: { endpoint: () => address } });
    const { body } = await send(port, { body: 'event=newCall&callId=1' });
    expect(body).toContain('onAnswer="https://user:p&amp;&quot;&lt;');
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
    expect(parser.parse(body)).toMatchObject({ Response: { '@onAnswer': address, '@onHangup': address } });
  });
});

describe('every other answer', () => {
  it('is an empty response', () => {
    expect(emptyXml).toBe(`${head}<Response/>`);
  });

  it('that turns a request away says why, as XML', () => {
    expect(errorXml('Only "POST" & <nothing> else')).toBe(
      `${head}<Response><Error>Only &quot;POST&quot; &amp; &lt;nothing&gt; else</Error></Response>`,
    );
  });
});
