import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficeMention, Understood } from '../../src/domain/understood.ts';
import { understandInContext } from '../../src/understand/context.ts';
import { buildVocabulary } from '../../src/understand/vocabulary.ts';
import { stripTones } from '../../src/text/fold.ts';
import { plans } from '../support/corpus.ts';
import { TABLE } from './table.ts';

const vocabulary = buildVocabulary(plans);
const read = (text: string): Understood =>
  understandInContext({ text, history: [], bound: false }, vocabulary, '2024-11-20');

const nameOf = ({ kind, content, level, member }: OfficeMention): string =>
  [kind ?? '-', ...content, ...(level === null ? [] : [level]), ...(member === null ? [] : [`(${member})`])].join(' ');

/** Everything but the words as typed. */
const meaningOf = (text: string) => {
  const { asks, places, unknownPlaces, offices, receivers, self, everyone, deed, time, document, yesNo, compare } =
    read(text);
  return {
    yesNo,
    asks,
    places,
    unknown: unknownPlaces.map(({ rank }) => rank),
    offices: offices.map(nameOf),
    receivers: receivers.map(nameOf),
    self,
    everyone,
    deed,
    time,
    document,
    compare,
  };
};

describe('understanding a question', () => {
  it.each(TABLE)(
    'reads $question',
    ({ question, asks, places = [], offices = [], self = false, yesNo = false, title = '' }) => {
      const meaning = meaningOf(question);
      expect(meaning.yesNo).toBe(yesNo);
      expect(meaning.document.title).toEqual(title === '' ? [] : title.split(' '));
      expect(meaning.asks).toEqual(asks);
      expect(meaning.places).toEqual(places);
      expect(meaning.offices).toEqual(offices);
      expect(meaning.self).toBe(self);
    },
  );

  it('understands any question of the table without marks, in capitals and decomposed as it does with marks', () => {
    const disguise = fc.constantFrom<(text: string) => string>(
      (text) => stripTones(text),
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => stripTones(text).toUpperCase(),
      (text) => `  ${text.replaceAll(' ', '  ')} `,
      (text) => text.replace(/\?$/u, ''),
    );
    fc.assert(
      fc.property(fc.constantFrom(...TABLE), disguise, ({ question }, change) => {
        expect(meaningOf(change(question))).toEqual(meaningOf(question));
      }),
      { numRuns: 400 },
    );
  });

  it('is total: any string is understood as something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(read(text).asks.length).toBeGreaterThan(0);
      }),
    );
  });

  it('puts slips, chat spelling, raw Telex and raw VNI right', () => {
    const plain = meaningOf('Phòng Nội vụ phải làm gì?');
    expect(meaningOf('phòng nội vụ phải lm j')).toEqual(plain);
    expect(meaningOf('phogn noi vu phai lam gi')).toEqual(plain);
    expect(meaningOf('phofng nooji vuj phair lafm gif')).toEqual(plain);
    expect(meaningOf('pho2ng no65i vu5 pha3i la2m gi2')).toEqual(plain);
  });

  it.each([
    'Ban hành kế hoạch để làm gì?',
    'Hội nghị triển khai bàn việc gì?',
    'Phòng chống bạo lực gia đình gồm những gì?',
    'So sánh hạn báo cáo',
  ])('takes no office from words that only look like one: %s', (question) => {
    expect(read(question).offices).toEqual([]);
  });

  it('tells places by their marks where marks are typed', () => {
    expect(read('Sơn Hà phải làm gì?').places).toEqual(['Sơn Hà']);
    expect(read('Sơn Hạ phải làm gì?').places).toEqual([]);
    expect(read('son hai phai lam gi').places).toEqual(['Sơn Hải']);
  });

  it.each(['UBND quận 1 phải báo cáo khi nào?', 'Huyện Bình Sơn phải làm gì?', 'Hạn báo cáo của Đà Nẵng là khi nào?'])(
    'recognises a place that no plan covers: %s',
    (question) => {
      expect(read(question).unknownPlaces).toHaveLength(1);
    },
  );

  it('tells to whom something goes from whom it is asked of', () => {
    const { offices, receivers } = read('Phòng Lao động tổng hợp báo cáo UBND tỉnh trước ngày nào?');
    expect(offices.map(nameOf)).toEqual(['division lao dong']);
    expect(receivers.map(nameOf)).toEqual(['committee tinh']);
  });

  it.each([
    ['báo cáo 6 tháng nộp khi nào', 'half-year'],
    ['báo cáo năm nộp khi nào', 'year'],
    ['báo cáo quý nộp khi nào', 'quarter'],
  ])('reads what a report covers: %s', (question, over) => {
    expect(read(question).deed).toEqual({ of: 'report', over: [over] });
  });
});
