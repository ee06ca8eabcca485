import { html } from 'hono/html';
import { WEB, documentName } from '../../../text/vi/web.ts';
import { documentPath } from '../links.ts';
import type { WebDocumentName } from '../product.ts';
import { type Html, page } from './layout.ts';

/** The list of documents that answers are made from. */
export function documentsPage(documents: readonly WebDocumentName[]): Html {
  return page({
    title: WEB.documents,
    current: 'documents',
    content: html`<h1>${WEB.documents}</h1>
      ${documents.length === 0 ? html`<p>${WEB.noDocuments}</p>` : list(documents)}`,
  });
}

function list(documents: readonly WebDocumentName[]): Html {
  return html`<ul class="documents">
    ${documents.map((document) => html`<li><a href="${documentPath(document.plan)}">${documentName(document)}</a></li>`)}
  </ul>`;
}
