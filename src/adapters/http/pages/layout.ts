import { html } from 'hono/html';
import { WEB } from '../../../text/vi/web.ts';

/** A piece of a page; every value put into one was escaped. */
export type Html = ReturnType<typeof html>;

interface Layout {
  /** In front of the product's name in the window's title; null for the chat itself. */
  readonly title: string | null;
  readonly content: Html;
  /** Which of the two main pages this is. */
  readonly current?: 'ask' | 'documents';
  /** Where the skip link leads; the content where it is not given. */
  readonly skip?: { readonly to: string; readonly words: string };
}

/** The frame that all pages share. */
export function page({ title, content, current, skip = { to: 'noi-dung', words: WEB.skipToContent } }: Layout): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === null ? `${WEB.product} - ${WEB.tagline}` : `${title} - ${WEB.product}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="stylesheet" href="/assets/chat.css" />
        <script src="/assets/chat.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#${skip.to}">${skip.words}</a>
        <header class="bar">
          <div class="column">
            <a class="name" href="/">${WEB.product}</a>
            <nav aria-label="${WEB.navigation}">
              <a href="/" ${mark(current === 'ask')}>${WEB.ask}</a>
              <a href="/tai-lieu" ${mark(current === 'documents')}>${WEB.documentsShort}</a>
            </nav>
          </div>
        </header>
        <main id="noi-dung" class="column" tabindex="-1">${content}</main>
      </body>
    </html>`;
}

function mark(isCurrent: boolean): Html {
  return isCurrent ? html`aria-current="page"` : html``;
}
