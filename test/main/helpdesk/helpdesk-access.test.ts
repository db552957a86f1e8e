import { expect, it, onTestFinished } from 'vitest';
import { settingsSchema } from '../../../contract/settings/settings.ts';
import { createPhoneBook } from '../../../main/domain/contacts/phone-book.ts';
import { createHelpdeskAccess } from '../../../main/helpdesk/helpdesk-access.ts';
import { zammadSystem } from '../../../main/zammad/zammad.ts';
import { openFakeZammad } from '../../support/zammad/fake-zammad.ts';
import { contact } from '../../support/unit/contacts.ts';
import { token } from '../../support/unit/receiver.ts';

it('a customer whom the phone book names is found in the helpdesk however their number is written there', async () => {
  const zammad = await openFakeZammad();
  onTestFinished(() => zammad.close());
  const { id } = zammad.store.addUser({ firstname: 'Marta', lastname: 'Navarro', phone: '+34 91-12.34 567' });
  zammad.store.addUser({ firstname: 'Marta', lastname: 'Navarro', phone: '+34 911 765432' });
  const settings = settingsSchema.parse({
    version: 1,
    receiver: { token },
    helpdesk: { kind: 'zammad', url: zammad.url },
  });
  const phoneBook = createPhoneBook('DE');
  const { current, customersWith } = createHelpdeskAccess(
    () => settings,
    { get: () => zammad.token },
    () => phoneBook,
    { zammad: zammadSystem(fetch) },
  );
  const helpdesk = current();
  if (!helpdesk) throw new Error('there is no helpdesk');
  expect(await customersWith(helpdesk, '+34911234567')).toEqual([]);
  phoneBook.add([contact({ name: 'Marta Navarro', numbers: ['+34 911 234567'] })]);
  expect(await customersWith(helpdesk, '+34911234567')).toMatchObject([{ id, name: 'Marta Navarro' }]);
});
