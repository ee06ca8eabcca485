import type { Missing, Unclear } from '../domain/finding.ts';
import type { Ask } from '../domain/understood.ts';
import { midSentence } from '../text/sentence.ts';
import { NO_PLANS } from '../text/vi/plans.ts';
import { ASK_BACK, EMPTY, greeting, help, MISSING, NOT_TRACKED, THANKS } from '../text/vi/replies.ts';
import { draft, nameOf, type Draft } from './draft.ts';

const MOST_NAMED = 12;

/** Asks back, with choices. */
export function composeUnclear({ of, words, plans, choices, left }: Unclear): Draft {
  const [plan] = plans;
  const name = plan === undefined || plans.length > 1 ? 'Kế hoạch' : nameOf(plan);
  const text = {
    place: ASK_BACK.place(words),
    agency: ASK_BACK.agency(words),
    'near-agency': ASK_BACK.near(words, name, choices.map(midSentence).join(', ')),
    plan: ASK_BACK.plan,
    'own-agency': ASK_BACK.own,
  }[of];
  const titled = choices.map((choice, i) => (of === 'plan' ? withTitle(choice, plans[i]?.title ?? null) : choice));
  const listed = titled.map((choice, i) => `${i + 1}. ${choice}`);
  const lines = [text, ...(of === 'near-agency' ? [] : listed), ...(left > 0 ? [ASK_BACK.left(left)] : [])];
  return draft({
    status: choices.length === 0 ? 'not_found' : 'clarify',
    text: lines.join('\n'),
    choices,
    asks: choices.length === 0 ? null : of,
  });
}

/** Says that there is no such thing, with what there is. */
export function composeMissing(missing: Missing): Draft {
  return draft({ status: 'not_found', text: missingText(missing) });
}

export function composeChatter(ask: Ask, places: readonly string[]): Draft {
  if (ask === 'greeting') return draft({ text: greeting(places) });
  if (ask === 'help') return draft({ text: help(places) });
  if (ask === 'handed-in') return draft({ status: 'not_found', text: NOT_TRACKED });
  return ask === 'thanks' ? draft({ text: THANKS }) : draft({ status: 'not_found', text: EMPTY });
}

function missingText(missing: Missing): string {
  switch (missing.of) {
    case 'place':
      return missing.places.length === 0 ? NO_PLANS : MISSING.place(missing.words, missing.places);
    case 'agency': {
      const [plan] = missing.plans;
      const only = missing.plans.length === 1 && plan !== undefined;
      const names = only ? [...new Set(plan.agencies.map(({ name }) => name))].slice(0, MOST_NAMED) : [];
      return [
        MISSING.agency(missing.words, only ? nameOf(plan) : 'Các kế hoạch hiện có'),
        ...(missing.elsewhere.length > 0 ? [MISSING.elsewhere(missing.elsewhere)] : []),
        ...(names.length > 0 ? [MISSING.agenciesThere(names)] : []),
      ].join('\n');
    }
    case 'plan':
      return MISSING.plan(missing.plans.map((plan) => nameOf(plan)));
    case 'nothing':
      return MISSING.nothing;
  }
}

function withTitle(choice: string, title: string | null): string {
  return title === null || title === choice ? choice : `${choice}: ${title}`;
}
