import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { oneOf, seeded, someNumber } from './many-numbers.ts';

const words = (text: string): string[] => text.split(' ');

const firstNames = words(
  'Emma Anna Jürgen Lukas Mia Jonas Käthe Björn Sofia Paul Zoë Félix Léa Matteo Giulia Noah Ole Pia Michael Manuela ' +
    'Søren Łukasz Wolfgang Ursula Günther Ayşe Mehmet Olga Dmitri Hannah Samuel Charlotte Maximilian Heike Uwe Renée',
);
const lastNames = words(
  'Müller Mueller Schmidt Schneider Weiß Fischer Bauer Großmann Koch Richter Klein Wolf Schröder Neumann Schwarz ' +
    'Huber Gruber Wagner Pichler Steiner Meier Keller Zürcher Favre Rossi Ferrari Dubois Lefèvre Taylor Smith Jones ' +
    'Nowak Yılmaz Petrov Hansen Åberg Kovács Özdemir Böhm Krämer Jäger Brandt',
);
const trades = words('Bau Elektro Sanitär Metall Druck Garten Möbel Reisen Immobilien Software Bäckerei');
const forms = ['GmbH', 'AG', 'GmbH & Co. KG', 'OHG', 'e. K.', 'SA', 'Ltd'];
const places = words(
  'Berlin Hamburg München Köln Wien Graz Zürich Bern Genève Paris Milano London Luxembourg',
);
const tags = words('Kunde Lieferant VIP Presse Bewerbung Partner Behörde');
const remarks = [
  'Ruft immer vormittags an.',
  'Möchte nur per E-Mail angeschrieben werden',
  'Ansprechpartnerin für alle Fragen zu Rechnungen; im August nicht im Haus.',
  'Letzter Kontakt am 24.09.2018, Angebot 2018-4711 verschickt.',
  'Speaks English and a little French.',
];

/**
 * Contacts as the address books of German offices have them: one to three numbers each, a note for three in ten, and
 * for one in twenty a number in it. The same seed makes the same contacts.
 * @param count how many
 */
export function manyContacts(count: number, seed = 1): Contact[] {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const chance = (percent: number): boolean => below(100) < percent;
  const one = <T>(items: readonly T[]): T => oneOf(items, random);

  return Array.from({ length: count }, (_, index): Contact => {
    const [first, last, trade] = [one(firstNames), one(lastNames), one(trades)];
    const email = `${first}.${last}${below(1_000)}@${trade}.example`.toLowerCase();
    const remark = chance(30) ? one(remarks) : '';
    return {
      id: `contact-${index}`,
      source: 'own',
      sourceId: null,
      changedAt: new Date(Date.UTC(2026, 0, 1) + below(300 * 86_400) * 1_000).toISOString(),
      name: chance(95) ? `${first} ${last}` : '',
      organisation: chance(60) ? `${one(lastNames)} ${trade} ${one(forms)}` : '',
      numbers: Array.from({ length: 1 + below(2) + below(2) }, () => ({
        kind: one(['work', 'mobile', 'home', 'fax', 'other'] as const),
        number: someNumber(random),
      })),
      emails: chance(70) ? [email] : [],
      address: chance(40)
        ? `${one(lastNames)}straße ${1 + below(200)}, ${10_000 + below(80_000)} ${one(places)}`
        : '',
      webPage: '',
      tags: chance(30) ? [one(tags)] : [],
      note: chance(5) ? `${remark} Privat: ${someNumber(random)}`.trim() : remark,
    };
  });
}
