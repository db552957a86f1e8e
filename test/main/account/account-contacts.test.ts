import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Contact } from '../../../contract/model/contacts/contact.ts';
import type { AccountContactsState } from '../../../contract/model/account.ts';
import { createAccountContacts } from '../../../main/account/account-contacts.ts';
import type { Telephony } from '../../../main/ports/telephony.ts';
import { toContact } from '../../../main/sipgate/sipgate-contacts.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { startSipgate } from '../../support/unit/sipgate.ts';

async function setUp() {
  const { fake, telephony } = await startSipgate();
  let current: Telephony | null = telephony;
  const states: (AccountContactsState | null)[] = [];
  const onContacts = vi.fn<(source: string, contacts: readonly Contact[]) => void>();
  const reader = createAccountContacts({
    telephony: { current: () => current },
    source: 'sipgate',
    isWanted: () => current !== null,
    onContacts,
    publish: (state) => states.push(state),
    now: () => '2026-11-22T10:00:00.000Z',
    failed: (error) => {
      throw error;
    },
  });
  onTestFinished(reader.stop);
  return {
    fake,
    reader,
    states,
    onContacts,
    remove: () => {
      current = null;
    },
  };
}

describe("sipgate's contacts", () => {
  it('come into the phone book, those without a number left out', async () => {
    const { fake, reader, states, onContacts } = await setUp();
    const [known] = fake.account.contacts;
    if (!known) expect.unreachable();
    fake.account.contacts.push({ ...known, id: '2', numbers: [] });
    reader.read();
    await vi.waitFor(() => {
      expect(states.at(-1)).toEqual({ state: 'read', count: 1, at: '2026-11-22T10:00:00.000Z' });
    });
    expect(onContacts).toHaveBeenCalledExactlyOnceWith('sipgate', [
      expect.objectContaining({ name: 'Jennifer Parker', organisation: 'Parker Ltd.' }),
    ]);
  });

  it('stay where sipgate does not answer, and go where there is no token any more', async () => {
    const { fake, reader, states, onContacts, remove } = await setUp();
    fake.misbehave(sipgateMisbehaviours.scopeMissing);
    reader.read();
    await vi.waitFor(() => {
      expect(states.at(-1)).toMatchObject({ problem: { kind: 'forbidden', scope: 'contacts:read' } });
    });
    expect(onContacts).not.toHaveBeenCalled();
    remove();
    reader.read();
    await vi.waitFor(() => {
      expect(onContacts).toHaveBeenCalledExactlyOnceWith('sipgate', []);
    });
    expect(states.at(-1)).toBeNull();
  });
});

describe('a contact of sipgate', () => {
  it('is cut where it is longer than a contact can be, and its kinds of numbers are known', () => {
    const kinds = [['cell'], ['HOME'], ['work', 'fax'], ['work'], ['pager'], []];
    const contact = toContact({
      id: '1',
      name: ` ${'x'.repeat(300)}`,
      numbers: [...kinds.map((type) => ({ number: '+491', type })), { number: ' ', type: [] }],
      emails: ['a@b.de', { email: 'c@d.de' }, { email: '' }],
      organization: ['Parker Ltd.', '', 'Sales'],
      scope: 'SHARED',
    });
    expect(contact.name).toHaveLength(200);
    expect(contact.numbers.map(({ kind }) => kind)).toEqual([
      'mobile',
      'home',
      'fax',
      'work',
      'other',
      'other',
    ]);
    expect(contact).toMatchObject({ emails: ['a@b.de', 'c@d.de'], organisation: 'Parker Ltd., Sales' });
  });
});
