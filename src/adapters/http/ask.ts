import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProductError } from '../../domain/errors.ts';
import type { Question } from '../../domain/question.ts';
import type { Log } from '../../ports/system.ts';
import { WEB } from '../../text/vi/web.ts';
import { explain } from './failure.ts';
import { type AnswerWithSources, sourcesOf } from './links.ts';
import { chatPage } from './pages/chat.ts';
import type { WebProduct } from './product.ts';
import { MAX_BODY, MAX_HISTORY, questionOf, tooLong } from './request.ts';

/** A form's or a query's fields, or the script's JSON, before they are checked. */
interface RawFields {
  readonly question: unknown;
  readonly place: unknown;
  readonly history: unknown;
}

const bounded = bodyLimit({
  maxSize: MAX_BODY,
  onError: () => {
    throw tooLong();
  },
});

/** Questions from the script (`/api/ask`, JSON) and from the bare form (`/hoi`, which answers with a page). */
export function askRoutes(product: WebProduct, log: Log): Hono {
  const routes = new Hono();

  routes.get('/', (c) => c.html(chatPage({ places: product.places(), place: null, history: [], last: null })));

  routes.get('/api/places', (c) => c.json({ places: product.places() }));

  routes.post('/api/ask', bounded, async (c) => {
    if (!isJson(c)) return c.json({ error: WEB.contentType }, 415);
    const fields = await c.req.json<unknown>().catch(unreadable);
    return c.json(await answer(questionOf(fields, product.now()), c.req.raw.signal));
  });

  routes.get('/hoi', (c) => {
    const query = c.req.queries();
    const asks = query['question'] !== undefined || query['choice'] !== undefined;
    return asks ? answerPage(c, fieldsOf(query)) : c.redirect('/', 303);
  });

  routes.post('/hoi', bounded, async (c) =>
    answerPage(c, fieldsOf(await c.req.parseBody({ all: true }).catch(unreadable))),
  );

  async function answer(question: Question, signal: AbortSignal): Promise<AnswerWithSources> {
    const answered = await product.ask(question, signal);
    const { status, engine, citations } = answered;
    log.info('web.answered', { status, engine, citations: citations.length });
    return { ...answered, sources: sourcesOf(answered, product) };
  }

  async function answerPage(c: Context, fields: RawFields): Promise<Response> {
    const shown = { places: product.places(), place: typeof fields.place === 'string' ? fields.place : null };
    try {
      const question = questionOf(fields, product.now());
      const last = { ...(await answer(question, c.req.raw.signal)), question: question.text };
      return await c.html(
        chatPage({ ...shown, history: [...question.history, question.text].slice(-MAX_HISTORY), last }),
      );
    } catch (error) {
      const { status, sentence } = explain(error, log);
      const draft = typeof fields.question === 'string' ? fields.question : '';
      return c.html(chatPage({ ...shown, history: [], last: null, refusal: sentence, draft }), status);
    }
  }

  return routes;
}

/** A button's words go before the box's; history is always a list. */
function fieldsOf(form: Readonly<Record<string, unknown>>): RawFields {
  const all = (name: string): unknown[] => [form[name] ?? []].flat();
  return {
    question: all('choice')[0] ?? all('question')[0] ?? '',
    place: all('place')[0],
    history: all('history'),
  };
}

function unreadable(cause: unknown): never {
  throw new ProductError('usage', WEB.requestUnreadable, {}, { cause });
}

function isJson(c: Context): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? '');
}
