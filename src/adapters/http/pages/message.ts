import { html } from 'hono/html';
import { WEB } from '../../../text/vi/web.ts';
import { type Html, page } from './layout.ts';

/** A page that says one thing, with the ways on. */
export function messagePage(title: string, sentence: string): Html {
  return page({
    title,
    content: html`<h1>${title}</h1>
      <p>${sentence}</p>
      <ul>
        <li><a href="/">${WEB.ask}</a></li>
        <li><a href="/tai-lieu">${WEB.documents}</a></li>
      </ul>`,
  });
}
