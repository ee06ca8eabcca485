export const EXTRACT_USAGE = 'Cách dùng: npm run --silent extract -- [--json] TỆP';

/** What the summary needs of a plan; text knows no layer, so it names its own shape. */
interface Summarised {
  readonly kind: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly agencies: readonly {
    readonly section: string;
    readonly name: string;
    readonly duties: readonly { readonly text: string }[];
  }[];
  readonly deadlines: readonly {
    readonly section: string;
    readonly quote: string;
    readonly responsible: string;
    readonly lastDay: string;
    readonly why: string | null;
  }[];
  readonly warnings: readonly string[];
}

const dmy = (iso: string): string => iso.split('-').reverse().join('/');

/** A clerk's read-back of one document. */
export function planSummary(plan: Summarised): string {
  const duties = plan.agencies.reduce((sum, agency) => sum + agency.duties.length, 0);
  const doubtful = plan.deadlines.filter((deadline) => deadline.why !== null).length;
  return [
    `${plan.kind.charAt(0).toLocaleUpperCase('vi')}${plan.kind.slice(1)} ${plan.number ?? '(chưa ghi số)'} - ${plan.issuer ?? 'chưa rõ cơ quan ban hành'}`,
    plan.title ?? '(không có trích yếu)',
    `Đã đọc: ${plan.agencies.length} cơ quan, ${duties} nhiệm vụ, ${plan.deadlines.length} hạn, trong đó ${doubtful} hạn chưa chắc.`,
    '',
    ...plan.agencies.map((agency) => `${agency.section}  ${agency.name}: ${agency.duties.length} nhiệm vụ`),
    '',
    ...plan.deadlines.flatMap((deadline) => [
      `${deadline.section}  ${deadline.responsible}: chậm nhất ${dmy(deadline.lastDay)}${deadline.why === null ? '' : ` (chưa chắc: ${deadline.why})`}`,
      `    “${deadline.quote}”`,
    ]),
    ...plan.warnings.map((warning) => `Lưu ý: ${warning}`),
  ].join('\n');
}
