/** As many parts as a sample is cut into; each is judged by what was chosen on the others. */
const FOLDS = 5;

/**
 * What a choice gives that was made without looking: for each part, the option that is best on all the others is judged
 * on it. Options that are equally good: the earlier one.
 * @param value of an item under an option; sums are compared
 * @returns for every item, the option that it is judged by
 */
export function outOfFold<T, O>(
  items: readonly T[],
  options: readonly O[],
  value: (item: T, option: O) => number,
): readonly O[] {
  const chosen = Array.from({ length: FOLDS }, (_, fold) =>
    bestOf(
      items.filter((_, at) => at % FOLDS !== fold),
      options,
      value,
    ),
  );
  return items.map((_, at) => present(chosen[at % FOLDS]));
}

/** The option that is best on all items. */
export function bestOf<T, O>(items: readonly T[], options: readonly O[], value: (item: T, option: O) => number): O {
  const sums = options.map((option) => items.reduce((sum, item) => sum + value(item, option), 0));
  return present(options[sums.indexOf(Math.max(...sums))]);
}

function present<O>(option: O | undefined): O {
  if (option === undefined) throw new RangeError('no option to choose from');
  return option;
}
