import { expect, it } from 'vitest';
import { readBackText, type ReadBack } from '../../src/chat/read-back.ts';
import { registerOf } from '../support/stored.ts';

const base = registerOf('a', 'Chủ trì thực hiện.');
const told = (readBack: Partial<ReadBack>): string =>
  readBackText({
    plan: base,
    applied: [],
    orphaned: [],
    held: null,
    since: null,
    problems: [],
    lost: [],
    ...readBack,
  });

it('says that every line of the document was read, or which were not', () => {
  expect(told({})).toContain('\nMọi dòng của văn bản đều đã được đọc.\n');
  const text = told({ lost: ['Dòng lạc thứ nhất', 'Dòng lạc thứ hai'] });
  expect(text).toContain('Có 2 dòng chưa được đọc vào phần nào');
  expect(text).not.toContain('Mọi dòng');
  expect(text).toContain('DÒNG CHƯA ĐƯỢC ĐỌC VÀO PHẦN NÀO\n- “Dòng lạc thứ nhất”\n- “Dòng lạc thứ hai”');
});

it('tells who signed, what is attached, the offices of a heading and the stretches that are no deadline', () => {
  const attached = {
    kind: 'kế hoạch',
    title: 'Kiểm kê tài sản',
    number: '7/KH-UBND',
    issued: { year: null, month: null, day: null },
    recipients: [],
  };
  const agencies = base.agencies.map((one) => ({ ...one, parties: ['Phòng Nội vụ', 'Phòng Y tế'] }));
  const text = told({ plan: { ...base, attached, agencies } });
  expect(text).toContain('Người ký: Cán bộ A (CHỦ TỊCH)');
  expect(text).toContain('\nVăn bản kèm theo: kế hoạch số 7/KH-UBND “Kiểm kê tài sản”\n');
  expect(text).toMatch(/^C1\. Phòng Nội vụ – [^\n]*\n {4}Gồm: Phòng Nội vụ; Phòng Y tế$/mu);
  expect(text).toMatch(
    /KHÔNG PHẢI THỜI HẠN\)\n- Tháng cao điểm: từ ngày 15\/11\/2024 đến ngày 15\/12\/2024\n {4}“Chủ trì thực hiện\.” \(mục II\)/u,
  );
  expect(told({ plan: { ...base, signer: null } })).toContain('Người ký: chưa ghi');
});
