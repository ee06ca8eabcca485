import type { WebDocumentName, WebProduct } from '../adapters/http/server.ts';
import type { StoredDocument } from '../ports/store.ts';
import type { Clock } from '../ports/system.ts';
import { citedPlace } from './cited-place.ts';
import type { LiveAnswerer } from './live-answerer.ts';
import type { Product } from './open.ts';

/** The product as the web chat needs it. */
export function webProduct(product: Product, answerer: LiveAnswerer, clock: Clock): WebProduct {
  return {
    ask: async (question) => (await answerer.ask(question)).answer,
    places: () => answerer.places(),
    document: (plan) => {
      const found = product.register().find((document) => document.plan === plan);
      return found ? { ...nameOf(found), text: found.text } : null;
    },
    documents: () => product.register().map(nameOf),
    placeOf: (citation, answer) => {
      const cited = product.register().find(({ plan }) => plan === citation.plan);
      return cited === undefined ? null : citedPlace(cited.register, answer, citation);
    },
    ready: () => product.ready(),
    now: () => clock.now(),
  };
}

function nameOf({ plan, register }: StoredDocument): WebDocumentName {
  const { kind, title, number, place, year } = register;
  return { plan, kind, title, number, place, year };
}
