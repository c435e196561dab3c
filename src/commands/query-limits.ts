import { UsageError } from "../errors.ts";
import { QUERY_LIMITS, type QueryLimits } from "../store/graph-store.ts";
import { type Call, textOption } from "./command.ts";

/** Seconds that a query may be given at the most. */
const MOST_SECONDS = 3_600;

/** What a query may take: the usual limits, with the deadline of `--deadline SECONDS`. Throws UsageError. */
export function queryLimits(call: Call): QueryLimits {
  const given = textOption(call, "deadline");
  if (given === undefined) return QUERY_LIMITS;
  const seconds = Number(given);
  if (given.trim() === "" || !(seconds > 0 && seconds <= MOST_SECONDS))
    throw new UsageError(`--deadline ${given}: give seconds, ${MOST_SECONDS} at the most`);
  return { ...QUERY_LIMITS, deadline: Math.ceil(seconds * 1_000) };
}
