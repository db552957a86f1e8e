import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, titleOf } from '../../../../main/lib/pure/html-text.ts';

describe('HTML as text', () => {
  it.each([
    ['', ''],
    ['plain', 'plain'],
    [
      '<div>Likes <b>americano</b> &amp; cake.<br>Rings &lt;early&gt;</div>',
      'Likes americano & cake.\nRings <early>\n',
    ],
    ['<p>one</p><P CLASS="x">two</P >', 'one\ntwo\n'],
    ['a<br/>b<BR />c', 'a\nb\nc'],
    // A `<` that is none of a tag is text.
    ['3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
    ['less <3 more', 'less <3 more'],
    ['an open <b', 'an open <b'],
    ['<', '<'],
    ['a<!-- <b>not</b> seen -->b<!-->c', 'abc'],
    ['a<!-- a comment without an end <b>', 'a'],
    ['<!doctype html><?xml version="1.0"?>x', 'x'],
    ['<style>p > b { color: red }</style>x<script>if (a < b) c()</script>y', 'xy'],
    ['&#65;&#x42;&quot;&apos;&nbsp;|&#39;', "AB\"' |'"],
    // What is no character stays as it is.
    ['&#0;&#xD800;&#x110000;&#99999999;&unknown;&amp', '&#0;&#xD800;&#x110000;&#99999999;&unknown;&amp'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('loses nothing of a text without tags and references', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[<&]/g, '');
        expect(htmlToText(plain)).toBe(plain);
        expect(htmlToText(plain.replaceAll('"', '<b>'))).toBe(plain.replaceAll('"', ''));
      }),
    );
  });
});

describe('what a page calls itself', () => {
  it.each([
    ['<html><head><title>Sign in</title>', 'Sign in'],
    ['<TITLE lang="en">\n 502  Bad\tGateway </TITLE>', '502 Bad Gateway'],
    ['<title>A &amp; B', 'A & B'],
    ['<title></title><p>text', ''],
    ['<titles>no</titles>', ''],
    ['{"title": "JSON"}', ''],
    ['<title', ''],
  ])('%j: %j', (html, title) => {
    expect(titleOf(html)).toBe(title);
  });
});
