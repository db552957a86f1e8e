import type { Party } from '../../contract/model/calls/caller-log.ts';
import type { DialRequest, DialResult, DialSource, DialWayState } from '../../contract/model/dialling.ts';
import type { DialWay } from '../../contract/settings/dial-way.ts';
import { readDialLink, readDialText, shortenedForDisplay } from '../domain/numbers/dial-link.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { Dialler } from '../ports/dialler.ts';
import { createSingleFlight } from '../lib/single-flight.ts';

/** Who wants to dial what: every wish waits for somebody to confirm it. */
export interface Dialling {
  /** A link, or a text with one number or several. What cannot be dialled is shown with the reason. */
  offer: (text: string, source: DialSource) => void;
  /** Newest first: that is the one that somebody waits for. */
  requests: () => DialRequest[];
  ways: () => Promise<DialWayState[]>;
  /**
   * Dials; a request that was dialled is done with, one that could not be stays. Who confirms it again while it is dialled
   * gets the same answer: nobody is called twice.
   * @throws if there is no such request, or no such number in it
   */
  confirm: (id: number, number: string, way: DialWay) => Promise<DialResult>;
  close: (id: number) => void;
}

/** What dialling needs of the rest of the app. */
export interface DiallingParts {
  /** Home country, ISO 3166. */
  country: () => string;
  partyOf: (number: string) => Party | null;
  diallers: Record<DialWay, Dialler>;
  /** Given all requests after every change. */
  publish: (requests: DialRequest[]) => void;
  /** There is a new one: somebody has to look at it. */
  onOffered: () => void;
}

/** A page that follows a thousand links must not keep anybody busy for an hour. */
const mostRequests = 10;

export function createDialling(parts: DiallingParts): Dialling {
  const { country, partyOf, diallers, publish, onOffered } = parts;
  let requests: DialRequest[] = [];
  let lastId = 0;
  /** A request that is being dialled is dialled once. */
  const share = createSingleFlight<DialResult>();

  const setState = (next: DialRequest[]): void => {
    requests = next;
    publish(requests);
  };

  const requestFor = (text: string, source: DialSource): DialRequest => {
    const reading = source === 'link' ? readDialLink(text, country()) : readDialText(text, country());
    lastId += 1;
    if (!reading.ok) {
      return {
        id: lastId,
        source,
        kind: 'refused',
        reason: reading.reason,
        shown: shortenedForDisplay(text),
      };
    }
    const targets = reading.targets.map((target) => ({ ...target, party: partyOf(target.number) }));
    return { id: lastId, source, kind: 'offer', targets };
  };

  const close = (id: number): void => {
    setState(requests.filter((request) => request.id !== id));
  };

  const dialOnce = async (id: number, way: DialWay, target: Parameters<Dialler['dial']>[0]) => {
    const result = await dialWith(diallers[way], target);
    if (result.ok) close(id);
    return result;
  };

  return {
    offer(text, source) {
      const request = requestFor(text, source);
      // Clicked twice, a link asks once.
      const others = requests.filter((known) => !isSame(known, request));
      setState([request, ...others].slice(0, mostRequests));
      onOffered();
    },
    requests: () => requests,
    ways: () => Promise.all(Object.values(diallers).map((dialler) => dialler.state())),
    async confirm(id, number, way) {
      const request = requests.find((known) => known.id === id);
      const target =
        request?.kind === 'offer' ? request.targets.find((known) => known.number === number) : undefined;
      if (!target) throw new Error('this number is not waiting to be dialled');
      return await share(String(id), () => dialOnce(id, way, target));
    },
    close,
  };
}

async function dialWith(dialler: Dialler, target: Parameters<Dialler['dial']>[0]): Promise<DialResult> {
  const { isKlingel, block } = await dialler.state();
  // It would come back here and ask again, for ever.
  if (isKlingel) return { ok: false, problem: 'isKlingel', message: '' };
  if (block !== null) return { ok: false, problem: block, message: '' };
  try {
    return await dialler.dial(target);
  } catch (error) {
    return { ok: false, problem: 'failed', message: messageOf(error) };
  }
}

function isSame(a: DialRequest, b: DialRequest): boolean {
  return isSameData({ ...a, id: 0 }, { ...b, id: 0 });
}
