import { decodeEntity } from './decode-entity.ts';
import { mistake } from './refusal.ts';
import type { Entity } from './types.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['span', 'spoiler'],
  ['tg-spoiler', 'spoiler'],
  ['tg-emoji', 'custom_emoji'],
  ['a', 'text_link'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
]);

const SPACE = /\s/;

/** A message's HTML, read. */
export interface Parsed {
  /** As a person sees it. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /** Byte offsets of `&` and `>` that should have been escaped: Telegram shows them as they are, by grace. */
  readonly strays: readonly number[];
}

interface Open {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
}

/**
 * Reads HTML as the Bot API server does ("HTML style"): its few tags alone, each closed, with its error sentences and
 * their byte offsets; of the named entities only `&lt; &gt; &amp; &quot;`.
 * @throws {Refusal} 400 "can't parse entities: …"
 */
export function parseHtml(html: string): Parsed {
  const open: Open[] = [];
  const entities: Entity[] = [];
  const strays: number[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const here = html.charAt(at);
    if (here === '&') {
      const decoded = decodeEntity(html, at);
      if (decoded === null) strays.push(byteOffset(html, at));
      text += decoded?.text ?? here;
      at = decoded?.next ?? at + 1;
    } else if (here !== '<') {
      if (here === '>') strays.push(byteOffset(html, at));
      text += here;
      at += 1;
    } else if (html.charAt(at + 1) === '/') {
      const closed = open.pop();
      const end = readEndTag(html, at, closed?.tag ?? null);
      if (closed !== undefined) entities.push(...entityOf(closed, text));
      at = end;
    } else {
      const start = readStartTag(html, at);
      open.push({ tag: start.tag, attributes: start.attributes, from: text.length });
      at = start.next;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  if (!text.isWellFormed()) throw unparsable('Text contains invalid Unicode characters after decoding HTML entities');
  return { text, entities: joinCode(entities).toSorted((a, b) => a.offset - b.offset || b.length - a.length), strays };
}

function readEndTag(html: string, begin: number, expected: string | null): number {
  const where = `at byte offset ${byteOffset(html, begin)}`;
  if (expected === null) throw unparsable(`Unexpected end tag ${where}`);
  let at = begin + 2;
  while (at < html.length && !SPACE.test(html.charAt(at)) && html.charAt(at) !== '>') at += 1;
  const found = html.slice(begin + 2, at).toLowerCase();
  at = skipSpace(html, at);
  if (html.charAt(at) !== '>') throw unparsable(`Unclosed end tag ${where}`);
  if (found !== '' && found !== expected) {
    throw unparsable(`Unmatched end tag ${where}, expected "</${expected}>", found "</${found}>"`);
  }
  return at + 1;
}

function readStartTag(html: string, begin: number): { tag: string; attributes: Map<string, string>; next: number } {
  const where = `at byte offset ${byteOffset(html, begin)}`;
  let at = begin + 1;
  while (at < html.length && !SPACE.test(html.charAt(at)) && html.charAt(at) !== '>') at += 1;
  if (at >= html.length) throw unparsable(`Unclosed start tag ${where}`);
  const tag = html.slice(begin + 1, at).toLowerCase();
  if (!TYPES.has(tag)) throw unparsable(`Unsupported start tag "${tag}" ${where}`);
  const attributes = new Map<string, string>();
  for (at = skipSpace(html, at); html.charAt(at) !== '>'; at = skipSpace(html, at)) {
    const name = /^[^\s=>]*/.exec(html.slice(at))?.[0] ?? '';
    if (at >= html.length) throw unparsable(`Unclosed start tag "${tag}" ${where}`);
    if (name === '') throw unparsable(`Empty attribute name in the tag "${tag}" ${where}`);
    at = skipSpace(html, at + name.length);
    if (html.charAt(at) !== '=') {
      if (tag === 'blockquote' && name.toLowerCase() === 'expandable') {
        attributes.set('expandable', '');
        continue;
      }
      throw unparsable(`Expected equal sign in declaration of an attribute of the tag "${tag}" ${where}`);
    }
    at = skipSpace(html, at + 1);
    if (at >= html.length) throw unparsable(`Unclosed start tag "${tag}" ${where}`);
    const value = readValue(html, at, where);
    attributes.set(name.toLowerCase(), value.text);
    at = value.next;
  }
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw unparsable(`Tag "span" must have class "tg-spoiler" ${where}`);
  }
  return { tag, attributes, next: at + 1 };
}

function readValue(html: string, begin: number, where: string): { text: string; next: number } {
  const quote = html.charAt(begin);
  if (quote !== '"' && quote !== "'") {
    const token = /^[\w.-]*/.exec(html.slice(begin))?.[0] ?? '';
    const next = begin + token.length;
    if (!/[\s>]/.test(html.charAt(next))) {
      throw unparsable(`Unexpected end of name token at byte offset ${byteOffset(html, begin)}`);
    }
    return { text: token.toLowerCase(), next };
  }
  let text = '';
  for (let at = begin + 1; at < html.length;) {
    if (html.charAt(at) === quote) return { text, next: at + 1 };
    const decoded = html.charAt(at) === '&' ? decodeEntity(html, at) : null;
    text += decoded?.text ?? html.charAt(at);
    at = decoded?.next ?? at + 1;
  }
  throw unparsable(`Unclosed start tag ${where}`);
}

/** The entity of a closed tag; none for an empty one, or for a link that leads nowhere. */
function entityOf(open: Open, text: string): readonly Entity[] {
  const length = text.length - open.from;
  if (length === 0) return [];
  const type = TYPES.get(open.tag) ?? open.tag;
  const plain = { type, offset: open.from, length };
  if (open.tag === 'a') {
    const url = linkOf(open.attributes.get('href') ?? text.slice(open.from));
    return url === null ? [] : [{ ...plain, url }];
  }
  const language = /^language-(.+)$/.exec(open.attributes.get('class') ?? '')?.[1];
  if (open.tag === 'code' && language !== undefined) return [{ ...plain, language }];
  if (open.tag === 'tg-emoji') return [{ ...plain, custom_emoji_id: open.attributes.get('emoji-id') ?? '' }];
  return [open.attributes.has('expandable') ? { ...plain, type: 'expandable_blockquote' } : plain];
}

function linkOf(href: string): string | null {
  if (href.startsWith('tg:')) return href;
  const whole = /^https?:/i.test(href) ? href : `http://${href}`;
  if (/\s/.test(href) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.hostname.includes('.') ? url.href : null;
}

/** `<pre>` and `<code class="language-x">` over the same words are one block of code. */
function joinCode(entities: readonly Entity[]): readonly Entity[] {
  const twin = (entity: Entity, type: string): Entity | undefined =>
    entities.find((other) => other.type === type && other.offset === entity.offset && other.length === entity.length);
  return entities.flatMap((entity): readonly Entity[] => {
    if (entity.type === 'pre') {
      const language = twin(entity, 'code')?.language;
      return [language === undefined ? entity : { ...entity, language }];
    }
    if (entity.type !== 'code' || entity.language === undefined) return [entity];
    return twin(entity, 'pre') === undefined ? [{ type: 'code', offset: entity.offset, length: entity.length }] : [];
  });
}

function skipSpace(html: string, from: number): number {
  let at = from;
  while (at < html.length && SPACE.test(html.charAt(at))) at += 1;
  return at;
}

function byteOffset(html: string, at: number): number {
  return Buffer.byteLength(html.slice(0, at));
}

function unparsable(problem: string): Error {
  return mistake(`can't parse entities: ${problem}`);
}
