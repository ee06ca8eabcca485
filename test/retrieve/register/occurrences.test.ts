import { describe, expect, it } from 'vitest';
import { occurrencesOf, partyKey } from '../../../src/retrieve/register/occurrences.ts';
import { DOUBTS } from '../../../src/text/vi/warnings.ts';
import { ask, corpus } from '../../support/corpus.ts';
import { clause, heading, owedIn, planWith, whom } from '../../support/occurrences.ts';

describe('whom a day binds', () => {
  it('the offices and classes that the words name, and not the focal agency', () => {
    const names = ['Phòng Nội vụ', 'Phòng Y tế', heading('Hội Nông dân', { requested: true }), 'UBND các xã'];
    const plan = planWith(names, [clause({ binds: ['các cơ quan', 'UBND các xã'], via: 'Phòng Nội vụ huyện' })]);
    const owed = owedIn(plan);
    expect(whom(owed)).toEqual(['Phòng Y tế', 'UBND các xã']);
    expect(owed.map(({ isClass }) => isClass)).toEqual([false, true]);
    expect(owed[0]?.focal).toEqual({ name: 'Phòng Nội vụ huyện', key: partyKey('Phòng Nội vụ', 'Đồng Bằng') });
  });

  it('a requested body where its class is named', () => {
    const names = ['Phòng Y tế', heading('Hội Nông dân', { requested: true })];
    const owed = owedIn(planWith(names, [clause({ binds: ['các đoàn thể'] })]));
    expect(owed.map(({ party, requested }) => [party.name, requested])).toEqual([['Hội Nông dân', true]]);
  });

  it('both parties of one heading, and one party of two headings once', () => {
    const both = heading('Phòng Y tế, Trung tâm Y tế', { parties: ['Phòng Y tế', 'Trung tâm Y tế'] });
    expect(whom(owedIn(planWith([both, 'Phòng Y tế huyện'], [clause()])))).toEqual(['Phòng Y tế', 'Trung tâm Y tế']);
  });

  it('those that only the clause names: an office, and a class that has no heading', () => {
    const plan = planWith(['Phòng Y tế'], [clause({ binds: ['các thôn', 'Ban Quản lý chợ', 'các cơ quan'] })]);
    const owed = owedIn(plan, ['Thôn Đông', 'Phòng Tư pháp']);
    expect(whom(owed)).toEqual(['Phòng Y tế', 'Các thôn', 'Thôn Đông < Các thôn', 'Ban Quản lý chợ']);
  });

  it('nobody without a section by "được giao nhiệm vụ"', () => {
    const binds = ['các cơ quan, UBND các xã được giao nhiệm vụ'];
    expect(whom(owedIn(planWith(['Phòng Y tế'], [clause({ binds })]), ['UBND xã Tân An']))).toEqual(['Phòng Y tế']);
  });

  it('the one commune that is named, and no other of its class', () => {
    const plan = planWith(['Phòng Y tế', 'UBND các xã'], [clause({ binds: ['UBND xã Tân An'] })]);
    expect(whom(owedIn(plan, ['UBND xã Tân An', 'UBND xã Tân Bình']))).toEqual(['UBND xã Tân An']);
  });

  it('its own words where these name nobody in particular, so that somebody sees it', () => {
    const owed = owedIn(planWith(['Phòng Y tế'], [clause({ binds: ['các chủ đầu tư'] })]));
    expect(owed.map(({ party, isClass }) => [party.name, isClass])).toEqual([['Các chủ đầu tư', true]]);
  });

  it('nobody by a plan that a later one replaced', () => {
    const names = ['Phòng Y tế'];
    const old = planWith(names, [clause()]);
    const quote = 'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 07/3/2024';
    const amends = [{ how: 'replace', number: '12/KH-UBND', date: '2024-03-07', issuer: null, quote } as const];
    const later = planWith(names, [clause({ date: '2024-12-10', lastDay: '2024-12-09' })], {
      plan: 'b',
      number: '80/KH-UBND',
      issued: { year: 2024, month: 6, day: 1 },
      amends: amends.map((one) => ({ ...one, section: 'closing', span: { start: 0, end: 0 } })),
    });
    const documents = [old, later].map((register) => ({ lineage: register.plan, register }));
    const owed = occurrencesOf(documents, [], { from: '2024-01-01', to: '2024-12-31' });
    expect(owed.map(({ lineage }) => lineage)).toEqual(['b']);
  });
});

describe('members of a class', () => {
  const plan = planWith(
    ['Phòng Y tế', 'UBND các xã, thị trấn', 'Các thôn', 'Các trường học trên địa bàn'],
    [clause({ binds: ['các cơ quan, đơn vị', 'UBND các xã, thị trấn', 'các thôn'] })],
  );
  const members = (linked: readonly string[]): readonly string[] =>
    owedIn(plan, linked).flatMap(({ party, memberOf }) => (memberOf === null ? [] : [`${party.name} < ${memberOf}`]));

  it('are the linked ones, each once', () => {
    expect(
      members(['UBND xã Tân An', 'UBND xã Tân An, huyện Đồng Bằng', 'UBND thị trấn Chợ Mới', 'xã Tân Bình']),
    ).toEqual([
      'UBND xã Tân An < UBND các xã, thị trấn',
      'UBND thị trấn Chợ Mới < UBND các xã, thị trấn',
      'xã Tân Bình < UBND các xã, thị trấn',
    ]);
    expect(members(['Thôn Đông', 'Trường THCS Tân An'])).toEqual([
      'Thôn Đông < Các thôn',
      'Trường THCS Tân An < Các trường học trên địa bàn',
    ]);
  });

  it('are not who has a heading of its own, who is of another kind, or is called as the class', () => {
    expect(members(['Phòng Y tế huyện', 'Phòng Tư pháp', 'UBND các xã, thị trấn', 'Các thôn'])).toEqual([]);
  });

  it('are not those of another place', () => {
    const links = [{ place: 'Đồng Mây', agency: 'UBND xã Tân An' }];
    const range = { from: '2024-01-01', to: '2024-12-31' };
    const owed = occurrencesOf([{ lineage: 'l', register: plan }], links, range);
    expect(owed.filter(({ memberOf }) => memberOf !== null)).toEqual([]);
  });
});

describe('the days', () => {
  const yearly = (more: object = {}) => clause({ recurs: 'yearly', ...more });

  it('of a recurring deadline are all in the range; after the plan’s own year they are doubtful', () => {
    const owed = owedIn(planWith(['Phòng Y tế'], [yearly()]));
    expect(owed.map(({ date, lastDay, doubt }) => [date, lastDay, doubt === null])).toEqual([
      ['2024-11-25', '2024-11-24', true],
      ['2025-11-25', '2025-11-24', false],
      ['2026-11-25', '2026-11-24', false],
    ]);
  });

  it('begin and end with the range, by the last day', () => {
    const documents = [{ lineage: 'l', register: planWith(['Phòng Y tế'], [clause({ recurs: 'monthly' })]) }];
    const owed = occurrencesOf(documents, [], { from: '2024-12-24', to: '2025-02-24' });
    expect(owed.map(({ lastDay }) => lastDay)).toEqual(['2024-12-24', '2025-01-24', '2025-02-24']);
  });

  it('are approved one by one', () => {
    const owed = owedIn(planWith(['Phòng Y tế'], [yearly({ approved: ['2025-11-25'] })]));
    expect(owed.map(({ approved }) => approved)).toEqual([false, true, false]);
  });

  it('before the document precede it; later ones of the same deadline are not doubtful for that', () => {
    const quarterly = clause({
      ...{ recurs: 'quarterly', date: '2024-02-15', lastDay: '2024-02-14', certain: false, why: DOUBTS.precedes },
    });
    const owed = owedIn(planWith(['Phòng Y tế'], [quarterly])).slice(0, 2);
    expect(owed.map(({ lastDay, precedes, doubt }) => [lastDay, precedes, doubt])).toEqual([
      ['2024-02-14', true, DOUBTS.precedes],
      ['2024-05-14', false, null],
    ]);
  });

  it('inside the time in which the document may have been issued are doubtful and may be approved', () => {
    const doubtful = clause({ date: '2024-03-15', lastDay: '2024-03-14', certain: false, why: DOUBTS.mayPrecede });
    const issued = { year: 2024, month: 3, day: null };
    const [owed] = owedIn(planWith(['Phòng Y tế'], [doubtful], { issued }));
    expect(owed).toMatchObject({ precedes: false, doubt: DOUBTS.mayPrecede });
  });
});

describe('over the five plans', () => {
  const found = occurrencesOf(
    corpus.map(({ plan, register }) => ({ lineage: plan, register })),
    [{ place: 'Sơn Tịnh', agency: 'UBND xã Tịnh Hà' }],
    { from: '2024-01-01', to: '2026-12-31' },
  );

  /** Every party of every heading that can be asked for by its name; "các tổ chức thành viên" is the name of none. */
  const parties = corpus.flatMap(({ register }) =>
    register.agencies
      .flatMap((agency) => agency.parties)
      .filter((name) => !name.startsWith('các tổ chức'))
      .map((name) => ({ name, register })),
  );

  it.each(['2024-04-01T01:00:00Z', '2026-06-01T01:00:00Z'])(
    'each party owes what it is told when it asks, on %s',
    (now) => {
      for (const { name, register } of parties) {
        const { deadlines } = ask('Đơn vị tôi có những thời hạn nào?', { place: register.place, agency: name, now });
        const told = new Set(deadlines.map(({ date, lastDay }) => `${date} ${lastDay}`));
        const owed = found.filter(({ plan, party }) => plan === register && party.name === name);
        expect([name, ...told].sort()).toEqual([name, ...owed.map(({ date, lastDay }) => `${date} ${lastDay}`)].sort());
      }
    },
  );

  it('a linked commune owes what it is told', () => {
    const { deadlines } = ask('Đơn vị tôi có những thời hạn nào?', { place: 'Sơn Tịnh', agency: 'UBND xã Tịnh Hà' });
    const owed = found.filter(({ party }) => party.name === 'UBND xã Tịnh Hà');
    expect(owed.length).toBeGreaterThan(0);
    expect(deadlines.map(({ date }) => date).sort()).toEqual(owed.map(({ date }) => date).sort());
  });
});
