import type { AnswerWithSources } from '../../../src/adapters/http/links.ts';
import type { Heard, Role, Stage, Voice } from './stage.ts';

/** One person at the web chat's page, which sends with each question what was asked before. */
export interface WebStage extends Stage {
  /** Whole answers, in order. */
  readonly answers: readonly AnswerWithSources[];
}

/** The page's script, as far as the server sees it. */
export function webStage(address: string): WebStage {
  const asked = new Map<Role, string[]>();
  const answers: AnswerWithSources[] = [];
  const ask = async ({ as }: Voice, question: string): Promise<Heard> => {
    const history = asked.get(as) ?? [];
    const response = await fetch(new URL('/api/ask', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question, place: '', history: history.slice(-10) }),
    });
    if (!response.ok) throw new Error(`/api/ask: ${response.status} ${await response.text()}`);
    const answer = (await response.json()) as AnswerWithSources;
    asked.set(as, [...history, question]);
    answers.push(answer);
    return { text: answer.text, choices: answer.choices };
  };
  const last = (): Heard => {
    const { text = '', choices = [] } = answers.at(-1) ?? {};
    return { text, choices };
  };

  return {
    channel: 'web',
    answers,
    who: () => '',
    whisper: () => Promise.resolve(),
    say: (voice, text) => ask(voice, text),
    choose: (voice, label) => {
      const choice = last().choices.find((one) => one === label);
      if (choice === undefined) throw new Error(`no choice “${label}” among: ${last().choices.join(', ')}`);
      return ask(voice, choice);
    },
    // The page shows answers whole: what comes later elsewhere is there already.
    more: () => Promise.resolve(last()),
    rate: () => Promise.reject(new Error('nobody is known in the web chat')),
    read: () => answers.map(({ text }) => text),
  };
}
