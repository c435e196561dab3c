import type { ClaimView } from "../../model/http.ts";
import type { Judgement } from "../../model/judgement.ts";

/** Why two states of a graph differ somewhere. */
export type Cause =
  | {
      readonly kind: "document";
      readonly document: string;
      readonly title?: string;
      /** `known`: between two days, what it says became known. */
      readonly change: "added" | "removed" | "replaced" | "known";
    }
  | {
      readonly kind: "judgement";
      readonly change: "made" | "withdrawn";
      readonly judgement: Judgement;
    }
  /** No report and no judgement: the same was read, or compared, by another version. */
  | { readonly kind: "reading" };

/** A claim as a diff tells of it. */
export interface ClaimTold
  extends Pick<ClaimView, "id" | "quote" | "relation" | "polarity" | "modality" | "status"> {
  /** Ids of the documents that state it. */
  readonly documents: readonly string[];
}

/** An entity or a claim that was put together or taken apart. */
export interface Part {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

interface Because {
  readonly because: readonly Cause[];
}

/** How a state of a graph differs from an earlier one, and why. */
export interface GraphDiff {
  readonly documents: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly replaced: readonly string[];
  };
  readonly added: readonly (ClaimTold & Because)[];
  readonly withdrawn: readonly (ClaimTold & Because)[];
  /** Claims that nobody denied before; `by`: those that do now. */
  readonly disputed: readonly (ClaimTold & Because & { readonly by: readonly ClaimTold[] })[];
  /** Claims that nobody denies any more; `by`: those that did. */
  readonly settled: readonly (ClaimTold & Because & { readonly by: readonly ClaimTold[] })[];
  readonly merged: readonly ({ readonly into: Part; readonly from: readonly Part[] } & Because)[];
  readonly split: readonly ({ readonly from: Part; readonly into: readonly Part[] } & Because)[];
  /** Between two days: claims that state no day, so that nothing tells when they were known. */
  readonly undated: readonly ClaimTold[];
}
