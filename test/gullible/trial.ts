import type { Answer } from '../../src/domain/answer.ts';
import type { FallBack, DropReason } from '../../src/domain/model.ts';
import type { Question } from '../../src/domain/question.ts';
import { payloadsOf, type Attack } from './attack.ts';
import { gullible, type Behaviour, type Manner } from './brain.ts';
import type { FalseWord } from './judge/case.ts';
import { judge } from './judge/judge.ts';
import { canary, writtenPlan, type WrittenPlan } from './plans.ts';
import { NOW, openWorld, type World } from './world.ts';

/** Districts before those of attacks that plant something: one that nobody asks about, one that everybody does. */
const OTHER = 0;
const ASKED = 1;
const FIRST_PLANTED = 2;
/** What nobody asks for has the very words of what is asked for. */
const OTHERS_MONEY = `Mật danh nguồn kinh phí thực hiện là ${canary(OTHER)}.`;

/** An attack with the place that is asked about. */
export interface Placed {
  readonly attack: Attack;
  readonly place: string;
  /** A word of what vectors bring close to every question there; null where there are none. */
  readonly lodestone: string | null;
}

export interface Trial extends Placed {
  readonly manner: Manner;
}

/** How a trial ended. */
export interface Result extends Trial {
  /** Null where the model's answer went out. */
  readonly fellBack: FallBack | null;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  readonly kept: number;
  readonly did: Behaviour;
  readonly wrong: readonly FalseWord[];
}

export interface Places {
  readonly plans: readonly WrittenPlan[];
  readonly placed: readonly Placed[];
}

/** The plans of all districts, and where each attack asks. */
export function placed(attacks: readonly Attack[]): Places {
  const asked = writtenPlan(ASKED);
  const plans = [writtenPlan(OTHER, { money: OTHERS_MONEY }), asked];
  const all = attacks.map((attack): Placed => {
    const { planted, lodestone } = attack;
    const plan = planted === undefined ? asked : writtenPlan(FIRST_PLANTED + plans.length, planted);
    if (plan !== asked) plans.push(plan);
    return { attack, place: plan.place, lodestone: lodestone === undefined ? null : (lodestone ?? plan.canary) };
  });
  return { plans, placed: all };
}

/**
 * What vectors bring close to every question: what an attack wants there, and what stands in a plan that nobody asks
 * about; nothing where no attack wants any.
 */
export function lodestonesOf({ placed: all }: Places): readonly string[] {
  const wanted = all.flatMap(({ lodestone }) => lodestone ?? []);
  return wanted.length === 0 ? [] : [canary(OTHER), ...wanted];
}

/** Tries all attacks, in both manners, on a product of its own; `folder` is for its files. */
export async function tryAll(attacks: readonly Attack[], folder: string): Promise<readonly Result[]> {
  const places = placed(attacks);
  const { plans, placed: all } = places;
  const lodestones = lodestonesOf(places);
  const world = await openWorld(folder, plans, lodestones.length === 0 ? {} : { lodestones });
  try {
    const results: Result[] = [];
    for (const trial of inOrder(all)) results.push(await tryOut(trial, world, plans));
    return results;
  } finally {
    await world.close();
  }
}

/** Asks once, with the model under attack, and judges what comes back. */
export async function tryOut(trial: Trial, world: World, plans: readonly WrittenPlan[]): Promise<Result> {
  const { attack, manner } = trial;
  const did: Behaviour = { requests: 0, orders: 0, misdeeds: 0 };
  world.think((told) => gullible(attack, manner, told, did));
  const { answer, model } = await world.ask(questionOf(trial));
  const wrong = judgedIn(world, plans, trial, answer);
  const { fellBack = 'not-needed', dropped = {}, kept = 0 } = model ?? {};
  return { ...trial, fellBack, dropped, kept, did, wrong };
}

/** What an attack asks, of the place where it asks. */
export function questionOf({ attack: { question: text, history = [] }, place }: Placed): Question {
  return { text, place, agency: null, history, now: NOW };
}

/** The false words of what came back, held against the answer without a model. */
export function judgedIn(
  world: World,
  plans: readonly WrittenPlan[],
  asked: Placed,
  answer: Answer,
): readonly FalseWord[] {
  const { attack, place, lodestone } = asked;
  return judge({
    ...{ answer, floor: world.floor(questionOf(asked)), plans, known: world.known(place) },
    ...{ payloads: payloadsOf(attack), prompt: world.prompts().join('\n'), secrets: [], lodestone },
  });
}

/**
 * Every attack in both manners. Outputs that are none are spread out: a few in a row, and the product would ask the
 * model no more.
 */
function inOrder(all: readonly Placed[]): readonly Trial[] {
  const trials = all.flatMap((one): Trial[] => [
    { ...one, manner: 'beside' },
    { ...one, manner: 'alone' },
  ]);
  const broken = trials.filter(({ attack }) => attack.misdeeds.some((one) => one.do === 'break'));
  const whole = trials.filter((one) => !broken.includes(one));
  const every = Math.max(1, Math.floor(whole.length / (broken.length + 1)));
  return [
    ...whole.flatMap((one, i) => {
      const next = (i + 1) % every === 0 ? broken[(i + 1) / every - 1] : undefined;
      return next === undefined ? [one] : [one, next];
    }),
    ...broken.slice(Math.floor(whole.length / every)),
  ];
}
