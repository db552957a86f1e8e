import { expect, it, onTestFinished, vi } from 'vitest';
import type { Contact } from '../../../contract/model/contacts/contact.ts';
import type { HelpdeskNotice } from '../../../contract/model/helpdesk.ts';
import { createZammad } from '../../../main/zammad/zammad.ts';
import type { Helpdesk } from '../../../main/ports/helpdesk.ts';
import { createContactReader } from '../../../main/helpdesk/helpdesk-contacts.ts';
import { openFakeZammad, misbehaviours } from '../../support/zammad/fake-zammad.ts';

async function setUp() {
  const fake = await openFakeZammad();
  onTestFinished(() => fake.close());
  const zammad = createZammad({ url: fake.url, token: fake.token });
  let current: Helpdesk | null = zammad;
  const onContacts = vi.fn<(source: string, contacts: readonly Contact[]) => void>();
  const notices = new Map<string, HelpdeskNotice>();
  const reader = createContactReader(
    { current: () => current, contactSources: ['zammad'] },
    () => current !== null,
    onContacts,
    {
      report: (notice) => notices.set(notice.kind, notice),
      clear: (kind) => notices.delete(kind),
    },
    (error) => {
      throw error;
    },
  );
  onTestFinished(reader.stop);
  const set = (next: Helpdesk | null): void => {
    current = next;
  };
  return { fake, reader, onContacts, notices, set };
}

it('reads all users with a number into the phone book', async () => {
  const { fake, reader, onContacts } = await setUp();
  for (let index = 0; index < 150; index += 1)
    fake.store.addUser({ lastname: 'X', phone: `030 1234${index}` });
  reader.read();
  await vi.waitFor(() => {
    expect(onContacts).toHaveBeenCalledOnce();
  });
  expect(onContacts.mock.calls[0]?.[0]).toBe('zammad');
  expect(onContacts.mock.calls[0]?.[1]).toHaveLength(150);
});

it('keeps what it had where Zammad does not answer, and says so until it does', async () => {
  const { fake, reader, onContacts, notices } = await setUp();
  fake.misbehave(misbehaviours.loginPage);
  reader.read();
  await vi.waitFor(() => {
    expect(notices.get('contacts')).toMatchObject({ problem: { kind: 'unexpectedAnswer' } });
  });
  expect(onContacts).not.toHaveBeenCalled();
  fake.misbehave(null);
  reader.read();
  await vi.waitFor(() => {
    expect(onContacts).toHaveBeenCalledOnce();
  });
  expect(notices.size).toBe(0);
});

it('takes them out where there is to be no helpdesk any more, also while they are read', async () => {
  const { fake, reader, onContacts, set } = await setUp();
  fake.store.addUser({ lastname: 'X', phone: '030 123456' });
  fake.misbehave('hang');
  reader.read();
  await vi.waitFor(() => {
    expect(fake.requests.length).toBe(1);
  });
  set(null);
  fake.misbehave(null);
  fake.release();
  await vi.waitFor(() => {
    expect(onContacts).toHaveBeenCalledExactlyOnceWith('zammad', []);
  });
});
