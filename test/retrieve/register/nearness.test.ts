import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/app/answerer.ts';
import type { Nearness } from '../../../src/ports/search.ts';
import { wantsPassages } from '../../../src/retrieve/register/wants-passages.ts';
import { readPlan } from '../../../src/ingest/read.ts';
import { planText } from '../../support/plan-builder.ts';

/** Enough other work that one entry can stand out among them. */
const OTHERS = ['cống', 'ao', 'chợ', 'bến xe', 'bãi rác', 'công trường', 'vườn cây', 'nhà kho', 'trụ sở', 'nghĩa trang']
  .flatMap((place) => [`- Khơi thông ${place}.`, `- Rà soát ${place}.`])
  .join('\n\n');

const text = planText({
  assigning: `1. Phòng Y tế

- Tổ chức phun hóa chất diệt muỗi tại các ổ dịch.

- Cung ứng đủ vật tư, hóa chất cho các trạm.

2. Phòng Giáo dục và Đào tạo

- Hướng dẫn học sinh lật úp dụng cụ chứa nước.

- Nhắc phụ huynh cho trẻ ngủ màn.

3. Công an huyện

- Giữ trật tự tại các điểm phun.

4. UBND các xã, thị trấn

- Tổ chức diệt lăng quăng.

- Vệ sinh môi trường hằng tuần.

${OTHERS}`,
}).normalize('NFC');
const answerer = createAnswerer([{ plan: 'ke-hoach', text, register: readPlan({ plan: 'ke-hoach', text }) }]);

/** Everything lies equally far, but for the entries whose words have those, which lie close. */
function nearTo(words: string): Nearness {
  const entries = answerer.entries();
  const close = new Set(entries.filter((entry) => entry.text.includes(words)).map(({ id }) => id));
  expect(close.size).toBeGreaterThan(0);
  const of = (id: string): number => (close.has(id) ? 0.8 : 0.1);
  const hits = entries.map(({ id }) => ({ id, score: of(id) }));
  return { closest: hits.toSorted((a, b) => b.score - a.score), of };
}

function ask(question: string, near: Nearness | null = null) {
  return answerer.consider(
    { text: question, place: null, agency: null, history: [], now: '2025-05-20T01:00:00Z' },
    near,
  );
}

describe('search by meaning beside that by words', () => {
  it('finds whose work it is where the words alone find too little of it', () => {
    const question = 'Ai nhắc cha mẹ cho trẻ ngủ màn?';
    expect(ask(question).answer.status).toBe('not_found');
    expect(wantsPassages(ask(question).findings)).toBe(true);
    const { answer } = ask(question, nearTo('ngủ màn'));
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ quote }) => quote)).toEqual(['Nhắc phụ huynh cho trẻ ngủ màn.']);
    expect(answer.text).toContain('Phòng Giáo dục và Đào tạo');
  });

  it('keeps to what the plans say nothing of, however close something lies', () => {
    const question = 'Ai vô địch giải bóng đá thế giới?';
    expect(ask(question, nearTo('ngủ màn')).answer.status).toBe('not_found');
  });

  it('changes nothing where everything lies equally far', () => {
    const even: Nearness = { closest: [], of: () => 0.5 };
    for (const question of ['Ai phun hóa chất diệt muỗi?', 'Ai lo chuyện bóng đá?', 'Phòng Y tế phải làm gì?']) {
      expect(ask(question, even).answer).toEqual(ask(question).answer);
    }
  });

  it('is not asked for where the register answers', () => {
    for (const question of ['Phòng Y tế phải làm gì?', 'Kế hoạch số bao nhiêu?', 'Cảm ơn', 'Hạn báo cáo là khi nào?']) {
      expect(wantsPassages(ask(question).findings)).toBe(false);
    }
    expect(wantsPassages(ask('Ai phun hóa chất diệt muỗi?').findings)).toBe(true);
  });
});
