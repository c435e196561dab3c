import { byCodeUnit } from "../text/compare.ts";
import type { Asked } from "./enrich.ts";
import type { Workspace } from "./workspace.ts";

/** What language models have added to a project by now, and what of it was not taken and why. */
export async function enrichmentLines(
  { project, ingest }: Workspace,
  { answered, failed, left, tokens }: Asked,
  isJson: boolean,
): Promise<string[]> {
  let taken = 0;
  const dropped = new Map<string, number>();
  for (const document of project.documents.all()) {
    if (document.language !== "en") continue;
    const second = ingest.secondReading(document);
    taken += second.taken;
    for (const [reason, count] of second.dropped) dropped.set(reason, (dropped.get(reason) ?? 0) + count);
  }
  const reasons = [...dropped].sort(([a], [b]) => byCodeUnit(a, b));
  const sum = reasons.reduce((all, [, count]) => all + count, 0);
  if (isJson) return [JSON.stringify({ answered, failed, left, tokens, taken, dropped: reasons })];
  return [
    `${answered} answered, ${failed} failed, ${left} left by the budget; ${tokens} tokens`,
    `${taken} claims read by models in all; ${sum} items dropped`,
    ...reasons.map(([reason, count]) => `  ${count} ${reason}`),
  ];
}
