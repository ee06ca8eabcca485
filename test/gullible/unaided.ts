import { LED } from './attacks/vectors.ts';
import type { Findings } from './findings.ts';
import { judgedIn, lodestonesOf, placed, questionOf } from './trial.ts';
import { openWorld } from './world.ts';

/** The questions of attacks by vectors, asked where no model has a part in answers: vectors alone lead them. */
export async function attackUnaided(folder: string): Promise<Findings> {
  const places = placed(LED);
  const lodestones = lodestonesOf(places);
  const world = await openWorld(folder, places.plans, { lodestones, chat: false });
  try {
    const wrong: string[] = [];
    let out = 0;
    for (const one of places.placed) {
      const { answer } = await world.ask(questionOf(one));
      if (answer.text !== world.floor(questionOf(one)).text) out += 1;
      const found = judgedIn(world, places.plans, one, answer);
      wrong.push(...found.map(({ kind, words }) => `${one.attack.id}: ${kind}: ${words.slice(0, 160)}`));
    }
    return { tried: places.placed.length, out, wrong };
  } finally {
    await world.close();
  }
}
