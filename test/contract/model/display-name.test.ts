import { expect, it } from 'vitest';
import { agentName, contactName, userName } from '../../../contract/model/display-name.ts';

it('calls an agent by the id where there is no name', () => {
  expect(agentName({ id: 'emma', name: 'Emma Taylor' })).toBe('Emma Taylor');
  expect(agentName({ id: 'emma', name: '' })).toBe('emma');
});

it('calls a contact by its organisation where there is no name', () => {
  expect(contactName({ name: 'Franziska Bauer', organisation: 'Bauer GmbH' })).toBe('Franziska Bauer');
  expect(contactName({ name: '', organisation: 'Bauer GmbH' })).toBe('Bauer GmbH');
  expect(contactName({ name: '', organisation: '' })).toBe('');
});

it('calls a sipgate user by what is known of them', () => {
  expect(userName({ name: 'Emma', id: 'w0', fullId: '1234567w0' })).toBe('Emma');
  expect(userName({ name: '', id: 'w0', fullId: '1234567w0' })).toBe('w0');
  expect(userName({ name: '', id: null, fullId: '1234567w0' })).toBe('1234567w0');
  expect(userName({ name: '', id: null, fullId: null })).toBe('');
  expect(userName(null)).toBe('');
});
