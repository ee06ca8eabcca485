import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/ingest/read.ts';
import { stripTones } from '../../src/text/fold.ts';
import { understandInContext } from '../../src/understand/context.ts';
import { buildVocabulary } from '../../src/understand/vocabulary.ts';
import { planText } from '../support/plan-builder.ts';

const ASSIGNING = `1. Văn phòng HĐND và UBND huyện

- Theo dõi, đôn đốc việc thực hiện.

2. Ban Quản lý chợ Hán

- Tổ chức diệt bọ gậy tại chợ.

3. Đội Quản lý thủy nông

- Khơi thông kênh mương.

4. UBND các xã, thị trấn

- Tổ chức diệt lăng quăng.

5. Trưởng các thôn, plei

- Vận động từng hộ.`;

const plan = readPlan({ plan: 'a', text: planText({ assigning: ASSIGNING }) });
const vocabulary = buildVocabulary([plan]);
const read = (text: string, history: readonly string[] = []) => {
  const asked = understandInContext({ text, history, bound: false }, vocabulary, '2025-03-10');
  const offices = asked.offices.map(({ kind, content, member }) =>
    [kind, ...content, member].filter(Boolean).join(' '),
  );
  return { ...asked, offices };
};

describe('the words of a plan of its own', () => {
  it('reads no word of a question into a name that is marked otherwise', () => {
    const asked = read('Ban Quản lý chợ Hán phải làm gì?');
    expect(asked.asks).toEqual(['duties']);
    expect(asked.offices).toHaveLength(1);
    expect(read('Ban Quản lý chợ có hạn nào?').asks).toEqual(['deadline']);
  });

  it('takes a slip of the marks for the word that was meant', () => {
    expect(read('Đội Quản lý thủy nông hặn nộp báo cáo?').asks).toEqual(['deadline']);
  });

  it.each(['Đôn Phong', 'Hạnh Phúc', 'Bằng Lũng', 'Nậm Tha', 'Phú Hội', 'Tổng Cọt'])(
    'takes the name of the commune of %s whole',
    (name) => {
      expect(read(`UBND xã ${name} phải làm gì?`).offices).toEqual([`committee ${stripTones(name)}`]);
      expect(read(`Xã ${name} báo cáo khi nào?`).offices).toEqual([`committee ${stripTones(name)}`]);
    },
  );

  it('knows a village by the noun that the plan lists', () => {
    expect(read('Plei Kơ Tu phải làm gì?').offices).toEqual(['village ko tu']);
    expect(read('bản Nậm Ngọt phải làm gì?').offices).toEqual(['village nam ngot']);
    expect(read('bản kế hoạch này gửi cho ai?').offices).toEqual([]);
  });

  it('sees no team or village in syllables without marks that look like one', () => {
    expect(read('chuyen doi so la gi').offices).toEqual([]);
    expect(read('diet lang quang khi nao').offices).toEqual([]);
    expect(read('doi quan ly thuy nong lam gi').offices).toEqual(['team quan ly thuy nong']);
  });

  it('knows an office by its abbreviations and a dash for its "và"', () => {
    for (const name of ['Văn phòng HĐND-UBND huyện', 'VP HĐND và UBND huyện', 'văn phòng hội đồng nhân dân và ubnd']) {
      expect(read(`${name} phụ trách mảng nào?`)).toMatchObject({
        asks: ['duties'],
        offices: ['office hoi dong nhan dan uy ban nhan dan'],
      });
    }
  });

  it('keeps the commune that an office was named with', () => {
    expect(read('Công an xã Ea Tam có nhiệm vụ gì?').offices).toEqual(['police ea tam']);
    expect(read('Công an xã có nhiệm vụ gì?').offices).toEqual(['police']);
  });
});

describe('a plan named by its title', () => {
  it.each(['kế hoạch sốt xuất huyết', 'KH phòng chống sốt xuất huyết', 'kế hoạch về bệnh sốt xuất huyết năm 2025'])(
    'takes "%s" for the document and not for the matter',
    (words) => {
      const asked = read(`Những đơn vị nào được giao nhiệm vụ trong ${words}?`);
      expect(asked.asks).toEqual(['who']);
      expect(asked.document.title).toEqual(expect.arrayContaining(['sot', 'xuat', 'huyet']));
      expect(asked.topic).toEqual([]);
    },
  );

  it.each(['kế hoạch phòng chống dịch tả lợn', 'kế hoạch trồng cây', 'kế hoạch của huyện'])(
    'finds no title in "%s"',
    (words) => {
      expect(read(`Ai ký ${words}?`).document.title).toEqual([]);
    },
  );
});

describe('two questions in one message', () => {
  it('gives each its own office', () => {
    const { asks, offices, also } = read('Ban Quản lý chợ làm gì và UBND các xã hạn báo cáo ngày nào?');
    expect({ asks, offices }).toEqual({ asks: ['duties'], offices: ['board quan ly cho'] });
    expect(also).toHaveLength(1);
    expect(also[0]).toMatchObject({ asks: ['deadline'], offices: [{ kind: 'committee', level: 'xa' }] });
  });

  it('leaves two questions about one office, and one about two, together', () => {
    expect(read('Ban Quản lý chợ làm gì và hạn khi nào?')).toMatchObject({ asks: ['duties', 'deadline'], also: [] });
    const both = read('Ban Quản lý chợ và Đội Quản lý thủy nông làm gì?');
    expect(both.also).toEqual([]);
    expect(both.offices).toHaveLength(2);
  });
});

describe('whose question it is', () => {
  it('is not the name of a place that sounds like "mình"', () => {
    const other = buildVocabulary([{ ...plan, place: 'Bình Minh' }]);
    const asked = understandInContext(
      { text: 'Thế Bình Minh thì sao?', history: ['Công an huyện làm gì?'], bound: false },
      other,
      '2025-03-10',
    );
    expect(asked.self).toBe(false);
    expect(asked.offices.map(({ kind }) => kind)).toEqual(['police']);
  });

  it('is the writer\'s own beside "sắp tới"', () => {
    expect(read('Chúng tôi còn hạn nào sắp tới không?').self).toBe(true);
    expect(read('Sắp tới có hạn nào không?').self).toBe(false);
  });
});
