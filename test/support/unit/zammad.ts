import { expect, onTestFinished } from 'vitest';
import type { HelpdeskProblem } from '../../../contract/model/helpdesk.ts';
import { createZammad, type Zammad } from '../../../main/zammad/zammad.ts';
import { HelpdeskError } from '../../../main/ports/helpdesk.ts';
import type { ZammadConnection } from '../../../main/zammad/zammad-http.ts';
import { openFakeZammad, type FakeZammad } from '../zammad/fake-zammad.ts';

/** A fake Zammad until the test ends, and a client for it. */
export async function startZammad(
  access: Partial<ZammadConnection> = {},
): Promise<{ fake: FakeZammad; zammad: Zammad }> {
  const fake = await openFakeZammad();
  onTestFinished(() => fake.close());
  return { fake, zammad: createZammad({ url: fake.url, token: fake.token, ...access }) };
}

/** The problem that a request ends with; fails where it ends well. */
export async function problemOf(asked: Promise<unknown>): Promise<HelpdeskProblem> {
  const error = await asked.then(
    () => expect.unreachable('It went well.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof HelpdeskError) return error.problem;
  throw error;
}
