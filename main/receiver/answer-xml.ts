import XMLBuilder from 'fast-xml-builder';
import type { Answer } from '../../contract/model/calls/call.ts';
import { memoizeByText } from '../lib/pure/memoize.ts';

/** Where sipgate is to post what happens next; absolute URLs. */
export interface Callbacks {
  onAnswer: string;
  onHangup: string;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});

const xml = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' } };

/** The answer to newCall, as sipgate's Push API describes it: one action or none, and whether to hear more. */
export function answerXml(answer: Answer, { onAnswer, onHangup }: Callbacks): string {
  return answerWith(JSON.stringify([onAnswer, onHangup, actionOf(answer)]));
}

/** Most calls are left to ring, with the same two addresses: their answer is not built anew each time. */
const answerWith = memoizeByText((told: string) => {
  const [onAnswer, onHangup, action] = JSON.parse(told) as [string, string, object];
  return builder.build({ ...xml, Response: { '@onAnswer': onAnswer, '@onHangup': onHangup, ...action } });
}, 100);

/** The answer to everything else. */
export const emptyXml = builder.build({ ...xml, Response: {} });

/** The answer to a request that is turned away. */
export function errorXml(message: string): string {
  return builder.build({ ...xml, Response: { Error: message } });
}

function actionOf(answer: Answer): object {
  switch (answer.action) {
    case 'letRing':
      return {};
    case 'reject':
      return { Reject: { '@reason': answer.reason } };
    case 'voicemail':
      return { Dial: { Voicemail: {} } };
    case 'showCallerId':
      return { Dial: { '@callerId': answer.callerId, Number: answer.number } };
  }
}
