/** Days since 1970-01-01; both ends included, null where that end is not known. */
export type DaySpan = readonly [earliest: number | null, latest: number | null];

/** What a drawn node or edge is filtered by, beside what it looks like. */
export interface Facts {
  readonly id: string;
  /** Who published it: places in the answer's list of publishers. */
  readonly publishers?: readonly number[];
  /** The first day on which it was surely said, published or learned. */
  readonly known?: number;
  /** When it happened, by each that says so, as vague as it is said. */
  readonly happened?: readonly DaySpan[];
}

export interface NodeFacts extends Facts {
  /** Where a place lies, in degrees. */
  readonly latitude?: number;
  readonly longitude?: number;
}

/** GET /api/facts: who published each drawn entity and edge, when it happened, when it was known, and where places lie. */
export interface FactsAnswer {
  /** Names of publishers, in code-unit order. */
  readonly publishers: readonly string[];
  readonly nodes: readonly NodeFacts[];
  readonly edges: readonly Facts[];
}
