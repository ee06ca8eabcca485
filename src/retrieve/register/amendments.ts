import type { Amended, Amendments } from '../../domain/finding.ts';
import { ENDING, type Amending, type Amendment, type Plan } from '../../domain/plan.ts';
import { fold } from '../../text/fold.ts';
import { groupBy } from './group.ts';

/** What a document does to another, the weightiest first. */
const WEIGHT: readonly Amending[] = ['replace', 'repeal', 'amend', 'supplement', 'extend', 'correct'];

/**
 * Which plans of the corpus later ones change or end: found by number and issuer, and by date where both say one, since
 * numbers begin anew each year. Where two plans fit, or the later one is not dated later, nothing is claimed. One entry
 * for each later document: the weightiest thing that it does.
 */
export function amendmentsAmong(plans: readonly Plan[]): Amendments {
  const byNumber = new Map<string, Plan[]>();
  for (const plan of plans) {
    for (const key of keysOf(plan)) byNumber.set(key, [...(byNumber.get(key) ?? []), plan]);
  }
  const found = plans.flatMap((by) => {
    const own = by.amends.flatMap((amendment) => {
      const meant = (byNumber.get(numberKey(amendment.number)) ?? []).filter((plan) => isMeant(plan, by, amendment));
      const [plan] = meant;
      return plan !== undefined && meant.length === 1 ? [{ plan, by, amendment }] : [];
    });
    own.sort((a, b) => WEIGHT.indexOf(a.amendment.how) - WEIGHT.indexOf(b.amendment.how));
    return [...groupBy(own, ({ plan }) => plan).values()].flatMap(([first]) => first ?? []);
  });
  return groupBy(found, ({ plan }) => plan.plan);
}

/** True where a later document replaced or repealed a plan as a whole. */
export function isEnded(plan: Plan, amendments: Amendments): boolean {
  return (amendments.get(plan.plan) ?? []).some(({ amendment }: Amended) => ENDING.has(amendment.how));
}

/**
 * The documents, in force, that change plans and leave them in force, and those that change these in turn; none of the
 * plans themselves.
 */
export function amendingOf(plans: readonly Plan[], amendments: Amendments): readonly Plan[] {
  const seen = new Set(plans);
  // The set grows while it is walked, so that a chain is followed to its end.
  for (const plan of seen) {
    for (const { by, amendment } of amendments.get(plan.plan) ?? []) {
      if (!ENDING.has(amendment.how) && !isEnded(by, amendments)) seen.add(by);
    }
  }
  return [...seen].slice(new Set(plans).size);
}

/**
 * True where a document takes nobody's place although it is about the same: its title, or its matter where it has no
 * title, is to change or end another, or it changes the very plan and leaves it in force.
 */
export function standsBeside(newer: Plan, older: Plan, amendments: Amendments): boolean {
  const { amends, title } = newer;
  if (amends.some(({ quote }) => title === null || title.includes(quote))) return true;
  return (amendments.get(older.plan) ?? []).some(({ by, amendment: { how } }) => by === newer && !ENDING.has(how));
}

/** Whether a plan of the number that was named is the one that was meant. */
function isMeant(plan: Plan, by: Plan, { date, issuer }: Amendment): boolean {
  if (plan === by || plan.issuer === null || by.issuer === null || plan.level !== by.level) return false;
  const own = issuerKey(by.issuer);
  const named = issuer === null ? own : issuerKey(issuer);
  // "của UBND huyện": its own, the name left out. "của UBND tỉnh A (nay là tỉnh B)": a body that is no more.
  const meant = own === named || own.startsWith(`${named} `) ? own : named;
  if (issuerKey(plan.issuer) !== meant) return false;
  if (own === meant && by.province !== null && plan.province !== null && by.province !== plan.province) return false;
  return isDated(plan, date) && (earliest(plan) ?? '') < (latest(by) ?? '9999');
}

/** True unless the known parts of a plan's date contradict the one that was named. */
function isDated({ issued }: Plan, date: string | null): boolean {
  if (date === null) return true;
  const [year, month, day] = date.split('-').map(Number);
  return [
    [issued.year, year],
    [issued.month, month],
    [issued.day, day],
  ].every(([own, named]) => own === null || own === named);
}

/** First and last day on which a plan may have been issued, ISO; null where the year is not known. */
const earliest = (plan: Plan): string | null => dayOf(plan, 1, 1);
const latest = (plan: Plan): string | null => dayOf(plan, 12, 31);

function dayOf({ issued, year }: Plan, month: number, day: number): string | null {
  const known = issued.year ?? year;
  if (known === null) return null;
  return [known, issued.month ?? month, issued.day ?? day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A plan that came with a decision is named by either's number. */
const keysOf = ({ number, attached }: Plan): ReadonlySet<string> =>
  new Set([number, attached?.number ?? null].filter((one) => one !== null).map(numberKey));

/** "05/KH-UBND" and "5/KH - UBND" are one number. */
const numberKey = (number: string): string =>
  fold(number)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/u, '');

const issuerKey = (issuer: string): string =>
  fold(issuer)
    .replace(/uy ban nhan dan/u, 'ubnd')
    .replace(/^chu tich /u, '');
