import type { WebDocumentName, WebProduct } from '../adapters/http/server.ts';
import { answerWeb } from '../chat/web.ts';
import type { StoredDocument } from '../ports/store.ts';
import type { ProductTools } from './channels/bot-tools.ts';
import { citedPlace } from './cited-place.ts';
import type { Product } from './open.ts';

/** The product as the web chat needs it. */
export function webProduct(product: Product, tools: ProductTools): WebProduct {
  return {
    ask: (question, signal) => answerWeb(question, tools, signal),
    places: () => tools.directory.places(),
    document: (plan) => {
      const found = product.register().find((document) => document.plan === plan);
      return found ? { ...nameOf(found), text: found.text } : null;
    },
    documents: () => product.register().map(nameOf),
    placeOf: (citation, answer) => {
      const cited = product.register().find(({ plan }) => plan === citation.plan);
      return cited === undefined ? null : citedPlace(cited.register, answer, citation);
    },
    calendar: (token) => tools.subscribed(token),
    ready: () => product.ready(),
    now: () => tools.now(),
  };
}

function nameOf({ plan, register }: StoredDocument): WebDocumentName {
  const { kind, title, number, place, year } = register;
  return { plan, kind, title, number, place, year };
}
