import { describe, expect, it } from 'vitest';
import { readContactNumbers, readNumberField } from '../../../../main/domain/contacts/contact-numbers.ts';
import { contact } from '../../../support/unit/contacts.ts';

describe('what stands in the field of a number', () => {
  it.each([
    ['+49 30 609854180', ['4930609854180']],
    ['030 609854180', ['4930609854180']],
    ['(030) 60 98 54 18-0', ['4930609854180']],
    // As sipgate sends short and local numbers.
    ['21', ['21']],
    ['007', ['007']],
    ['575 43 21', ['5754321']],
    ['5754321', ['5754321']],
    // As other programs export them.
    ['0171 5000000 / 030 609854180', ['491715000000', '4930609854180']],
    ['Büro: 030 609854180', ['4930609854180']],
    ['030 609854180 (Zentrale)', ['4930609854180']],
    ['+49 30 609854180 ext. 7', ['4930609854180']],
    ['030 23125801 / 0171 3920041', ['493023125801', '491713920041']],
    ['030 23125-731/732', ['493023125731', '493023125732']],
    ['+41 79 123 45 67 / 68', ['41791234567']],
    ['491713920081.0', ['491713920081']],
    ['4147110000000', ['4147110000000']],
    ['+5215512345678', ['5215512345678']],
    ['00720710771', ['720710771']],
    ['+52 1 55 1234 5678', ['5215512345678']],
    // What spreadsheets, calendars and banks write is none.
    ['4,93023E+11', []],
    ['12.05.2024', []],
    ['2018-09-24 15', []],
    ['DE89370400440532013000', []],
    ['1.234.567,89 €', []],
    ['unknown', []],
    ['-', []],
    ['', []],
    ['w0', []],
  ])('%j is %j', (typed, numbers) => {
    expect(readNumberField(typed, 'DE')).toEqual(numbers);
  });

  it('is read with the rules of the home country', () => {
    expect(readNumberField('347 1234567', 'IT')).toEqual(['393471234567']);
    expect(readNumberField('347 1234567', 'DE')).toEqual(['3471234567']);
  });
});

describe('the numbers of a contact', () => {
  it('are known where they stand in its fields, and may be its own where they stand in its note', () => {
    const emma = contact({
      numbers: ['030 609854180', '+49 30 609854180', '21'],
      note: 'Zentrale 030 609854180, privat 0171 5000000',
    });
    expect(readContactNumbers(emma, 'DE')).toEqual({
      known: ['4930609854180', '21'],
      maybe: ['491715000000'],
    });
  });
});
