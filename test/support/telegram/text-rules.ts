import { isJson } from './body.ts';
import { parseHtml } from './parse-html.ts';
import { listOf, textOf } from './read.ts';
import { mistake } from './refusal.ts';
import type { Entity, Json } from './types.ts';

/** A text as it will be shown, and what the call should have done better. */
export interface Shown {
  readonly raw: string;
  readonly parseMode: string | null;
  readonly plain: string;
  readonly entities: readonly Entity[];
  readonly complaints: readonly string[];
}

/**
 * Text and markup of a call, by Telegram's rules: cleaned, parsed, trimmed, then at most `most` UTF-16 units.
 * @throws {Refusal} 400 where it is empty, too long or cannot be parsed
 */
export function shownText(values: Json, name: 'text' | 'caption', most: number): Shown {
  const raw = textOf(values, name);
  if (name === 'text' && raw === '') throw mistake('message text is empty');
  const parseMode = textOf(values, 'parse_mode') || null;
  const parsed = parse(clean(raw), parseMode, listOf(values, name === 'text' ? 'entities' : 'caption_entities'));
  const { plain, entities } = trim(parsed.text, parsed.entities);
  if (name === 'text' && plain === '') throw mistake('text must be non-empty');
  if (plain.length > most) throw mistake(name === 'text' ? 'message is too long' : 'message caption is too long');
  return { raw, parseMode, plain, entities, complaints: parsed.complaints };
}

function parse(
  text: string,
  parseMode: string | null,
  given: readonly unknown[] | null,
): { text: string; entities: readonly Entity[]; complaints: readonly string[] } {
  if (parseMode === null)
    return { text, entities: (given ?? []).map((entity) => bounded(entity, text)), complaints: [] };
  if (parseMode.toLowerCase() !== 'html') {
    const problem = /^markdown(v2)?$/i.test(parseMode) ? 'this server reads no Markdown' : 'unsupported parse_mode';
    throw mistake(problem);
  }
  const { strays, ...parsed } = parseHtml(text);
  return { ...parsed, complaints: strays.map((at) => `text: & or > at byte offset ${at} is not escaped`) };
}

function bounded(entity: unknown, text: string): Entity {
  const { type, offset, length } = isJson(entity) ? entity : {};
  if (typeof type !== 'string' || typeof offset !== 'number' || typeof length !== 'number') {
    throw mistake("can't parse entities JSON object");
  }
  if (offset < 0 || length <= 0 || offset + length > text.length) throw mistake('ENTITY_BOUNDS_INVALID');
  return { ...(entity as Json), type, offset, length };
}

/** Control characters are spaces, carriage returns and marks of direction vanish. */
function clean(text: string): string {
  return text.replace(/[\r\u2028-\u202E]/g, '').replace(/[\u0000-\u0008\u000B-\u001F]/g, ' ');
}

function trim(text: string, entities: readonly Entity[]): { plain: string; entities: readonly Entity[] } {
  const lead = text.length - text.trimStart().length;
  const plain = text.trim();
  const moved = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - lead);
    const to = Math.min(plain.length, entity.offset + entity.length - lead);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { plain, entities: moved };
}
