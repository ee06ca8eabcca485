import { html } from 'hono/html';
import type { AnswerStatus } from '../../../domain/answer.ts';
import { WEB } from '../../../text/vi/web.ts';
import type { Source } from '../links.ts';
import type { Html } from './layout.ts';

/** A question with its answer, as the log shows them. */
export interface Exchange {
  readonly question: string;
  readonly status: AnswerStatus;
  readonly text: string;
  readonly choices: readonly string[];
  readonly sources: readonly Source[];
}

/** Up to this many sources stand open under their answer; more are folded away so that the answer stays in sight. */
const OPEN_SOURCES = 3;

/** The script fills a copy of the same markup, so that a page looks the same whoever rendered it. */
export function exchange({ question, status, text, choices, sources }: Exchange): Html {
  return html`<article class="exchange" data-status="${status}">
    <h2 class="asked"><span class="hidden">${WEB.you}</span> <span class="question">${question}</span></h2>
    <div class="reply">
      <h3 class="hidden">${WEB.answer}</h3>
      <p class="text">${text}</p>
      ${choices.length > 0 ? choiceList(choices) : ''} ${sources.length > 0 ? sourceList(sources) : ''}
    </div>
  </article>`;
}

function choiceList(choices: readonly string[]): Html {
  return html`<ul class="choices" aria-label="${WEB.choices}">
    ${choices.map((choice) => html`<li>${suggestion(choice)}</li>`)}
  </ul>`;
}

function sourceList(sources: readonly Source[]): Html {
  return html`<details class="sources" ${sources.length <= OPEN_SOURCES ? html`open` : ''}>
    <summary>${WEB.sources} (<span class="count">${sources.length}</span>)</summary>
    <ul>
      ${sources.map(
        ({ label, href, quote }) =>
          html`<li>
            <a href="${href}">${label}</a>
            <q>${quote}</q>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** A button that sends its words as the next message, with or without the script. */
export function suggestion(words: string): Html {
  return html`<button class="suggestion" form="hoi" name="choice" value="${words}" formnovalidate>${words}</button>`;
}

/** What the script copies: one choice and one source, which it repeats or drops. */
export function templates(): Html {
  const blank: Exchange = {
    question: '',
    status: 'answered',
    text: '',
    choices: [''],
    sources: [{ label: '', href: '', quote: '' }],
  };
  return html`<template id="mau-trao-doi">${exchange(blank)}</template>
    <template id="mau-dang-tim"><p class="busy">${WEB.busy}</p></template>
    <template id="mau-loi"
      ><div class="failure">
        <p class="sentence">${WEB.connection}</p>
        <button type="button" class="retry">${WEB.retry}</button>
      </div></template
    >`;
}
