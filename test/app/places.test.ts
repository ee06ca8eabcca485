import { describe, expect, it } from 'vitest';
import { createAnswerer, type AnswerableDocument } from '../../src/app/answerer.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { corpus } from '../support/corpus.ts';

const NOW = '2024-11-20T01:00:00Z';
const TOPICS = ['chuyển đổi số', 'phòng chống ma túy', 'bảo vệ rừng', 'cải cách hành chính', 'trồng cây xanh'];
const ASKED = 'Phòng Tư pháp phải làm gì?';

const model = (name: string): AnswerableDocument => {
  const found = corpus.find(({ plan }) => plan === name);
  if (found === undefined) throw new Error(`the corpus has no ${name}`);
  return found;
};

/** The plan of a district, as if of another topic: the later its place in the list, the later it was issued. */
function onTopic(topic: string, at: number): AnswerableDocument {
  const { text, register } = model('son-tinh-2024');
  const plan = `ke-hoach-${at}`;
  const issued = { year: 2024, month: at + 1, day: 1 };
  return {
    plan,
    text,
    register: { ...structuredClone(register), plan, number: `${at + 1}0/KH-UBND`, title: `Kế hoạch ${topic}`, issued },
  };
}

/** A document of the corpus with its place renamed throughout, really read. */
function moved(name: string, plan: string, from: RegExp, to: string): AnswerableDocument {
  const text = model(name).text.replace(from, (found) => (found === found.toUpperCase() ? to.toUpperCase() : to));
  return { plan, text, register: readPlan({ plan, text }) };
}

const ask = (documents: readonly AnswerableDocument[], text: string, place: string | null, history: string[] = []) =>
  createAnswerer(documents).ask({ text, place, agency: null, history, now: NOW });
const plansOf = (answer: ReturnType<typeof ask>) => [...new Set(answer.duties.map(({ plan }) => plan))];

describe('of several plans of one place', () => {
  it.each([1, 2, 3])('%i are answered from together, each under its own name', (count) => {
    const documents = TOPICS.slice(0, count).map(onTopic);
    const answer = ask(documents, ASKED, 'Sơn Tịnh');
    expect(answer.status).toBe('answered');
    expect(plansOf(answer).toSorted()).toEqual(documents.map(({ plan }) => plan));
    for (const { register } of documents) expect(answer.text).toContain(register.number);
  });

  it('the newest comes first', () => {
    expect(plansOf(ask(TOPICS.slice(0, 3).map(onTopic), ASKED, 'Sơn Tịnh'))[0]).toBe('ke-hoach-2');
  });

  it('five are offered as choices', () => {
    const answer = ask(TOPICS.map(onTopic), ASKED, 'Sơn Tịnh');
    expect(answer.status).toBe('clarify');
    expect(answer.choices).toHaveLength(5);
    expect(answer.duties).toEqual([]);
  });
});

describe('of two places of one name', () => {
  const commune = moved('son-hai-2026', 'xa', /Sơn\s+Hải|SƠN\s+HẢI/gu, 'Sơn Tịnh');
  const documents = [model('son-tinh-2024'), commune];
  const question = 'Hạn nộp báo cáo khi nào?';

  it('the level tells which is meant, whether the chat is bound to it or the question names it', () => {
    for (const [words, plan] of [
      ['huyện Sơn Tịnh', 'son-tinh-2024'],
      ['xã Sơn Tịnh', 'xa'],
    ] as const) {
      for (const answer of [ask(documents, question, words), ask(documents, `${question} ${words}`, null)]) {
        expect(answer.deadlines.length).toBeGreaterThan(0);
        expect([...answer.deadlines, ...answer.citations].every((one) => one.plan === plan)).toBe(true);
      }
    }
  });

  it('neither is guessed: both are offered, and each choice answers', () => {
    for (const place of ['Sơn Tịnh', null]) {
      const text = place === null ? `${question} Sơn Tịnh` : question;
      const answer = ask(documents, text, place);
      expect(answer.status).toBe('clarify');
      expect(answer.choices).toEqual(['huyện Sơn Tịnh', 'xã Sơn Tịnh']);
      for (const choice of answer.choices) expect(ask(documents, choice, place, [text]).status).toBe('answered');
    }
  });

  it('a number that both use is the one of the place asked about', () => {
    const numbered = documents.map((one) => ({ ...one, register: { ...one.register, number: '15/KH-UBND' } }));
    const answer = ask(numbered, 'Kế hoạch số 15/KH-UBND ai ký?', 'xã Sơn Tịnh');
    expect(new Set(answer.citations.map(({ plan }) => plan))).toEqual(new Set(['xa']));
  });
});
