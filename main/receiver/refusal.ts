import type { Refusal } from '../../contract/model/request.ts';

/** The HTTP status and the words for each reason to turn a request away. */
export const refusals: Record<Refusal, { status: number; message: string }> = {
  wrongToken: { status: 401, message: 'The token in the address is wrong.' },
  tooManyWrongTokens: { status: 429, message: 'Too many wrong tokens.' },
  noEndpoint: { status: 422, message: 'The address has to end in "/in" or "/out".' },
  method: { status: 405, message: 'Only POST is allowed here.' },
  contentType: { status: 415, message: 'The body has to be application/x-www-form-urlencoded.' },
  tooLarge: { status: 413, message: 'The body is larger than 64 KB.' },
  compressed: { status: 415, message: 'The body must not be compressed.' },
  unreadable: { status: 400, message: 'The request could not be read.' },
  signature: { status: 403, message: 'The signature is missing or wrong.' },
  switchedOff: { status: 422, message: 'The integration is switched off.' },
  direction: { status: 422, message: 'The direction has to be "in" or "out".' },
};

/** Thrown where a request is turned away. */
export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(refusals[reason].message);
  }
}
