import { readPlan } from '../../src/ingest/read.ts';
import { buildVocabulary } from '../../src/understand/vocabulary.ts';
import { planText } from '../support/plan-builder.ts';

const ASSIGNING = `1. Phòng Kinh tế và Hạ tầng

- Rà soát các công trình.

2. Trạm Thủy nông

- Vận hành hồ chứa.

3. UBND các xã

- Tổ chức trực ban.`;

/** The vocabulary of an invented district's plan with three offices. */
export const vocabulary = buildVocabulary([readPlan({ plan: 'a', text: planText({ assigning: ASSIGNING }) })]);
