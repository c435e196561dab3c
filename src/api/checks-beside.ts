import type { ClaimView } from "../model/http.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { distinct } from "../text/compare.ts";
import { REPORTS_ASKED } from "./limits.ts";

/** Ids of the claims that tell, in the reports that state these claims, of a check or that there was none. */
export async function checksBeside(
  store: Pick<GraphStore, "neighbourhood">,
  claims: readonly ClaimView[],
): Promise<string[]> {
  const reports = distinct(
    claims
      .filter((it) => it.status === "unverified" || it.relayedBy.some(({ act }) => act === "verified"))
      .flatMap((it) => it.statedIn.map(({ document }) => document.id)),
  ).slice(0, REPORTS_ASKED);
  if (reports.length === 0) return [];
  const { nodes } = await store.neighbourhood(reports, { types: ["STATED_IN"] });
  return distinct(
    nodes.filter(({ properties }) => properties.verificationOf !== undefined).map(({ id }) => id),
  );
}
