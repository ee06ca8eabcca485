import { html } from 'hono/html';
import { EXAMPLES, WEB } from '../../../text/vi/web.ts';
import { type Exchange, exchange, suggestion, templates } from './exchange.ts';
import { type Html, page } from './layout.ts';

interface Chat {
  readonly places: readonly string[];
  /** The place chosen, or null for all. */
  readonly place: string | null;
  /** The person's earlier messages, oldest first; with the script they live in the page. */
  readonly history: readonly string[];
  /** What was just asked and answered, where the server renders it. */
  readonly last: Exchange | null;
  /** A sentence that says why a question was not taken. */
  readonly refusal?: string;
  /** Words to leave in the question box. */
  readonly draft?: string;
}

/** The chat: a form that works by itself, which the script turns into a conversation. */
export function chatPage({ places, place, history, last, refusal, draft = '' }: Chat): Html {
  return page({
    title: null,
    current: 'ask',
    skip: { to: 'cau-hoi', words: WEB.skipToQuestion },
    content: html`<h1>${WEB.tagline}</h1>
      <p class="notice"><strong>${WEB.automatic}</strong> ${WEB.check}</p>
      <div id="nhat-ky" role="log" aria-live="polite" aria-label="${WEB.conversation}">
        ${last === null ? '' : exchange(last)}
      </div>
      <p id="bat-dau-lai" class="again" ${last === null ? html`hidden` : ''}><a href="/">${WEB.startAgain}</a></p>
      ${refusal === undefined ? '' : html`<p class="failure" role="alert">${refusal}</p>`}
      <section id="vi-du" class="examples" aria-labelledby="vi-du-ten" ${last === null ? '' : html`hidden`}>
        <h2 id="vi-du-ten">${WEB.examples}</h2>
        <ul>
          ${EXAMPLES.map((question) => html`<li>${suggestion(question)}</li>`)}
        </ul>
      </section>
      <form id="hoi" method="post" action="/hoi">
        ${history.map((message) => html`<input type="hidden" name="history" value="${message}" />`)}
        <div class="where">
          <label for="dia-phuong">${WEB.place}</label>
          <select id="dia-phuong" name="place">
            <option value="">${WEB.allPlaces}</option>
            ${places.map((name) => option(name, name === place))}
          </select>
        </div>
        <label for="cau-hoi">${WEB.question}</label>
        <div class="what">
          ${box(draft)}
          <button id="gui" aria-describedby="tinh-trang">${WEB.send}</button>
        </div>
        ${state()}
        <p id="phim" class="keys" hidden>${WEB.keys}</p>
      </form>
      ${templates()}`,
  });
}

function option(name: string, chosen: boolean): Html {
  return html`<option value="${name}" ${chosen ? html`selected` : ''}>${name}</option>`;
}

function box(draft: string): Html {
  return html`<textarea id="cau-hoi" name="question" rows="2" aria-describedby="phim" required>${draft}</textarea>`;
}

/** Where the script says why a question does not go out, in words that stand here. */
function state(): Html {
  return html`<p
    id="tinh-trang"
    class="state"
    role="status"
    data-busy="${WEB.waits}"
    data-unanswered="${WEB.unanswered}"
  ></p>`;
}
