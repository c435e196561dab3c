import { lastDayOf } from "../graph/known-by.ts";
import type { Layout } from "../model/graph.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";

/** The store as it is, or as it was known by the end of a day, with its layout and the count of claims that state no day. */
export async function storeAsOf(
  { store, knownBy }: Pick<ApiContext, "store" | "knownBy">,
  asOf: string | undefined,
): Promise<{ readonly store: GraphStore; readonly layout?: Layout; readonly undated?: number }> {
  if (asOf === undefined) return { store };
  const day = lastDayOf(asOf);
  if (day === null) throw new ApiError("bad_request", "asOf is a day: YYYY-MM-DD.");
  if (!knownBy) throw new ApiError("bad_request", "This server knows no earlier days.");
  return knownBy(day);
}
