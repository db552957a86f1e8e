import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlPlaceholderSchema, type UrlPlaceholder } from '../../../../contract/model/helpdesk.ts';
import {
  exampleValues,
  readTemplate,
  type TemplateValues,
} from '../../../../main/domain/desk/url-template.ts';

function fill(template: string, values: TemplateValues): string {
  const read = readTemplate(template);
  return read.ok ? read.fill(values) : expect.unreachable(read.problem.code);
}

function problemIn(template: string): unknown {
  const read = readTemplate(template);
  return read.ok ? expect.unreachable('It was taken.') : read.problem;
}

const segmentsOf = (url: string): string[] => new URL(url).pathname.split('/');

describe('a template', () => {
  it('is filled in its path, query and fragment', () => {
    const template = 'https://crm.example.com/{name}/calls?number={e164}&q={number}#{digits}';
    expect(fill(template, exampleValues)).toBe(
      'https://crm.example.com/Anna%20M%C3%BCller/calls?number=%2B4930609854180&q=%2B49%2030%20609854180#4930609854180',
    );
  });

  it.each(urlPlaceholderSchema.options)('may name {%s}', (name) => {
    const url = fill(`https://crm.example.com/?x={${name}}`, exampleValues);
    expect(new URL(url).searchParams.get('x')).toBe(exampleValues[name]);
  });

  it('may name one twice, several beside each other, or none', () => {
    const values = { digits: '1', name: 'A' };
    expect(fill('https://a.example/{digits}{name}/{digits}', values)).toBe('https://a.example/1A/1');
    expect(fill('https://a.example', values)).toBe('https://a.example');
    expect(fill('HTTPS://a.example:8443?n={name}', values)).toBe('HTTPS://a.example:8443?n=A');
  });

  it('has nothing where a value is missing', () => {
    expect(fill('https://a.example/{name}/x?e={email}&l={line}#{agent}', { line: 'L' })).toBe(
      'https://a.example//x?e=&l=L#',
    );
  });

  it('is taken with spaces around it', () => {
    expect(fill('  https://a.example/{name}\n', { name: 'A' })).toBe('https://a.example/A');
  });

  it.each<[string, string, object]>([
    ['nothing', '  ', { code: 'empty' }],
    ['javascript:', 'javascript:alert({name})', { code: 'notHttps' }],
    ['javascript: that looks like https', 'javascript://https://a.example/%0aalert(1)', { code: 'notHttps' }],
    ['http', 'http://a.example/{name}', { code: 'notHttps' }],
    ['a file', 'file:///etc/{name}', { code: 'notHttps' }],
    ['data:', 'data:text/html,{name}', { code: 'notHttps' }],
    ['another program', 'tel:{e164}', { code: 'notHttps' }],
    ['no scheme', 'crm.example.com/{name}', { code: 'notHttps' }],
    ['one slash', 'https:/a.example/{name}', { code: 'notHttps' }],
    ['a placeholder as its scheme', '{name}://a.example', { code: 'notHttps' }],
    ['a placeholder as its host', 'https://{name}/', { code: 'placeholderInHost' }],
    ['a placeholder in its host', 'https://crm.{name}.example/', { code: 'placeholderInHost' }],
    ['a placeholder behind its host', 'https://a.example{name}', { code: 'placeholderInHost' }],
    ['a placeholder as its port', 'https://a.example:{digits}/', { code: 'placeholderInHost' }],
    ['a placeholder as its user', 'https://{name}@a.example/', { code: 'placeholderInHost' }],
    ['a host that browsers find later', 'https:///{name}/', { code: 'notAnAddress' }],
    ['a password', 'https://emma:secret@a.example/', { code: 'credentials' }],
    ['a host of its user', 'https://a.example@b.example/', { code: 'credentials' }],
    ['no host', 'https://?x={name}', { code: 'notAnAddress' }],
    ['a port that is none', 'https://a.example:99999/', { code: 'notAnAddress' }],
    ['a backslash', 'https://a.example\\{name}', { code: 'forbiddenCharacter' }],
    ['a line break', 'https://a.example/\n{name}', { code: 'forbiddenCharacter' }],
    ['a tab in its scheme', 'ht\ttps://a.example/', { code: 'forbiddenCharacter' }],
    ['a space', 'https://a.example/a b', { code: 'forbiddenCharacter' }],
    ['a null', 'https://a.example/\0', { code: 'forbiddenCharacter' }],
    ['a brace that opens', 'https://a.example/{name', { code: 'brace' }],
    ['a brace that closes', 'https://a.example/name}', { code: 'brace' }],
    ['braces in braces', 'https://a.example/{{name}}', { code: 'brace' }],
    ['an unknown placeholder', 'https://a.example/{phone}', { code: 'unknownPlaceholder', name: 'phone' }],
    ['another case', 'https://a.example/{Name}', { code: 'unknownPlaceholder', name: 'Name' }],
    ['an empty placeholder', 'https://a.example/{}', { code: 'unknownPlaceholder', name: '' }],
    [
      'a property of all objects',
      'https://a.example/{constructor}',
      { code: 'unknownPlaceholder', name: 'constructor' },
    ],
    ['too many characters', `https://a.example/${'x'.repeat(2_000)}`, { code: 'tooLong' }],
  ])('is not taken with %s', (_, template, problem) => {
    expect(problemIn(template)).toEqual(problem);
  });
});

describe('a value', () => {
  const path = 'https://a.example/x/{name}/y';

  it.each([
    '/',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%2e%2e',
    '\\',
    '@',
    ':',
    ';',
    '+',
    ' ',
    '{digits}',
    "'",
    '"',
    '<',
    '\n',
    'ä',
    '🙂',
  ])('%j comes out as it went in', (value) => {
    expect(decodeURIComponent(segmentsOf(fill(path, { name: value }))[2] ?? '')).toBe(value);
    const query = new URL(fill('https://a.example/?a=1&q={name}&b=2#f', { name: value }));
    expect([...query.searchParams]).toEqual([
      ['a', '1'],
      ['q', value],
      ['b', '2'],
    ]);
    const { hash } = new URL(fill('https://a.example/#{name}', { name: value }));
    expect(decodeURIComponent(hash)).toBe(`#${value}`);
  });

  it.each(['.', '..'])('of nothing but steps, %s, does not change the path', (value) => {
    expect(segmentsOf(fill(path, { name: value }))).toEqual(['', 'x', '', 'y']);
    expect(segmentsOf(fill('https://a.example/x/%2e{name}', { name: '.' }))).toEqual(['', 'x', '']);
    expect(segmentsOf(fill('https://a.example/x/%2{name}/y', { name: 'e' }))).toEqual(['', 'x', '', 'y']);
    expect(new URL(fill('https://a.example/?q={name}', { name: value })).searchParams.get('q')).toBe(value);
  });

  it('that is half a character is replaced', () => {
    expect(fill('https://a.example/{name}', { name: 'a\ud83db' })).toBe('https://a.example/a%EF%BF%BDb');
  });

  it('that is longer than any name is cut between characters', () => {
    const url = fill('https://a.example/{name}', { name: '🙂'.repeat(1_000) });
    expect(decodeURIComponent(new URL(url).pathname)).toBe(`/${'🙂'.repeat(320)}`);
  });
});

describe('whatever the values are', () => {
  const placeholders = urlPlaceholderSchema.options.map((name) => `{${name}}`);
  const part = fc.oneof(
    fc.constantFrom(...placeholders),
    fc.constantFrom('.', '..', '%2e', '%2', '%', 'a', 'x=1', '&', '@', ':', '//', '!'),
  );
  const place = (first: string, inner: string) =>
    fc
      .array(fc.oneof({ weight: 3, arbitrary: part }, fc.constant(inner)), { maxLength: 8 })
      .map((parts) => first + parts.join(''));
  const template = fc
    .tuple(place('/', '/'), fc.option(place('?', '&'), { nil: '' }), fc.option(place('#', '/'), { nil: '' }))
    .map((parts) => `https://crm.example.com:8443${parts.join('')}`);
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('.', '/', '\\', '?', '#', '@', ':', '%', '2', 'e', 'E', '\ud800', '{', '}'),
    }),
  );
  const values = fc.record(
    Object.fromEntries(urlPlaceholderSchema.options.map((name) => [name, value])) as Record<
      UrlPlaceholder,
      typeof value
    >,
    { requiredKeys: [] },
  );

  it('the address leads to the same place, with as many parts to its path', () => {
    fc.assert(
      fc.property(template, values, (text, some) => {
        const url = new URL(fill(text, some));
        const plain = new URL(text.replace(/\{\w+\}/g, 'x'));
        // Node 20 leaves a step in a path where another part begins with a dot, as in `//.x/..`.
        fc.pre(!/\/\.{1,2}(?:\/|$)/.test(plain.pathname));
        expect(url.origin).toBe('https://crm.example.com:8443');
        expect([url.username, url.password]).toEqual(['', '']);
        expect(segmentsOf(url.href)).toHaveLength(segmentsOf(plain.href).length);
        expect(url.search.split('&')).toHaveLength(plain.search.split('&').length);
        expect(url.href).toMatch(/^[\x21-\x7e]*$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('and whatever the template is, the host is one that stands in it', () => {
    const anything = fc.string({
      unit: fc.constantFrom(
        '{name}',
        'https:',
        '/',
        '/',
        '\\',
        '@',
        ':',
        '?',
        '#',
        '.',
        'a',
        '{',
        '\t',
        '[',
        ']',
        '%',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(anything, fc.boolean(), values, (text, isBare, some) => {
        const read = readTemplate(isBare ? text : `https://${text}`);
        if (!read.ok) return;
        const plain = new URL(read.fill({}));
        expect(new URL(read.fill(some)).origin).toBe(plain.origin);
        expect(plain.protocol).toBe('https:');
        expect(text).toContain(plain.hostname);
      }),
      { numRuns: 3_000 },
    );
  });
});
