import type { AnswerWithSources } from '../../src/adapters/http/links.ts';
import { OVER_WEB } from './attacks/web.ts';
import { gullible } from './brain.ts';
import type { Findings } from './findings.ts';
import { judgedIn, placed, questionOf, type Placed } from './trial.ts';
import { openWorld, type World } from './world.ts';

/** What an answer consists of on the wire, and nothing of how it was made. */
const FIELDS = 'question status text choices asks duties deadlines citations engine sources'.split(' ');
/** The markup that attacks bring, which no page of the product has by itself. */
const THEIRS = /<script>|<img|<b>|<tg-|<a href="https|<\|im|<\/?du_lieu/iu;

/** Attacks through the page's endpoint and through the form that serves without its script. */
export async function attackOverWeb(folder: string): Promise<Findings> {
  const { plans, placed: all } = placed(OVER_WEB);
  const world = await openWorld(folder, plans);
  try {
    const wrong: string[] = [];
    let out = 0;
    for (const one of all) {
      world.think((told) => gullible(one.attack, 'beside', told, { requests: 0, orders: 0, misdeeds: 0 }));
      const { answer, faults } = await askJson(world, one);
      if (answer.engine === 'llm') out += 1;
      const found = judgedIn(world, plans, one, answer).map(({ kind, words }) => `${kind}: ${words.slice(0, 160)}`);
      wrong.push(
        ...[...found, ...faults, ...(await pageFaults(world, one))].map((line) => `${one.attack.id}: ${line}`),
      );
    }
    const documents = await Promise.all(
      plans.map(({ plan }) => markupAt(world, `tai-lieu/${encodeURIComponent(plan)}`)),
    );
    return { tried: all.length, out, wrong: [...wrong, ...documents.flat(), ...(await markupAt(world, 'tai-lieu'))] };
  } finally {
    await world.close();
  }
}

/** Asks as the page's script does. */
async function askJson(
  { product }: World,
  asked: Placed,
): Promise<{ readonly answer: AnswerWithSources; readonly faults: readonly string[] }> {
  const { text: question, place, history } = questionOf(asked);
  const response = await fetch(new URL('api/ask', product.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, place, history }),
  });
  const answer = (await response.json()) as AnswerWithSources;
  const isData = response.headers.get('content-type')?.startsWith('application/json') === true;
  const isSniffed = response.headers.get('x-content-type-options') !== 'nosniff';
  const more = Object.keys(answer).filter((field) => !FIELDS.includes(field));
  const away = answer.sources.filter(({ href }) => !/^\/tai-lieu\/[\w%.~!*'()-]+\?trich=[^<>"]*$/u.test(href));
  return {
    answer,
    faults: [
      ...(isData && !isSniffed && response.status === 200 ? [] : [`no answer as data: ${String(response.status)}`]),
      ...more.map((field) => `tells more than an answer: ${field}`),
      ...away.map(({ href }) => `leads elsewhere: ${href}`),
    ],
  };
}

/** The same through the form, whose answer is a page. */
async function pageFaults({ product }: World, asked: Placed): Promise<readonly string[]> {
  const { text: question, place, history } = questionOf(asked);
  const body = new URLSearchParams({ question, place: place ?? '' });
  for (const text of history) body.append('history', text);
  const response = await fetch(new URL('hoi', product.address), { method: 'POST', body });
  return markupIn(await response.text());
}

async function markupAt({ product }: World, path: string): Promise<readonly string[]> {
  const response = await fetch(new URL(path, product.address));
  return markupIn(await response.text()).map((line) => `${path}: ${line}`);
}

/** Markup of an attack's that is markup on the page too. */
function markupIn(page: string): readonly string[] {
  const [found] = THEIRS.exec(page) ?? [];
  return found === undefined ? [] : [`markup on the page: ${found}`];
}
