import { describe, expect, it } from 'vitest';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** What a part hands out: section, agency (`?` where it is asked) and how each duty begins and ends. */
const given = (text: string): readonly string[] =>
  reading(text).agencies.map(
    ({ section, name, requested, duties }) =>
      `${section} ${name}${requested ? '?' : ''}: ${duties.map((duty) => duty.text).join(' + ')}`,
  );
const assigned = (assigning: string): readonly string[] => given(planText({ assigning }));
/** The same lines in a part that lists tasks and hands out no work by its heading. */
const tasks = (lines: string, heading = 'II. NHIỆM VỤ, GIẢI PHÁP'): readonly string[] =>
  given(planText({ assigning: lines }).replace('II. TỔ CHỨC THỰC HIỆN', heading));

describe('offices as headings', () => {
  it('in every end and form: full stop, colon, nothing, two in one, a class by its members, over three lines', () => {
    expect(
      assigned(`1. Trạm Chăn nuôi và Thú y: Giám sát dịch tả lợn Châu Phi.

2. Phòng
Kinh tế, Hạ tầng
và Đô thị.

Bố trí kinh phí mua hóa chất.

3. Công an xã và Ban Chỉ huy Quân sự xã

- Lập chốt kiểm dịch;

- Kiểm soát vận chuyển lợn.

4. Ủy ban nhân dân các xã: An Bình, An Phú, An Thạnh

- Tiêu hủy lợn bệnh.

5. Các Sở: Tài chính, Xây dựng, Công Thương: Rà soát quy trình.

6. Các doanh nghiệp, tổ chức, cá nhân có liên quan

- Khai báo khi có lợn ốm.

7. Phòng Tài chính - Kế
hoạch. Thẩm định dự toán của TP. Buôn Hồ.`),
    ).toEqual([
      'II.1 Trạm Chăn nuôi và Thú y: Giám sát dịch tả lợn Châu Phi.',
      'II.2 Phòng Kinh tế, Hạ tầng và Đô thị: Bố trí kinh phí mua hóa chất.',
      'II.3 Công an xã và Ban Chỉ huy Quân sự xã: Lập chốt kiểm dịch; + Kiểm soát vận chuyển lợn.',
      'II.4 Ủy ban nhân dân các xã: An Bình, An Phú, An Thạnh: Tiêu hủy lợn bệnh.',
      'II.5 Các Sở: Tài chính, Xây dựng, Công Thương: Rà soát quy trình.',
      'II.6 Các doanh nghiệp, tổ chức, cá nhân có liên quan: Khai báo khi có lợn ốm.',
      'II.7 Phòng Tài chính - Kế hoạch: Thẩm định dự toán của TP. Buôn Hồ.',
    ]);
  });

  it('of those who are no office where their duties are set out', () => {
    expect(
      assigned(`1. Trách nhiệm của đối tượng thực hiện kiểm kê:

- Chuẩn bị hồ sơ.

2. Người dân trên địa bàn

- Chằng chống nhà cửa.

3. Đối với các hộ chăn nuôi: Tiêm phòng cho đàn lợn.

4. Chủ đầu tư các công trình đang thi công

- Che chắn công trình.

5. Các chủ rừng là tổ chức (các Ban quản lý, các Công ty lâm nghiệp…)

- Tuần tra rừng.`),
    ).toEqual([
      'II.1 đối tượng thực hiện kiểm kê: Chuẩn bị hồ sơ.',
      'II.2 Người dân trên địa bàn: Chằng chống nhà cửa.',
      'II.3 các hộ chăn nuôi: Tiêm phòng cho đàn lợn.',
      'II.4 Chủ đầu tư các công trình đang thi công: Che chắn công trình.',
      'II.5 Các chủ rừng là tổ chức (các Ban quản lý, các Công ty lâm nghiệp…): Tuần tra rừng.',
    ]);
  });

  it('whose text begins in capitals with a verb that no table knows', () => {
    expect(
      assigned(`1. Kho bạc Nhà nước khu vực XV

Ghi sổ các khoản thu ngay trong ngày.

2. Hội đồng Thi đua - Khen thưởng huyện

Xét tặng giấy khen.`),
    ).toEqual([
      'II.1 Kho bạc Nhà nước khu vực XV: Ghi sổ các khoản thu ngay trong ngày.',
      'II.2 Hội đồng Thi đua - Khen thưởng huyện: Xét tặng giấy khen.',
    ]);
  });

  it('are ordered by the issuer, and asked under a bare “Đề nghị”', () => {
    expect(
      assigned(`1. Ủy ban nhân dân huyện giao Phòng Nội vụ theo dõi việc bầu cử.

2. Giao cho Công an huyện: Bảo vệ điểm bỏ phiếu.

3. Đề nghị: Hội Nông dân huyện, Hội Cựu chiến binh huyện

- Vận động hội viên đi bầu cử.

4. Đề nghị

- Ủy ban MTTQ Việt Nam huyện: Tổ chức hiệp thương.

- Huyện đoàn: Tổ chức đội tình nguyện.

5. Phòng Y tế

- Chuẩn bị thuốc; đề nghị Trung tâm Y tế huyện cử bác sĩ trực.`),
    ).toEqual([
      'II.1 Phòng Nội vụ: Ủy ban nhân dân huyện giao Phòng Nội vụ theo dõi việc bầu cử.',
      'II.2 Công an huyện: Bảo vệ điểm bỏ phiếu.',
      'II.3 Hội Nông dân huyện, Hội Cựu chiến binh huyện?: Vận động hội viên đi bầu cử.',
      'II.4 Ủy ban MTTQ Việt Nam huyện?: Tổ chức hiệp thương.',
      'II.4 Huyện đoàn?: Tổ chức đội tình nguyện.',
      'II.5 Phòng Y tế: Chuẩn bị thuốc; đề nghị Trung tâm Y tế huyện cử bác sĩ trực.',
    ]);
  });

  it('stand under one that only gathers them', () => {
    expect(
      assigned(`1. Các tổ chức chính trị - xã hội

a) Hội Liên hiệp Phụ nữ huyện: Vận động phụ nữ ra lớp xóa mù chữ.

b) Hội Cựu chiến binh huyện: Giúp trẻ em đến trường.

2. Các cơ quan tham mưu quản lý ngành (gồm các phòng: Kinh tế, Nội vụ)

- Hướng dẫn các trường phổ cập giáo dục. Trong đó:

+ Phòng Kinh tế: hướng dẫn xây lớp học.

+ Phòng Nội vụ: hướng dẫn tuyển giáo viên.`),
    ).toEqual([
      'II.1.a Hội Liên hiệp Phụ nữ huyện: Vận động phụ nữ ra lớp xóa mù chữ.',
      'II.1.b Hội Cựu chiến binh huyện: Giúp trẻ em đến trường.',
      'II.2 Các cơ quan tham mưu quản lý ngành (gồm các phòng: Kinh tế, Nội vụ): Hướng dẫn các trường phổ cập giáo dục. ' +
        'Trong đó: + Phòng Kinh tế: hướng dẫn xây lớp học. + Phòng Nội vụ: hướng dẫn tuyển giáo viên.',
    ]);
  });
});

describe('an office’s duties', () => {
  it('take the lines that say until when and with whom, and a paragraph that goes on', () => {
    expect(
      assigned(`1. Trung tâm Khuyến nông

Xây dựng 05 mô hình trình diễn.

Thời gian hoàn thành: Tháng 10/2025.

Tập huấn cho 300 hộ.

Đơn vị phối hợp: UBND các xã.

2. Công an huyện bảo vệ thao trường huấn luyện dân quân.

Đồng thời, giao Công an huyện kiểm tra quân số.`),
    ).toEqual([
      'II.1 Trung tâm Khuyến nông: Xây dựng 05 mô hình trình diễn. Thời gian hoàn thành: Tháng 10/2025. + ' +
        'Tập huấn cho 300 hộ. Đơn vị phối hợp: UBND các xã.',
      'II.2 Công an huyện: Công an huyện bảo vệ thao trường huấn luyện dân quân. + ' +
        'Đồng thời, giao Công an huyện kiểm tra quân số.',
    ]);
  });

  it('are the items of the first level, with all that runs on through them', () => {
    expect(
      assigned(`1. Ban Chỉ huy Quân sự huyện

a) Huấn luyện dân quân:

- Dân quân cơ động:

+ Bắn súng;

+ Ném lựu đạn;

- Dân quân tại chỗ.

b) Kiểm tra kết quả.`),
    ).toEqual([
      'II.1 Ban Chỉ huy Quân sự huyện: Huấn luyện dân quân: - Dân quân cơ động: + Bắn súng; + Ném lựu đạn; - ' +
        'Dân quân tại chỗ. + Kiểm tra kết quả.',
    ]);
  });
});

describe('a paragraph in front of the numbered offices', () => {
  it('orders all of them where it orders something, and nobody where it only announces them', () => {
    const offices = `

1. Phòng Y tế

- Phun hóa chất.`;
    expect(
      assigned(
        `Căn cứ Kế hoạch này, các phòng, ban và UBND các xã xây dựng kế hoạch của mình, tập trung thực hiện các việc sau:${offices}`,
      ),
    ).toEqual([
      'II các phòng, ban và UBND các xã: Căn cứ Kế hoạch này, các phòng, ban và UBND các xã xây dựng kế hoạch của mình, ' +
        'tập trung thực hiện các việc sau:',
      'II.1 Phòng Y tế: Phun hóa chất.',
    ]);
    expect(assigned(`Nhiệm vụ cụ thể như sau:${offices}`)).toEqual(['II.1 Phòng Y tế: Phun hóa chất.']);
  });
});

describe('a task by its topic names who does it', () => {
  it.each([
    ['- Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Nội vụ; thời gian: thường xuyên.', ['Sở Y tế']],
    ['- Thời gian: Quý II/2025; đơn vị thực hiện: UBND các xã; kinh phí: ngân sách xã.', ['UBND các xã']],
    ['- Chủ trì: Sở Xây dựng. Phối hợp: Công an tỉnh.', ['Sở Xây dựng']],
    ['- Phân công: Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ.', ['Sở Y tế']],
    ['- Phân công thực hiện: Sở Y tế chủ trì; Sở Tài chính, Sở Nội vụ phối hợp.', ['Sở Y tế']],
    ['- Cơ quan, đơn vị thực hiện: Các sở, ban, ngành; UBND cấp xã.', ['Các sở, ban, ngành', 'UBND cấp xã']],
    ['- **Cơ quan tham mưu:** Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['- Đơn vị chủ trì thực hiện: Các cơ quan, đơn vị theo quy định.', ['Các cơ quan, đơn vị']],
    ['- Đơn vị phối hợp: Sở Tư pháp.', []],
    ['- Cơ quan thực hiện: Các cơ quan, tổ chức có liên quan.', []],
    ['- Trách nhiệm: nâng cao nhận thức của Nhân dân.', []],
  ])('“%s”', (line, names) => {
    expect(tasks(`1. Tuyên truyền an toàn giao thông\n\n${line}`)).toEqual(
      names.map((name) => `II.1 ${name}: Tuyên truyền an toàn giao thông`),
    );
  });

  it('in brackets behind it, or in a line that gives the order itself', () => {
    expect(
      tasks(`1. Kiểm tra, xử lý xe quá tải (Công an huyện chủ trì, Phòng Kinh tế phối hợp).

2. Duy trì đội tự quản

Giao Huyện đoàn chủ trì, phối hợp với Hội Cựu chiến binh tổ chức trực cổng trường.

3. Sửa chữa cầu yếu (cầu Ea Tân, cầu Phú Lộc).`),
    ).toEqual([
      'II.1 Công an huyện: Kiểm tra, xử lý xe quá tải (Công an huyện chủ trì, Phòng Kinh tế phối hợp).',
      'II.2 Huyện đoàn: Giao Huyện đoàn chủ trì, phối hợp với Hội Cựu chiến binh tổ chức trực cổng trường.',
    ]);
  });

  it('in its own lettered item, and in the topic’s section where the task has no label', () => {
    expect(
      tasks(`1. Hạn chế rác thải

a) Khảo sát chợ đầu mối.

Chủ trì: Sở Công Thương.

b) Thu gom rác ven biển.

Chủ trì: Sở Xây dựng.

2. Trồng cây

- Trồng cây ven đường.

- Chủ trì: Sở Xây dựng.`),
    ).toEqual([
      'II.1.a Sở Công Thương: Khảo sát chợ đầu mối.',
      'II.1.b Sở Xây dựng: Thu gom rác ven biển.',
      'II.2 Sở Xây dựng: Trồng cây ven đường.',
    ]);
  });

  it('whose own subject is none beside such a line, and whose document is drawn up by the heading’s words', () => {
    expect(
      tasks(`1. Phổ cập giáo dục

- Các trường học đẩy mạnh xóa mù chữ; UBND các xã mở lớp.

- Đơn vị thực hiện: Phòng Giáo dục và Đào tạo.

2. Góp ý dự thảo văn bản

a) Nghị định về dân quân tự vệ.

- Cơ quan chủ trì: Ban Chỉ huy Quân sự huyện.

b) Thông tư về huấn luyện.

- Cơ quan chủ trì: Ban Chỉ huy Quân sự huyện.`),
    ).toEqual([
      'II.1 Phòng Giáo dục và Đào tạo: Các trường học đẩy mạnh xóa mù chữ; UBND các xã mở lớp.',
      'II.2 Ban Chỉ huy Quân sự huyện: Góp ý dự thảo văn bản',
    ]);
  });
});

describe('a part about money or reports', () => {
  it('orders those whom it names to provide the money, not whoever it may be', () => {
    expect(
      tasks(
        `1. Đối với các nhiệm vụ trong năm 2025, các phòng, ban huyện chủ động cân đối trong dự toán.

2. Doanh nghiệp viễn thông bảo đảm kinh phí phần việc của mình.

3. Các cơ quan được giao chủ trì có trách nhiệm lập dự toán.

4. Kinh phí do ngân sách huyện bảo đảm.

Phòng Tài chính rà soát dự toán do các đơn vị lập.`,
        'II. KINH PHÍ THỰC HIỆN',
      ),
    ).toEqual([
      'II.1 các phòng, ban huyện: Đối với các nhiệm vụ trong năm 2025, các phòng, ban huyện chủ động cân đối trong dự toán.',
      'II.2 Doanh nghiệp viễn thông: Doanh nghiệp viễn thông bảo đảm kinh phí phần việc của mình.',
      'II Phòng Tài chính: Phòng Tài chính rà soát dự toán do các đơn vị lập.',
    ]);
  });

  it('that also watches over the work hands out work in its items; one about reports alone sets only limits', () => {
    const items = `- Thanh tra huyện kiểm tra việc thực hiện Kế hoạch.

- UBND các xã báo cáo kết quả trước ngày 20/11/2025.`;
    expect(tasks(items, 'II. THEO DÕI, KIỂM TRA VÀ CHẾ ĐỘ BÁO CÁO')).toEqual([
      'II Thanh tra huyện: Thanh tra huyện kiểm tra việc thực hiện Kế hoạch.',
      'II UBND các xã: UBND các xã báo cáo kết quả trước ngày 20/11/2025.',
    ]);
    expect(tasks(items, 'II. CHẾ ĐỘ BÁO CÁO')).toEqual([]);
  });
});
