import type { Due, Finding, FoundAgency, FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Deadline } from '../../domain/plan.ts';

/** Deadlines as they were found, with whom they were asked for. */
export type FoundDeadlines = Extract<Finding, { of: 'deadlines' }>;

/** What an identifier stands for. */
export type Handed =
  | { readonly of: 'duty'; readonly found: FoundDuty; readonly assigned: FoundAgency }
  | { readonly of: 'deadline'; readonly due: Due; readonly finding: FoundDeadlines }
  | { readonly of: 'passage'; readonly found: FoundPassage }
  /** What has no entries to choose from ("the plan sets no date"); `text` is in the product's own words. */
  | { readonly of: 'fact'; readonly finding: Finding; readonly text: string }
  /** Out of the ledger. */
  | { readonly of: 'status'; readonly text: string };

/** What a model is shown of something that it was handed. */
export interface Shown {
  readonly id: string;
  readonly kind: Handed['of'];
  readonly [field: string]: string | number | boolean | null | readonly string[];
}

const MARKS: Readonly<Record<Handed['of'], string>> = {
  duty: 'd',
  deadline: 'h',
  passage: 'p',
  fact: 'f',
  status: 's',
};

/**
 * The identifiers that a model was given while one question was answered. What has none of them cannot be shown: a model
 * that makes one up, or knows one of another question, names nothing.
 */
export class Handout {
  readonly #handed = new Map<string, Handed>();
  readonly #idOf = new Map<unknown, string>();
  readonly #deadlines = new Map<Deadline, number>();

  get(id: string): Handed | undefined {
    return this.#handed.get(id);
  }

  /** Everything that was handed out so far, by identifier. */
  all(): ReadonlyMap<string, Handed> {
    return this.#handed;
  }

  /** Hands out what look-ups found; `textOf` puts into words what has no entries. What cannot answer gets no identifier. */
  give(findings: readonly Finding[], textOf: (finding: Finding) => string): readonly Shown[] {
    return findings.flatMap((finding) => this.#give(finding, textOf));
  }

  giveStatus(text: string): Shown {
    return this.#show(`status ${text}`, { of: 'status', text });
  }

  #give(finding: Finding, textOf: (finding: Finding) => string): readonly Shown[] {
    const fact = (): readonly Shown[] => {
      const text = textOf(finding);
      return [this.#show(`fact ${text}`, { of: 'fact', finding, text })];
    };
    switch (finding.of) {
      case 'duties': {
        const all = finding.found.flatMap((assigned) =>
          assigned.agency.duties.map((duty) => this.#duty({ ...assigned, duty }, assigned)),
        );
        return all.length > 0 ? all : fact();
      }
      case 'who':
        return finding.found.map((found) => this.#duty(found, { ...found, asMember: false }));
      case 'deadlines':
        return finding.due.length > 0 ? finding.due.map((due) => this.#deadline(due, finding)) : fact();
      case 'passages':
        return finding.found.map((found) => this.#passage(found));
      case 'via':
      case 'document':
      case 'unchanged':
      case 'plans':
      case 'agencies':
      case 'places':
      case 'periods':
        return fact();
      case 'chatter':
      case 'unclear':
      case 'missing':
        return [];
    }
  }

  #duty({ plan, agency, duty }: FoundDuty, assigned: FoundAgency): Shown {
    return this.#show(duty, { of: 'duty', found: { plan, agency, duty }, assigned });
  }

  #deadline(due: Due, finding: FoundDeadlines): Shown {
    // One that recurs is found at several of its dates, each of which is another one.
    const before = this.#deadlines.get(due.deadline) ?? this.#deadlines.size;
    this.#deadlines.set(due.deadline, before);
    return this.#show(`deadline ${String(before)} ${due.date}`, { of: 'deadline', due, finding });
  }

  #passage(found: FoundPassage): Shown {
    return this.#show(found.passage, { of: 'passage', found });
  }

  /** The same thing keeps its identifier, however often it is found. */
  #show(key: unknown, handed: Handed): Shown {
    const known = this.#idOf.get(key);
    const id = known ?? `${MARKS[handed.of]}${String(this.#count(handed.of) + 1)}`;
    if (known === undefined) {
      this.#idOf.set(key, id);
      this.#handed.set(id, handed);
    }
    return { id, kind: handed.of, ...fieldsOf(handed) };
  }

  #count(of: Handed['of']): number {
    return [...this.#handed.values()].filter((one) => one.of === of).length;
  }
}

function fieldsOf(handed: Handed): Omit<Shown, 'id' | 'kind'> {
  switch (handed.of) {
    case 'duty': {
      const { plan, agency, duty } = handed.found;
      return { plan: plan.plan, place: plan.place, agency: agency.name, section: duty.section, text: duty.text };
    }
    case 'deadline': {
      const { plan, deadline, date, lastDay, daysLeft } = handed.due;
      const { binds, action, via, section, quote } = deadline;
      return { plan: plan.plan, place: plan.place, binds, action, date, lastDay, daysLeft, via, section, quote };
    }
    case 'passage': {
      const { plan, passage } = handed.found;
      return { plan: plan.plan, place: plan.place, section: passage.section, text: passage.text };
    }
    case 'fact':
    case 'status':
      return { text: handed.text };
  }
}
