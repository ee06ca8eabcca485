import { readFileSync } from 'node:fs';
import type { Answer, Citation } from '../../../src/domain/answer.ts';
import { ProductError } from '../../../src/domain/errors.ts';
import type { Question } from '../../../src/domain/question.ts';
import type { Log } from '../../../src/ports/system.ts';
import type { WebDocument, WebProduct } from '../../../src/adapters/http/server.ts';

export const NOW = '2024-11-20T01:00:00Z';

function corpus(plan: string): string {
  return readFileSync(new URL(`../../../corpus/${plan}.txt`, import.meta.url), 'utf8').normalize('NFC');
}

export const SON_TINH: WebDocument = {
  plan: 'son-tinh-2024',
  kind: 'kế hoạch',
  title: 'Triển khai thực hiện công tác bình đẳng giới trên địa bàn huyện năm 2024',
  number: null,
  place: 'Sơn Tịnh',
  year: 2024,
  text: corpus('son-tinh-2024'),
};

export const BUON_MA_THUOT: WebDocument = {
  plan: 'buon-ma-thuot-2024',
  kind: 'kế hoạch',
  title: 'Triển khai công tác Bình đẳng giới năm 2024',
  number: null,
  place: 'Buôn Ma Thuột',
  year: 2024,
  text: corpus('buon-ma-thuot-2024'),
};

/** Stands near the end of the document, over emphasis marks. */
export const REPORTING: Citation = {
  plan: 'son-tinh-2024',
  section: 'V',
  quote:
    'báo cáo UBND huyện kết quả thực hiện trước ngày 25/11/2024 (qua Phòng Lao động - Thương binh và Xã hội huyện)',
};

export const ANSWER_TEXT = 'Trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11.\n\n- Nơi nhận: UBND huyện';

const BLANK = { choices: [], asks: null, duties: [], deadlines: [], citations: [], engine: 'extractive' } as const;

/** Answers three kinds of question, and fails on one; every question it was asked is kept. */
export class FakeProduct implements WebProduct {
  readonly asked: Question[] = [];
  readonly held: WebDocument[] = [BUON_MA_THUOT, SON_TINH];
  /** Where each quotation is said to begin; nothing is known of the others. */
  readonly cited = new Map<string, number>();
  isReady = true;
  /** Texts of calendars, by their tokens. */
  readonly calendars = new Map<string, string>();

  ask(question: Question): Promise<Answer> {
    this.asked.push(question);
    const { text } = question;
    if (text.includes('sập')) return Promise.reject(new Error('secret detail'));
    if (text.includes('kho hỏng')) return Promise.reject(new ProductError('store-failed', 'Kho đang gặp sự cố.'));
    if (text === 'Hạn báo cáo?') {
      const choices = ['Hạn báo cáo của huyện Sơn Tịnh?', 'Hạn báo cáo <b>khác</b>?'];
      return Promise.resolve({
        ...BLANK,
        question: text,
        status: 'clarify',
        text: 'Anh/chị hỏi nơi nào?',
        choices,
        asks: 'place',
      });
    }
    if (text.startsWith('Hạn báo cáo')) {
      return Promise.resolve({
        ...BLANK,
        question: text,
        status: 'answered',
        text: ANSWER_TEXT,
        citations: [REPORTING, REPORTING],
      });
    }
    return Promise.resolve({ ...BLANK, question: text, status: 'not_found', text: `Không thấy: ${text}` });
  }

  places(): readonly string[] {
    return this.held.map((document) => document.place ?? '');
  }

  document(plan: string): WebDocument | null {
    return this.held.find((document) => document.plan === plan) ?? null;
  }

  documents(): readonly WebDocument[] {
    return this.held;
  }

  placeOf({ quote }: Citation): number | null {
    return this.cited.get(quote) ?? null;
  }

  readonly calendar = (token: string): Promise<string | null> => Promise.resolve(this.calendars.get(token) ?? null);

  ready(): Promise<boolean> {
    return Promise.resolve(this.isReady);
  }

  now(): string {
    return NOW;
  }
}

/** A log that keeps its lines, to see what is (and is not) written. */
export function keptLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (event: string, facts: object = {}): void => {
    lines.push(JSON.stringify({ event, ...facts }));
  };
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}
