import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../src/answer/model/complete.ts';
import type { Handed } from '../../../src/answer/model/handout.ts';
import type { Finding, FoundPassage } from '../../../src/domain/finding.ts';
import { planText } from '../../support/plan-builder.ts';
import { reading } from '../../support/reading.ts';

const plan = reading(
  planText({ assigning: '1. Phòng Y tế\n\n- Giấy khen.\n\n- Bằng khen.\n\n2. Phòng Tư pháp\n\n- Kỷ niệm chương.' }),
);
const found = (text: string): FoundPassage => {
  const passage = plan.passages.find((one) => one.text === text);
  if (passage === undefined) throw new Error(`no passage "${text}"`);
  return { plan, passage };
};
const finding = (...texts: readonly string[]): Finding => ({
  of: 'passages',
  found: texts.map(found),
  total: texts.length,
});
const chosen = (text: string): readonly Handed[] => [{ of: 'passage', found: found(text) }];
const behind = (shown: readonly Handed[], all: Finding): readonly string[] =>
  leftOut(shown, [all]).passages.map(({ passage }) => passage.text);

describe('what is put behind the passages that a model chose', () => {
  it('is the one that fits best', () => {
    expect(behind(chosen('Bằng khen.'), finding('Kỷ niệm chương.', 'Bằng khen.'))).toEqual(['Kỷ niệm chương.']);
  });

  it('is what stands in one section with one of them, which may be one of a list', () => {
    const all = finding('Kỷ niệm chương.', 'Giấy khen.', 'Bằng khen.');
    expect(behind(chosen('Bằng khen.'), all)).toEqual(['Kỷ niệm chương.', 'Giấy khen.']);
  });

  it('is nothing of other sections that merely comes close', () => {
    expect(behind(chosen('Kỷ niệm chương.'), finding('Kỷ niệm chương.', 'Giấy khen.', 'Bằng khen.'))).toEqual([]);
  });
});
