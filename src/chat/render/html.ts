import type { Laid, Span } from './lay-out.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const TAGS: Readonly<Record<Span['look'], string>> = { heading: 'b', quote: 'blockquote' };

/** Text without a character that HTML reads as its own; the four entities are those that Telegram knows. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);
}

/** A stretch of laid-out text as HTML; what stands out has its tags whole, however it is cut. */
export function htmlOf({ text, spans }: Laid, from: number, to: number): string {
  let html = '';
  let done = from;
  for (const span of spans) {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (start >= end) continue;
    const tag = TAGS[span.look];
    html += `${escapeHtml(text.slice(done, start))}<${tag}>${escapeHtml(text.slice(start, end))}</${tag}>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done, to));
}
