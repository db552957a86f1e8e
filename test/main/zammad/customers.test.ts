import { describe, expect, it, vi } from 'vitest';
import { createZammadCustomers } from '../../../main/zammad/zammad-customers.ts';
import { problemOf, startZammad } from '../../support/unit/zammad.ts';

/** Everybody with a number in Berlin that is written differently, and some who only look like it. */
async function startBerlin() {
  const { fake, zammad } = await startZammad();
  const { addUser } = fake.store;
  return { fake, zammad, addUser, byNumber: zammad.customers.byNumber };
}

const number = '4930609854180';

describe('the customers of a number', () => {
  it.each([
    '+49 30 609854180',
    '0049 30 609854180',
    '030 609854180',
    '030/609854180',
    '(030) 609854180',
    '+49 (0) 30 609854180',
    '+4930609854180',
    '4930609854180',
    '030609854180',
  ])('are found where it is written %s', async (phone) => {
    const { addUser, byNumber } = await startBerlin();
    const { id } = addUser({ firstname: 'Anna', lastname: 'Müller', phone });
    expect(await byNumber(number, 'DE')).toMatchObject([{ id, numbers: [phone] }]);
  });

  it.each([
    ['+34 911 23 45 67', '34911234567'],
    ['+34 911 234567', '34911234567'],
    ['0034 911 234567', '34911234567'],
    ['+33 1 42685300', '33142685300'],
    ['+1 212 5550123', '12125550123'],
  ])('are found where it is written %s, as other countries do it', async (phone, e164) => {
    const { addUser, byNumber } = await startBerlin();
    const { id } = addUser({ firstname: 'Lucía', phone });
    expect(await byNumber(e164, 'DE')).toMatchObject([{ id }]);
  });

  it('are found by each of the numbers in a field', async () => {
    const { addUser, byNumber } = await startBerlin();
    const { id } = addUser({ firstname: 'Anna', phone: '030 23125801 / 0171 3920041' });
    expect(await byNumber('493023125801', 'DE')).toMatchObject([{ id }]);
    expect(await byNumber('491713920041', 'DE')).toMatchObject([{ id }]);
  });

  it("are found by a number's older form", async () => {
    const { addUser, byNumber } = await startBerlin();
    const { id } = addUser({ firstname: 'Lupe', phone: '+5215512345678' });
    expect(await byNumber('525512345678', 'DE')).toMatchObject([{ id }]);
  });

  it('are found by name however it is written, but not for the name alone', async () => {
    const { addUser, byNumber } = await startBerlin();
    const { id } = addUser({ firstname: 'Anna', lastname: 'Müller', phone: '+49 30 60 98 54 180' });
    addUser({ firstname: 'Anna', lastname: 'Müller', phone: '+49 30 1234567' });
    expect(await byNumber(number, 'DE')).toEqual([]);
    expect(await byNumber(number, 'DE', ['Müller (Anna)', ''])).toMatchObject([{ id }]);
  });

  it('are shown with what helps to know them', async () => {
    const { fake, addUser, byNumber } = await startBerlin();
    const { id } = addUser({
      firstname: 'Anna',
      lastname: 'Müller',
      email: 'anna@example.com',
      organization: 'Bäckerei Müller',
      mobile: '+49 30 609854180',
      phone: '+49 211 1234567',
    });
    expect(await byNumber(number, 'DE')).toEqual([
      {
        id,
        name: 'Anna Müller',
        organisation: 'Bäckerei Müller',
        email: 'anna@example.com',
        numbers: ['+49 211 1234567', '+49 30 609854180'],
        url: `${fake.url}/#user/profile/${id}`,
      },
    ]);
  });

  it('are not those in whose texts the digits stand', async () => {
    const { addUser, byNumber } = await startBerlin();
    addUser({ firstname: '4930609854180', phone: '+49 30 6098541' });
    addUser({ firstname: 'Ole', note: '+49 30 609854180' });
    addUser({ firstname: 'Ida', phone: '+49 30 6098541800' });
    expect(await byNumber(number, 'DE')).toEqual([]);
  });

  it('are each found once, last changed first, and not when they are inactive', async () => {
    const { addUser, byNumber } = await startBerlin();
    const phone = '+4930609854180';
    const old = addUser({ phone, mobile: '030 609854180', updated_at: '2026-01-01T00:00:00.000Z' });
    const recent = addUser({ phone, updated_at: '2026-11-01T00:00:00.000Z' });
    addUser({ phone, active: false });
    expect((await byNumber(number, 'DE')).map(({ id }) => id)).toEqual([recent.id, old.id]);
  });

  it('are read with the home country', async () => {
    const { addUser, byNumber } = await startBerlin();
    const { id } = addUser({ phone: '01 51444' });
    expect(await byNumber('43151444', 'AT')).toMatchObject([{ id }]);
    expect(await byNumber('43151444', 'DE')).toEqual([]);
  });

  it('are found without Elasticsearch, too', async () => {
    const { fake, addUser, byNumber } = await startBerlin();
    fake.settings.elasticsearch = false;
    const { id } = addUser({ firstname: 'Anna', phone: '+49 30 609854180' });
    expect(await byNumber(number, 'DE')).toMatchObject([{ id }]);
  });
});

it('numbers are searched for a few at a time, however many call, also where a search fails', async () => {
  let running = 0;
  let most = 0;
  const ask = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    if (ask.mock.calls.length % 5 === 0) throw new Error('no answer');
    return [];
  });
  const { byNumber } = createZammadCustomers(ask as never, 'https://zammad.example.com');
  await Promise.allSettled(
    [number, '492111234567', '34911234567'].map((one) => byNumber(one, 'DE', ['Anna'])),
  );
  await vi.waitFor(() => {
    expect([running, most]).toEqual([0, 3]);
  });
  expect(await Promise.allSettled([byNumber(number, 'DE')])).toHaveLength(1);
});

describe('a search for customers', () => {
  it('finds them by words', async () => {
    const { zammad, addUser } = await startBerlin();
    const { id } = addUser({ firstname: 'Anna', lastname: 'Müller', email: 'anna@example.com' });
    addUser({ firstname: 'Anna', lastname: 'Schmidt' });
    addUser({ firstname: 'Anna', lastname: 'Müller', active: false });
    expect(await zammad.customers.search(' Anna Müller ')).toMatchObject([{ id, name: 'Anna Müller' }]);
    expect(await zammad.customers.search('anna@example.com')).toMatchObject([{ id }]);
  });

  it.each(['C/O Anna', 'Anna (', '"Anna', 'Anna: [x', 'Anna\\', '~Anna^'])(
    'is not broken by %j',
    async (text) => {
      const { zammad, addUser } = await startBerlin();
      const { id } = addUser({ firstname: 'Anna', note: 'C O x' });
      expect(await zammad.customers.search(text)).toMatchObject([{ id }]);
    },
  );

  it('finds nobody for nothing, and does not ask', async () => {
    const { fake, zammad } = await startBerlin();
    expect(await zammad.customers.search('  ')).toEqual([]);
    expect(await zammad.customers.search('***')).toEqual([]);
    expect(fake.requests).toEqual([]);
  });

  it('calls customers without a name by their e-mail address', async () => {
    const { zammad, addUser } = await startBerlin();
    addUser({ email: 'info@example.com' });
    expect(await zammad.customers.search('info@example.com')).toMatchObject([{ name: 'info@example.com' }]);
  });

  it('says which permission is probably missing', async () => {
    const { fake, zammad } = await startBerlin();
    fake.settings.permissions = ['ticket.customer'];
    expect(await problemOf(zammad.customers.search('Anna'))).toEqual({
      kind: 'forbidden',
      permission: 'ticket.agent',
      detail: 'Not authorized',
      perhapsDone: false,
    });
  });
});

describe('a new customer', () => {
  const caller = { firstName: 'Anna', lastName: 'Müller', email: '', phone: '+49 30 609854180' };

  it('is made, and found by the number from then on', async () => {
    const { zammad, byNumber } = await startBerlin();
    const made = await zammad.customers.create(caller);
    expect(made).toMatchObject({ name: 'Anna Müller', numbers: ['+49 30 609854180'] });
    expect(await byNumber(number, 'DE')).toEqual([made]);
  });

  it('may be nothing but a number', async () => {
    const { zammad } = await startBerlin();
    const made = await zammad.customers.create({ ...caller, firstName: '', lastName: '' });
    expect(made).toMatchObject({ name: '', numbers: ['+49 30 609854180'] });
  });

  it('is refused in the words of Zammad', async () => {
    const { fake, zammad } = await startBerlin();
    const users = fake.store.users.length;
    const nobody = { firstName: '', lastName: '', email: '', phone: '' };
    const taken = { ...caller, email: 'chris@chrispresso.com' };
    const refusals = await Promise.all(
      [nobody, taken, { ...caller, email: 'x' }].map((one) => problemOf(zammad.customers.create(one))),
    );
    expect(refusals.map(({ kind }) => kind)).toEqual(['invalid', 'invalid', 'invalid']);
    expect(refusals.map(({ detail }) => detail)).toEqual([
      'At least one identifier (firstname, lastname, phone, mobile or email) for user is required.',
      "Email address 'chris@chrispresso.com' is already used for another user.",
      "Invalid email 'x'",
    ]);
    expect(fake.store.users).toHaveLength(users);
  });
});
