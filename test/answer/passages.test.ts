import { describe, expect, it } from 'vitest';
import { composePassages } from '../../src/answer/passages.ts';
import type { FoundPassage } from '../../src/domain/finding.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

const plan = reading(
  planText({
    assigning:
      '1. Phòng Y tế\n\n- Không thanh toán các khoản sau:\n\n+ Chi tiếp khách.\n\n+ Mua sắm xe.\n\n- Nộp báo cáo.',
    reporting: 'Không áp dụng đối với các trường hợp sau:\n\na) Hộ nghèo.\n\nb) Hộ cận nghèo.',
  }),
);

/** The lines of the list that quotes these passages. */
function quoted(...texts: readonly string[]): readonly string[] {
  const found = texts.map((text): FoundPassage => {
    const passage = plan.passages.find((one) => one.text === text);
    if (passage === undefined) throw new Error(`no passage "${text}"`);
    return { plan, passage };
  });
  const { text, citations } = composePassages(found, found.length);
  expect(citations.map(({ quote }) => quote)).toEqual(expect.arrayContaining([...texts]));
  expect(text).not.toContain('đoạn nữa');
  return text.split('\n').filter((line) => line.startsWith('- '));
}

describe('passages that are quoted', () => {
  it('are given with the heading over them that turns them round', () => {
    expect(quoted('Chi tiếp khách.', 'Mua sắm xe.')).toEqual([
      '- Phòng Y tế: Không thanh toán các khoản sau: Chi tiếp khách.',
      '- Phòng Y tế: Không thanh toán các khoản sau: Mua sắm xe.',
    ]);
  });

  it('are given behind the sentence that turns them round, once for several', () => {
    expect(quoted('Hộ nghèo.', 'Hộ cận nghèo.')).toEqual([
      '- Không áp dụng đối với các trường hợp sau:',
      '- Hộ nghèo.',
      '- Hộ cận nghèo.',
    ]);
  });

  it('are given alone where nothing turns them round', () => {
    expect(quoted('Nộp báo cáo.')).toEqual(['- Phòng Y tế: Nộp báo cáo.']);
  });
});
