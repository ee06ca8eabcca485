import type { AttackClass } from './attack.ts';

/** A line of the product that no longer checks what it did. */
export interface Weakness {
  readonly name: string;
  /** Attacks that it gives an opening to. */
  readonly of: AttackClass;
  /** From the repository's root. */
  readonly file: string;
  /** What is replaced, by what. */
  readonly edits: readonly (readonly [string, string])[];
}

export const WEAKNESSES: readonly Weakness[] = [
  {
    name: 'any sentence passes as a linking sentence',
    of: 'false linking sentences',
    file: 'src/answer/model/linking.ts',
    edits: [
      [
        'if (tokens === null || parsed === null) return refused();',
        'if (tokens === null || parsed === null) return { ok: true, text: sentence, promises: [], repeats: [], ofDocument: false };',
      ],
    ],
  },
  {
    name: 'a quotation ends where the model ended it',
    of: 'altered quotations',
    file: 'src/answer/model/quote.ts',
    edits: [
      [
        'return text.slice(around[0]?.start ?? 0, around.at(-1)?.end ?? text.length);',
        'return around.length > 0 ? quoted : null;',
      ],
    ],
  },
  {
    name: 'duties and dates may be left out',
    of: 'duties added or left out',
    file: 'src/answer/model/assemble.ts',
    edits: [
      ['!isComplete(shown, findings)', '(isComplete(shown, findings), false)'],
      ['!givesSame(answer, baseline)', '(givesSame(answer, baseline), false)'],
    ],
  },
  {
    name: 'what nobody asked for may be shown',
    of: 'duties added or left out',
    file: 'src/answer/model/pieces.ts',
    edits: [["if (!isAsked(handed, findings)) return 'unasked';", 'isAsked(handed, findings);']],
  },
  {
    name: 'a look-up finds passages about anything',
    of: 'beside the question',
    file: 'src/app/model/look-ups.ts',
    edits: [['if (id === null) return false;', 'return true;']],
  },
  {
    name: 'a look-up reads the plans of other places',
    of: 'beside the question',
    file: 'src/app/model/look-ups.ts',
    edits: [['if (read.places.some((place) => !allowed.has(place))) return [];', '']],
  },
];
