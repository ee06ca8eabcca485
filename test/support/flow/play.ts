import { expect } from 'vitest';
import type { Conversation, Step } from '../../flow/scenario.ts';
import type { Heard, Stage } from './stage.ts';
import { unsupported } from './sourced.ts';

const CODE = /\/lienket ([A-HJ-NP-Z2-9]{4}-?[A-HJ-NP-Z2-9]{4})\b/u;

/**
 * Plays a conversation and checks every answer; at the end nobody has got a message too many, and whatever was quoted
 * stands in its document.
 */
export async function play({ about, steps }: Conversation, stage: Stage): Promise<void> {
  let code = '';
  let last: Heard = { text: '', choices: [] };
  for (const [at, step] of steps.entries()) {
    const heard = await act(step, stage, code, last);
    if (heard === null) continue;
    last = heard;
    if (step.as === 'admin') code = CODE.exec(heard.text)?.[1] ?? code;
    const read = [heard.text, ...heard.choices].join('\n');
    const where = `${stage.channel}, ${about}, step ${at + 1}`;
    for (const phrase of phrasesOf(step, stage)) expect(read, where).toContain(phrase);
    for (const phrase of step.never ?? []) expect(read, where).not.toContain(phrase);
    expect(unsupported(heard.text), where).toEqual([]);
  }
  const greeted = stage.channel === 'telegram' && steps.some((step) => step.in === 'group') ? 1 : 0;
  const answered = steps.filter((step) => isAnswered(step, stage)).length;
  expect(stage.read(), `${stage.channel}, ${about}: messages in all`).toHaveLength(greeted + answered);
}

function phrasesOf({ as, expect: always = [], onPlatforms = [] }: Step, stage: Stage): readonly string[] {
  const phrases = stage.channel === 'web' ? always : [...always, ...onPlatforms];
  return phrases.map((phrase) => phrase.replace('{ai}', stage.who(as)));
}

async function act(step: Step, stage: Stage, code: string, last: Heard): Promise<Heard | null> {
  if ('say' in step) return stage.say(step, step.say.replace('{mã}', code), step.by ?? 'name');
  if ('choose' in step) return stage.choose(step, step.choose);
  if ('more' in step) return stage.more(step);
  if ('helpful' in step) return stage.rate(step, step.helpful);
  if ('number' in step) {
    // The page's choices have no numbers.
    if (stage.channel === 'web') return stage.choose(step, last.choices[step.number - 1] ?? '');
    return stage.say(step, String(step.number), 'name');
  }
  await stage.whisper(step, step.whisper);
  return null;
}

/** Whether a message of its own comes of it: a pressed thumb is thanked for where it was pressed. */
function isAnswered(step: Step, { channel }: Stage): boolean {
  if ('whisper' in step) return false;
  if ('helpful' in step) return channel === 'zalo';
  return !('more' in step) || channel !== 'web';
}
