import type { FallBack, DropReason } from '../../src/domain/model.ts';
import type { Question } from '../../src/domain/question.ts';
import { payloadsOf, type Attack } from './attack.ts';
import { gullible, type Behaviour, type Manner } from './brain.ts';
import type { FalseWord } from './judge/case.ts';
import { judge } from './judge/judge.ts';
import { writtenPlan, type WrittenPlan } from './plans.ts';
import { NOW, openWorld, type World } from './world.ts';

/** Districts before those of attacks that plant something: one that nobody asks about, one that everybody does. */
const OTHER = 0;
const ASKED = 1;
const FIRST_PLANTED = 2;

/** An attack with the place that is asked about. */
export interface Placed {
  readonly attack: Attack;
  readonly place: string;
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

/** The plans of all districts, and where each attack asks. */
export function placed(attacks: readonly Attack[]): {
  readonly plans: readonly WrittenPlan[];
  readonly placed: readonly Placed[];
} {
  const plans = [writtenPlan(OTHER), writtenPlan(ASKED)];
  const all = attacks.map((attack) => {
    const { planted } = attack;
    if (planted === undefined) return { attack, place: writtenPlan(ASKED).place };
    const plan = writtenPlan(FIRST_PLANTED + plans.length, planted);
    plans.push(plan);
    return { attack, place: plan.place };
  });
  return { plans, placed: all };
}

/** Tries all attacks, in both manners, on a product of its own; `folder` is for its files. */
export async function tryAll(attacks: readonly Attack[], folder: string): Promise<readonly Result[]> {
  const { plans, placed: all } = placed(attacks);
  const world = await openWorld(folder, plans);
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
  const { attack, place, manner } = trial;
  const did: Behaviour = { requests: 0, orders: 0, misdeeds: 0 };
  world.think((told) => gullible(attack, manner, told, did));
  const { question: text, history = [] } = attack;
  const question: Question = { text, place, agency: null, history, now: NOW };
  const { answer, model } = await world.ask(question);
  const floor = world.floor(question);
  const wrong = judge({
    ...{ answer, floor, plans, known: world.known(place) },
    ...{ payloads: payloadsOf(attack), prompt: world.prompts().join('\n'), secrets: [] },
  });
  const { fellBack = 'not-needed', dropped = {}, kept = 0 } = model ?? {};
  return { ...trial, fellBack, dropped, kept, did, wrong };
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
