import type { Choice, StatusDeed } from '../../domain/outgoing.ts';
import { STATUS_CHOICES } from '../../text/vi/status.ts';

/** A row of buttons of one item of a numbered list; where there are no buttons it is answered by words and number. */
export function statusRow(
  item: number,
  occurrence: string,
  acts: readonly (StatusDeed & keyof typeof STATUS_CHOICES)[],
): readonly Choice[] {
  return acts.map((act) => {
    const { label, words } = STATUS_CHOICES[act];
    return {
      label: `${item}. ${label}`,
      words: [label, ...words].map((one) => `${one} ${item}`),
      shown: false,
      item,
      deed: { do: 'status', act, occurrences: [occurrence] },
    };
  });
}
