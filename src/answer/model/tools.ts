import { z } from 'zod';
import type { Finding } from '../../domain/finding.ts';
import type { LookUps } from '../../ports/look-ups.ts';
import type { ModelTool } from '../../ports/model.ts';
import { TOOL_NOTES, TOOL_WORDS } from '../../text/vi/model-tools.ts';
import type { Handout, Shown } from './handout.ts';
import { LOOK_UP_BOUNDS, showWithin } from './shown.ts';

/** Longest words that a look-up takes, in UTF-16 units. */
const LONGEST = 200;

/** What a model gets of a look-up. */
export interface LookedUp {
  readonly muc: readonly Shown[];
  /** What the entries do not say by themselves; null where they say it all. */
  readonly ghi_chu: string | null;
}

const words = z.string().trim().min(1).max(LONGEST);
const agencySchema = z.strictObject({ don_vi: words.describe(TOOL_WORDS.agency) });
const deadlinesSchema = z.strictObject({
  don_vi: words.nullable().describe(TOOL_WORDS.anyAgency),
  tu_ngay: z.iso.date().nullable().describe(TOOL_WORDS.from),
  den_ngay: z.iso.date().nullable().describe(TOOL_WORDS.to),
});
const topicSchema = z.strictObject({ chu_de: words.describe(TOOL_WORDS.topic) });
const questionSchema = z.strictObject({ cau_hoi: words.describe(TOOL_WORDS.question) });

/**
 * The look-ups as tools of a model. What they find is handed out, so that it can be shown; `textOf` puts into words what
 * has no entries.
 */
export function toolsOver(
  lookUps: LookUps,
  handout: Handout,
  textOf: (finding: Finding) => string,
): readonly ModelTool[] {
  const shown = (findings: readonly Finding[]): LookedUp => lookedUp(handout.give(findings, textOf));
  const { status } = lookUps;
  return [
    tool('nhiem_vu', TOOL_WORDS.duties, agencySchema, ({ don_vi }) => shown(lookUps.duties(don_vi))),
    tool('thoi_han', TOOL_WORDS.deadlines, deadlinesSchema, ({ don_vi, tu_ngay, den_ngay }) =>
      shown(lookUps.deadlines({ agency: don_vi, from: tu_ngay, to: den_ngay })),
    ),
    tool('doan_van', TOOL_WORDS.passages, topicSchema, async ({ chu_de }) => shown(await lookUps.passages(chu_de))),
    tool('van_ban', TOOL_WORDS.documents, z.strictObject({}), () => shown(lookUps.documents())),
    ...(status === null ? [] : [statusTool(status, handout)]),
  ];
}

/** The ledger may be out of reach, which leaves the other entries to answer with. */
function statusTool(status: NonNullable<LookUps['status']>, handout: Handout): ModelTool {
  return tool('trang_thai', TOOL_WORDS.status, questionSchema, ({ cau_hoi }) =>
    status(cau_hoi).then(
      (text) => lookedUp([handout.giveStatus(text)]),
      () => ({ muc: [], ghi_chu: TOOL_NOTES.failed }),
    ),
  );
}

function tool<T extends z.ZodObject>(
  name: string,
  description: string,
  input: T,
  run: (read: z.infer<T>) => LookedUp | Promise<LookedUp>,
): ModelTool {
  return {
    name,
    description,
    input,
    run: async (written) => {
      const read = input.safeParse(written);
      return read.success ? run(read.data) : { muc: [], ghi_chu: TOOL_NOTES.unreadable };
    },
  };
}

function lookedUp(entries: readonly Shown[]): LookedUp {
  if (entries.length === 0) return { muc: [], ghi_chu: TOOL_NOTES.nothing };
  const { shown, left } = showWithin(entries, LOOK_UP_BOUNDS);
  return { muc: shown, ghi_chu: left > 0 ? TOOL_NOTES.cut(left) : null };
}
