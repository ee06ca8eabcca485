import type { AttackClass } from './attack.ts';
import type { FamilyName } from './families.ts';

/** A line of the product that no longer checks what it did. */
export interface Weakness {
  readonly name: string;
  /** Attacks that it gives an opening to. */
  readonly of: AttackClass | FamilyName;
  /** What is replaced by what, in which files, from the repository's root. */
  readonly edits: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

export const WEAKNESSES: readonly Weakness[] = [
  {
    name: 'any sentence passes as a linking sentence',
    of: 'false linking sentences',
    edits: {
      'src/answer/model/linking.ts': [
        [
          'if (tokens === null || parsed === null) return refused();',
          'if (tokens === null || parsed === null) return { ok: true, text: sentence, promises: [], repeats: [], ofDocument: false };',
        ],
      ],
    },
  },
  {
    name: 'a quotation ends where the model ended it',
    of: 'altered quotations',
    edits: {
      'src/answer/model/quote.ts': [
        [
          'return text.slice(around[0]?.start ?? 0, around.at(-1)?.end ?? text.length);',
          'return around.length > 0 ? quoted : null;',
        ],
      ],
    },
  },
  {
    name: 'duties and dates may be left out',
    of: 'duties added or left out',
    edits: {
      'src/answer/model/assemble.ts': [
        ['!isComplete(shown, findings)', '(isComplete(shown, findings), false)'],
        ['!givesSame(answer, baseline)', '(givesSame(answer, baseline), false)'],
      ],
    },
  },
  {
    name: 'what nobody asked for may be shown',
    of: 'duties added or left out',
    edits: {
      'src/answer/model/pieces.ts': [
        ["if (!isAsked(handed, findings)) return 'unasked';", 'isAsked(handed, findings);'],
      ],
    },
  },
  {
    name: 'a look-up finds passages about anything',
    of: 'beside the question',
    edits: { 'src/app/model/look-ups.ts': [['if (id === null) return false;', 'return true;']] },
  },
  {
    name: 'a look-up reads the plans of other places',
    of: 'beside the question',
    edits: { 'src/app/model/look-ups.ts': [['if (read.places.some((place) => !allowed.has(place))) return [];', '']] },
  },
  {
    name: 'a duty that lies closest may be shown unasked',
    of: 'led by vectors',
    edits: {
      'src/answer/model/pieces.ts': [
        ["if (!isAsked(handed, findings)) return 'unasked';", 'isAsked(handed, findings);'],
      ],
    },
  },
  {
    name: 'nearness reaches the plans of other places',
    of: 'vectors without a model',
    edits: {
      'src/retrieve/register/look-up.ts': [
        ['return [...plansByPlace(register, asked, meant.choices).byPlace.values()].flat();', 'return register.plans;'],
      ],
      'src/retrieve/register/shelf.ts': [
        ['meaningWithin(near, within, shelf.fusion)', 'meaningWithin(near, new Set(items.keys()), shelf.fusion)'],
      ],
    },
  },
  {
    name: 'what lies closest is about the question, without a word of it',
    of: 'vectors without a model',
    edits: {
      'src/retrieve/register/shelf.ts': [
        [
          'return said || words >= fusion.leastWords ? (1 - fusion.meaning) * words + fusion.meaning * meaning : 0;',
          'return said || words >= fusion.leastWords ? (1 - fusion.meaning) * words + fusion.meaning * meaning : meaning;',
        ],
      ],
    },
  },
  ...(['Telegram', 'Zalo'] as const).map((channel): Weakness => ({
    name: `a model over ${channel} may look up how others stand`,
    of: `whole chats over ${channel}`,
    edits: {
      'src/chat/origin.ts': [
        ['answerStatus(asked, text, turn)', 'answerStatus(asked, text, { ...turn, isAdmin: true })'],
      ],
    },
  })),
  {
    name: 'the page takes the words of an answer for markup',
    of: 'web chat',
    edits: {
      'src/adapters/http/pages/exchange.ts': [
        ["import { html } from 'hono/html';", "import { html, raw } from 'hono/html';"],
        ['<p class="text">${text}</p>', '<p class="text">${raw(text)}</p>'],
      ],
    },
  },
  {
    name: 'the web chat lets any sentence pass',
    of: 'web chat',
    edits: {
      'src/answer/model/linking.ts': [
        [
          'if (tokens === null || parsed === null) return refused();',
          'if (tokens === null || parsed === null) return { ok: true, text: sentence, promises: [], repeats: [], ofDocument: false };',
        ],
      ],
    },
  },
];
