import { expect, it } from 'vitest';
import { parseJson } from '../../../../main/storage/files/parse-json.ts';

it.each([
  ['{"a":1}', { a: 1 }],
  ['\uFEFF{"a":1}', { a: 1 }],
  ['null', null],
  ['', undefined],
  ['{"a":', undefined],
])('reads %j', (text, json) => {
  expect(parseJson(text)).toEqual(json);
});
