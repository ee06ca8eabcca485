import type { Finding } from '../domain/finding.ts';
import type { IsoDate } from '../domain/plan.ts';

/**
 * The product's own look-ups as a model may use them: bound to the place and the rights of who asks, and only reading.
 * Whatever words it passes, a look-up answers with findings, which hold entries of the register and nothing else.
 */
export interface LookUps {
  /** The duties of an office, named in any spelling. */
  duties(agency: string): readonly Finding[];
  deadlines(filter: DeadlineFilter): readonly Finding[];
  /**
   * Passages and duties about a topic that have to do with the person's own question too: a model that was led astray
   * cannot fetch what nobody asked about.
   */
  passages(topic: string): Promise<readonly Finding[]>;
  documents(): readonly Finding[];
  /**
   * Who has handed in what, in the product's own words out of the ledger, as far as the person may know it; null where
   * they ask from somewhere that knows no statuses.
   */
  readonly status: ((question: string) => Promise<string>) | null;
}

export interface DeadlineFilter {
  /** Whom they bind; null for everybody. */
  readonly agency: string | null;
  /** Last days, both included; null for any. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
