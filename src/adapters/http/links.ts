import type { Answer, Citation } from '../../domain/answer.ts';
import { documentName, sectionName, shortDocumentName } from '../../text/vi/web.ts';
import { plain } from '../../text/plain.ts';
import { shorten } from './locate.ts';
import type { WebDocumentName, WebProduct } from './product.ts';

/** Longest quotation in an address, in characters: percent-encoded it stays within the 8 KiB that proxies take. */
const MAX_LINKED = 600;

/** A citation as a person sees it. */
export interface Source {
  /** `IV.4 - Kế hoạch …` */
  readonly label: string;
  /** The document's page at the quotation. */
  readonly href: string;
  readonly quote: string;
}

/** What the script gets: the answer, and its citations as links. */
export interface AnswerWithSources extends Answer {
  readonly sources: readonly Source[];
}

/** The address of a document's page. */
export function documentPath(plan: string): string {
  return `/tai-lieu/${encodeURIComponent(plan.toWellFormed())}`;
}

/** An answer's citations as links, each quotation once, in the answer's order. */
export function sourcesOf(answer: Answer, product: Pick<WebProduct, 'documents' | 'placeOf'>): readonly Source[] {
  const names = namesOf(product.documents());
  const sources = answer.citations.map((citation) =>
    sourceOf(citation, names.get(citation.plan) ?? citation.plan, product.placeOf(citation, answer)),
  );
  return [...new Map(sources.map((source) => [`${source.label} ${source.href}`, source])).values()];
}

/** Short names, save where two documents would share one. */
function namesOf(documents: readonly WebDocumentName[]): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const shared = new Set(documents.map(shortDocumentName).filter((name) => seen.has(name) || !seen.add(name)));
  return new Map(
    documents.map((document) => {
      const name = shortDocumentName(document);
      return [document.plan, shared.has(name) ? documentName(document) : name];
    }),
  );
}

function sourceOf(citation: Citation, name: string, place: number | null): Source {
  const quotation = encodeURIComponent(shorten(citation.quote, MAX_LINKED).toWellFormed());
  return {
    label: `${sectionName(citation.section)} - ${name}`,
    href: `${documentPath(citation.plan)}?trich=${quotation}${place === null ? '' : `&tu=${place}`}#trich`,
    quote: plain(citation.quote),
  };
}
