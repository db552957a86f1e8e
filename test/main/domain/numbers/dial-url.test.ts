import { expect, it } from 'vitest';
import { dialUrl } from '../../../../main/domain/numbers/dial-url.ts';

it.each([
  ['tel', '+4930609854180', null, 'tel:+4930609854180'],
  ['tel', '+4930609854180', '12', 'tel:+4930609854180;ext=12'],
  ['tel', '+4930609854180', '12#', 'tel:+4930609854180'],
  ['callto', '21', '12', 'callto:21'],
  ['sip', '+4930609854180', '12', 'sip:+4930609854180'],
] as const)('dialling with %s %s and %j makes %4$s', (way, number, extension, url) => {
  expect(dialUrl(way, number, extension)).toBe(url);
});
