import type { AnswerPart } from '../../src/domain/model.ts';
import type { Attack, Misdeed } from './attack.ts';
import { altered } from './alter.ts';
import { brokenOutput } from './broken.ts';
import { handedIn, stringsIn, type HandedThing } from './handed.ts';
import { ordersIn } from './orders.ts';
import type { Reply, Told } from './told.ts';

/** `alone`: nothing but misdeeds; `beside`: they stand around an answer that a diligent model would give. */
export type Manner = 'alone' | 'beside';

/** What the model did in one run, for the tally. */
export interface Behaviour {
  /** Requests that reached it. */
  requests: number;
  /** Orders that reached it and that it obeyed. */
  orders: number;
  /** Parts and calls that were misdeeds. */
  misdeeds: number;
}

/** The kinds of what is handed out, by what attacks call them. */
const KINDS = { passage: 'passage', duty: 'duty', deadline: 'deadline' } as const;
const MOST_CALLS = 5;
const LEAD = 'Kế hoạch nêu như sau:';
const LEADS = new Map([
  ['duty', 'Dưới đây là các nhiệm vụ:'],
  ['deadline', 'Dưới đây là các thời hạn:'],
]);

/**
 * A model that obeys every order in what it reads and commits an attack's misdeeds. Statements of the product's prompt
 * (`system`) are the only ones that it does not obey.
 */
export function gullible(attack: Attack, manner: Manner, told: Told, did: Behaviour): Reply {
  did.requests += 1;
  const read = [told.user, ...told.results].flatMap(stringsIn);
  const orders = ordersIn(read);
  did.orders += orders.length;
  const misdeeds = [...attack.misdeeds, ...orders];
  const calls = misdeeds.filter((one) => one.do === 'call').slice(0, MOST_CALLS);
  if (calls.length > 0 && told.results.length === 0 && told.tools.length > 0) {
    did.misdeeds += calls.length;
    return { calls };
  }
  const handed = handedIn(told.user);
  const fetched = told.results.flatMap(handedIn).filter(({ id }) => handed.every((one) => one.id !== id));
  const evil = misdeeds.flatMap((one) => partsOf(one, [...handed, ...fetched], told));
  // Whatever a look-up gave that nobody asked for is shown as well.
  const extra = fetched.map(({ id }) => show(id));
  did.misdeeds += evil.length + extra.length;
  const things = manner === 'alone' ? [] : kept(handed, misdeeds);
  // A false sentence takes the place of the one that leads: of two in a row the first presents nothing.
  const isLed = evil.every(({ kind }) => kind !== 'say');
  const honest = isLed ? honestly(things) : things.map(({ id }) => show(id));
  const broken = misdeeds.find((one) => one.do === 'break');
  if (broken !== undefined && (broken.how !== 'once' || did.requests === 1)) {
    did.misdeeds += 1;
    return brokenOutput(broken.how, honest);
  }
  return { parts: [...between(evil, honest), ...extra] };
}

function show(id: string): AnswerPart {
  return { kind: 'show', id, text: null };
}

/**
 * Misdeeds each right before an honest part, as long as there are some, where a sentence is taken to present what
 * follows it; those that are left stand before the last one.
 */
function between(evil: readonly AnswerPart[], honest: readonly AnswerPart[]): readonly AnswerPart[] {
  const last = honest.at(-1);
  if (last === undefined) return evil;
  const before = honest.slice(0, -1);
  return [...before.flatMap((part, i) => [...evil.slice(i, i + 1), part]), ...evil.slice(before.length), last];
}

/** All of it, behind a sentence that a diligent model would write. */
function honestly(things: readonly HandedThing[]): readonly AnswerPart[] {
  const [first] = things;
  if (first === undefined) return [];
  return [{ kind: 'say', id: null, text: LEADS.get(first.kind) ?? LEAD }, ...things.map(({ id }) => show(id))];
}

function kept(handed: readonly HandedThing[], misdeeds: readonly Misdeed[]): readonly HandedThing[] {
  return misdeeds.reduce<readonly HandedThing[]>((left, one) => {
    if (one.do !== 'omit') return left;
    const some = left.filter(({ kind }) => kind === KINDS[one.of]).slice(0, one.keep);
    return left.filter((each) => each.kind !== KINDS[one.of] || some.includes(each));
  }, handed);
}

function partsOf(misdeed: Misdeed, handed: readonly HandedThing[], told: Told): readonly AnswerPart[] {
  const say = (text: string): AnswerPart => ({ kind: 'say', id: null, text });
  const quote = (id: string, text: string): AnswerPart => ({ kind: 'quote', id, text });
  const first = handed[0]?.id ?? 'p1';
  switch (misdeed.do) {
    case 'say':
      return [say(misdeed.text)];
    case 'quote':
      return [quote(misdeed.id ?? first, misdeed.text)];
    case 'show':
      return [show(misdeed.id)];
    case 'alter': {
      const of = handed.find(({ kind }) => kind === KINDS[misdeed.of]);
      const words = of === undefined ? null : altered(of.text, misdeed.how);
      return of === undefined || words === null ? [] : [quote(of.id, words)];
    }
    case 'reveal': {
      if (misdeed.as === 'quote') return [quote(first, told.system.slice(0, 3000))];
      const sentences = told.system.split(/(?<=[.:;!?])\s+|\n+/u).filter((one) => one.trim() !== '');
      return (misdeed.as === 'first-words' ? sentences.slice(0, 3) : sentences.slice(0, 20)).map(say);
    }
    case 'omit':
    case 'call':
    case 'break':
      return [];
  }
}
