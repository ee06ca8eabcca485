import { html } from 'hono/html';
import type { Span } from '../../../domain/span.ts';
import { WEB, documentName } from '../../../text/vi/web.ts';
import { locateIn } from '../locate.ts';
import { isHeading, paragraphs } from '../paragraphs.ts';
import type { WebDocument } from '../product.ts';
import { positionIn, quotable } from '../quotable.ts';
import { type Html, page } from './layout.ts';

/** A document's whole text for reading, with the quotation marked where it stands at or behind the offset `from`. */
export function documentPage(document: WebDocument, quote: string | null, from: number): Html {
  const source = document.text.normalize('NFC');
  const copy = quotable(source);
  const found = quote === null ? null : locateIn(copy, quote, from);
  const marked = found && { start: positionIn(copy, found.start), end: positionIn(copy, found.end) };
  const body = paragraphs(source).map((span) => {
    const part = { start: positionIn(copy, span.start), end: positionIn(copy, span.end) };
    return paragraph(copy.text, part, marked, isHeading(source.slice(span.start, span.end)));
  });
  return page({
    title: documentName(document),
    content: html`<p class="back"><a href="/tai-lieu">${WEB.documents}</a></p>
      <h1>${document.title ?? documentName(document)}</h1>
      ${facts(document)} ${quote === null ? '' : quoteNotice(found !== null)}
      <article class="document" aria-label="${WEB.fullText}">${body}</article>`,
  });
}

function facts({ number, place, year }: WebDocument): Html {
  const rows: readonly (readonly [string, string | number | null])[] = [
    [WEB.number, number],
    [WEB.place, place],
    [WEB.year, year],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value ?? WEB.blank}</dd> `,
    )}
  </dl>`;
}

function quoteNotice(found: boolean): Html {
  if (!found) return html`<p class="notice missing" role="status">${WEB.quoteMissing}</p>`;
  return html`<p class="notice">${WEB.quoteShown} <a href="#trich">${WEB.quoteJump}</a></p>`;
}

/** One paragraph; a quotation that runs over several is marked in each, and begins where the address points. */
function paragraph(text: string, part: Span, marked: Span | null, heading: boolean): Html {
  const start = marked === null ? part.end : clamp(marked.start, part);
  const end = marked === null ? part.end : clamp(marked.end, part);
  const first = marked !== null && start === marked.start;
  const last = marked !== null && end === marked.end;
  const before = text.slice(part.start, start).trimStart();
  const after = text.slice(end, part.end).trimEnd();
  const words = text.slice(start, end);
  const quoted = words.trim() === '' ? words : mark(first ? words : words.trimStart(), first, last);
  return html`<p class="${heading ? 'heading' : 'words'}">${before}${quoted}${after}</p>`;
}

function mark(words: string, first: boolean, last: boolean): Html {
  const opening = first ? html`<span class="hidden">${WEB.quoteStart} </span>` : '';
  const closing = last ? html`<span class="hidden"> ${WEB.quoteEnd}</span>` : '';
  return html`${opening}<mark ${first ? html`id="trich"` : ''}>${words}</mark>${closing}`;
}

function clamp(at: number, { start, end }: Span): number {
  return Math.min(Math.max(at, start), end);
}
