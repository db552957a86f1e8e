import { expect, onTestFinished } from 'vitest';
import type { HelpdeskProblem } from '../../../contract/model/helpdesk.ts';
import { createZammad, type Zammad } from '../../../main/zammad/zammad.ts';
import { ZammadError } from '../../../main/zammad/zammad-error.ts';
import type { ZammadAccess } from '../../../main/zammad/zammad-http.ts';
import { openFakeZammad, type FakeZammad } from '../zammad/fake-zammad.ts';

/** A fake Zammad until the test ends, and a client for it. */
export async function startZammad(
  access: Partial<ZammadAccess> = {},
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
  if (error instanceof ZammadError) return error.problem;
  throw error;
}
