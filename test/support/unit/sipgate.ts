import { expect, onTestFinished } from 'vitest';
import type { TelephonyProblem } from '../../../contract/model/telephony.ts';
import { toTelephony } from '../../../main/sipgate/sipgate-telephony.ts';
import { createSipgate, type Sipgate } from '../../../main/sipgate/sipgate.ts';
import { TelephonyError, type Telephony } from '../../../main/ports/telephony.ts';
import type { SipgateConnection } from '../../../main/sipgate/sipgate-http.ts';
import { openFakeSipgate, type FakeSipgate } from '../sipgate/fake-sipgate.ts';

/** A fake sipgate until the test ends, and a client for it that does not pause before it tries again, also behind the port. */
export async function startSipgate(
  access: Partial<SipgateConnection> = {},
): Promise<{ fake: FakeSipgate; sipgate: Sipgate; telephony: Telephony; pauses: number[] }> {
  const fake = await openFakeSipgate();
  onTestFinished(() => fake.close());
  const pauses: number[] = [];
  const sipgate = createSipgate({
    apiUrl: fake.apiUrl,
    token: { id: fake.tokenId, secret: fake.token },
    ...access,
    patience: {
      random: () => 0,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
      ...access.patience,
    },
  });
  return { fake, sipgate, telephony: toTelephony(sipgate), pauses };
}

/** The problem that a request ends with; fails where it ends well. */
export async function sipgateProblemOf(asked: Promise<unknown>): Promise<TelephonyProblem> {
  const error = await asked.then(
    () => expect.unreachable('It went well.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof TelephonyError) return error.problem;
  throw error;
}

/** Everything that comes page by page. */
export async function allOf<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}
