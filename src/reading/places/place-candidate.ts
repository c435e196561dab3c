import type { Entry } from "../gazetteers/index.ts";
import type { DraftMention } from "../page.ts";

/** A place as found, with the entries that it may be: which one is decided over the whole page. */
export interface PlaceCandidate {
  readonly mention: DraftMention;
  /** The most populous first. */
  readonly entries: readonly Entry[];
  /** Name of the larger place beside it: "X, Y", "X in Y". */
  readonly within?: string;
  /** Name of its owner, which may be the larger place ("Ukraine's X") or a guest ("Russia's X offensive"). */
  readonly owner?: string;
  /** Before a noun ("Georgia lawmakers", "Georgia Bureau of Investigation"): of countries one says "Georgian". */
  readonly isModifier?: boolean;
  /** The larger place of the one before it: a region or country rather than a town ("Albany, New York"). */
  readonly isLarger?: boolean;
  /**
   * Why the name alone proves no place: an English word or given name (`word`), or a small town whose name people bear (`small`).
   * Where the page does not show otherwise, it is none.
   */
  readonly doubt?: "word" | "small";
  /** Inside a longer name ("Rochester Fire Department"): it tells where, and is no mention of its own. */
  readonly isNested?: boolean;
}
