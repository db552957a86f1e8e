import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scenarios, team, type ScenarioName } from '../../../main/simulator/scenarios.ts';
import { castOf, openOffice } from '../../support/unit/office.ts';

/** What each scenario leaves in the caller log, in the words of what the app has to do. */
const expected: Record<ScenarioName, object> = {
  'inbound-answered': { state: 'ended', outcome: 'answered', done: true, answeredBy: ['Emma'] },
  'inbound-missed': { state: 'ended', outcome: 'missed', done: false, answeredBy: [] },
  voicemail: { state: 'ended', outcome: 'voicemail', done: false, answeredBy: [] },
  busy: { state: 'ended', outcome: 'busy', done: false, answeredBy: [] },
  forwarded: { state: 'ended', outcome: 'answered', done: true, answeredBy: ['Chris'], legs: [{}, {}] },
  transfer: {
    state: 'ended',
    outcome: 'answered',
    done: true,
    answeredBy: ['Emma', 'Chris'],
    legs: [{}, {}],
  },
  group: { state: 'ended', outcome: 'answered', done: true, answeredBy: ['Chris'], legs: [{}, {}] },
  'outbound-answered': {
    direction: 'out',
    state: 'ended',
    outcome: 'answered',
    done: true,
    people: ['Emma'],
  },
  // Nobody is blocked here: the caller gives up.
  blocked: { state: 'ended', outcome: 'missed', done: false, blockedNote: null },
};

describe('a scenario that is played', () => {
  it.each(Object.keys(scenarios) as ScenarioName[])(
    'as %s is the conversation that it tells of',
    async (name) => {
      const office = await openOffice();
      const steps = scenarios[name](castOf());
      const played = await office.play(steps);
      expect(played.map(({ step }) => step)).toEqual(steps);
      expect(played.map(({ status }) => status)).toEqual(steps.map(() => 200));
      expect(office.entries()).toHaveLength(1);
      expect(office.entries()[0]).toMatchObject(expected[name]);
      expect(office.requests().map(({ status }) => status)).toEqual(steps.map(() => 200));
    },
  );

  it('rings for everybody of the team where it is a group call', async () => {
    const office = await openOffice();
    await office.play(scenarios.group(castOf({ users: team })));
    expect(office.entries()[0]).toMatchObject({ people: ['Doc', 'Marty', 'Emma'], answeredBy: ['Marty'] });
  });

  it('waits before each event for as long as the scenario says', async () => {
    const office = await openOffice();
    const pauses: number[] = [];
    await office.play(scenarios.transfer(castOf()), {
      pause: (seconds) => Promise.resolve(void pauses.push(seconds)),
    });
    expect(pauses).toEqual([0, 3, 6, 3, 1, 9]);
  });

  it('is sent as sipgate sends it: a signed form', async () => {
    const office = await openOffice();
    await office.play(scenarios.busy(castOf()));
    const [request] = office.requests();
    expect(request?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
    expect(request?.headers['x-sipgate-signature']).toMatch(/^[\w+/]+=*$/);
    expect(request?.body).toBe(
      'event=newCall&direction=in&from=4930609854180&to=492111234567&callId=1&origCallId=1&xcid=x1' +
        '&user%5B%5D=Emma&user%5B%5D=Chris&userId%5B%5D=w0&userId%5B%5D=w1' +
        '&fullUserId%5B%5D=1234567w0&fullUserId%5B%5D=1234567w1',
    );
  });

  it('goes to the address for its direction', async () => {
    const office = await openOffice();
    await office.play(scenarios['outbound-answered'](castOf()));
    await office.play(scenarios.busy(castOf()));
    expect(office.requests().map(({ endpoint }) => endpoint)).toEqual(['out', 'out', 'out', 'in', 'in']);
  });
});

describe("the receiver's answer", () => {
  it('that rejects a call ends it, as sipgate would, and nothing more is played of it', async () => {
    const office = await openOffice({
      inbound: { blocked: [{ callerId: '+49 30 609854180', note: 'spam' }] },
    });
    const steps = scenarios['inbound-answered'](castOf());
    const played = await office.play(steps);
    expect(played.map(({ step, action }) => [step.event, action])).toEqual([
      ['newCall', 'reject'],
      ['hangup', null],
    ]);
    expect(office.entries()[0]).toMatchObject({ outcome: 'blocked', blockedNote: 'spam', done: true });
    // The end that sipgate makes has the fields that every hangup has.
    const fields = new URLSearchParams(office.requests()[1]?.body);
    expect(Object.fromEntries(fields)).toEqual({
      event: 'hangup',
      direction: 'in',
      from: '4930609854180',
      to: '492111234567',
      callId: '1',
      origCallId: '1',
      xcid: 'x1',
      cause: 'busy',
      answeringNumber: '492111234567',
    });
  });

  it('that rejects one call leaves the others of a group alone', async () => {
    const office = await openOffice({ inbound: { blocked: [{ callerId: '4930*' }] } });
    const played = await office.play(scenarios.group(castOf()));
    expect(played.map(({ step }) => [step.callId, step.event])).toEqual([
      ['2', 'newCall'],
      ['2', 'hangup'],
      ['3', 'newCall'],
      ['3', 'hangup'],
    ]);
  });

  it('that lets it ring, or shows a caller ID, is told', async () => {
    const outbound = { defaultCallerId: '', routes: [{ destination: '49157*', callerId: '0211 1234567' }] };
    const office = await openOffice({ outbound });
    const [left] = await office.play(scenarios['outbound-answered'](castOf()));
    expect(left).toMatchObject({ action: 'letRing', callerId: null });
    const [shown] = await office.play(scenarios['outbound-answered'](castOf({ to: '4915791234567' })));
    expect(shown).toMatchObject({ action: 'dial', callerId: '492111234567', status: 200 });
  });

  it('that sends a caller to voicemail is a dial without a caller ID', async () => {
    const office = await openOffice({ inbound: { blocked: [{ callerId: '*', answer: 'voicemail' }] } });
    const played = await office.play(scenarios.voicemail(castOf()));
    expect(played[0]).toMatchObject({ action: 'dial', callerId: null });
    expect(played).toHaveLength(3);
    expect(office.entries()[0]).toMatchObject({ outcome: 'voicemail', blockedNote: '' });
  });

  it.each([
    'https://calls.example.com',
    'https://calls.example.com/some/hook',
    'https://calls.example.com/sipgate',
    'https://calls.example.com/sipgate/hook',
  ])('with the public address %s leads back to the receiver itself', async (publicUrl) => {
    const office = await openOffice({}, publicUrl);
    const played = await office.play(scenarios['inbound-answered'](castOf()));
    expect(played.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(office.entries()[0]).toMatchObject({ outcome: 'answered' });
  });
});

describe('a receiver that does not ask for more', () => {
  /** Answers everything with this. */
  async function answering(status: number, xml: string) {
    let requests = 0;
    const server = createServer((request, response) => {
      requests += 1;
      request.resume();
      response.writeHead(status, { 'Content-Type': 'application/xml' }).end(xml);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { receiverUrl: `http://127.0.0.1:${port}`, count: () => requests };
  }

  it.each([
    ['an empty response', 200, '<Response/>'],
    ['no XML', 200, 'ok'],
    ['nothing', 200, ''],
    ['an error', 403, '<Response><Error>no</Error></Response>'],
  ])('hears of the new call alone where it answers with %s', async (_, status, xml) => {
    const office = await openOffice();
    const { receiverUrl, count } = await answering(status, xml);
    const played = await office.play(scenarios['inbound-answered'](castOf()), { receiverUrl });
    expect(count()).toBe(1);
    expect(played.map((it) => it.status)).toEqual([status, null, null]);
  });

  it('hears of what it asked for', async () => {
    const office = await openOffice();
    const xml = '<Response onHangup="https://a.example/sipgate/token/in"/>';
    const { receiverUrl, count } = await answering(200, xml);
    const played = await office.play(scenarios['inbound-answered'](castOf()), { receiverUrl });
    expect(played.map((it) => it.status)).toEqual([200, null, 200]);
    expect(count()).toBe(2);
  });

  it('ends a call with Hangup', async () => {
    const office = await openOffice();
    const { receiverUrl } = await answering(200, '<Response><Hangup/></Response>');
    const played = await office.play(scenarios['inbound-answered'](castOf()), { receiverUrl });
    expect(played).toMatchObject([{ action: 'hangup', status: 200 }]);
  });
});

describe('a play that cannot go well', () => {
  it('tells that the receiver turned it away', async () => {
    const office = await openOffice();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const unsigned = await office.play(scenarios.busy(castOf()), { privateKey });
    expect(unsigned.map(({ status, action }) => [status, action])).toEqual([
      [403, null],
      [null, null],
    ]);
    const wrongToken = await office.play(scenarios.busy(castOf()), { token: 'x'.repeat(43) });
    expect(wrongToken[0]?.status).toBe(401);
    expect(office.entries()).toEqual([]);
  });

  it('fails where nobody listens', async () => {
    const office = await openOffice();
    const gone = office.play(scenarios.busy(castOf()), { receiverUrl: 'http://127.0.0.1:1' });
    await expect(gone).rejects.toThrow();
  });
});
