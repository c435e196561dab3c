import type { Added } from "../ingest.ts";
import type { ChangeAnswer } from "../model/http.ts";
import type { Call } from "./command.ts";
import { failureLine } from "./failure-line.ts";
import { skippedLine } from "./skipped-files.ts";
import { printable } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

/** So many of a kind are named. */
const SHOWN = 20;

/** Brings the stores up to date after a change of the project's files, and tells what changed; with `isDry`, what would have. */
export async function settleChange(
  workspace: Workspace,
  env: Call["terminal"]["env"],
  change: Partial<Added> & { readonly removed?: readonly string[]; readonly skipped?: readonly string[] },
  isDry = false,
): Promise<{ answer: ChangeAnswer; behind: string[] }> {
  const behind = isDry ? [] : await workspace.bringUpToDate({ env });
  const again = (change.again ?? []).map((it) => ({ ...it, sameness: "bytes" as const }));
  const fresh = [...(change.added ?? []), ...(change.replaced ?? [])];
  const copies = isDry || fresh.length === 0 ? again : [...again, ...(await workspace.ingest.copies(fresh))];
  const { entities, claims, edges, unsure } = await workspace.ingest.counts();
  return {
    behind,
    answer: {
      added: change.added ?? [],
      replaced: change.replaced ?? [],
      unchanged: change.unchanged ?? [],
      removed: change.removed ?? [],
      failed: change.failed ?? [],
      notRead: change.notRead ?? [],
      copies,
      skipped: change.skipped ?? [],
      documents: workspace.project.documents.size,
      entities,
      claims,
      edges,
      unsure,
    },
  };
}

/** Prints what changed, and how long it took since `began`. Exit code 1 where a file failed, though the rest went on. */
export function reportChange(
  call: Call,
  answer: ChangeAnswer,
  behind: readonly string[],
  began: number,
): number {
  const { out, err } = call.terminal;
  for (const failure of answer.failed) err(failureLine(failure));
  if (call.options.json) out(`${JSON.stringify(answer)}\n`);
  else {
    const parts = (["added", "replaced", "unchanged", "removed", "failed"] as const)
      .filter((name) => answer[name].length > 0)
      .map((name) => `${answer[name].length} ${name}`);
    if (answer.notRead.length > 0) parts.push(`${answer.notRead.length} not read: language`);
    out(`${parts.join(", ") || "nothing to do"}\n`);
    for (const name of ["added", "replaced", "removed"] as const)
      for (const id of answer[name].slice(0, SHOWN)) out(`  ${name} ${printable(id)}\n`);
    for (const { file, of, sameness } of answer.copies.slice(0, SHOWN))
      out(`  ${printable(file)} has the ${sameness} of ${printable(of)}: one origin\n`);
    if (answer.copies.length > SHOWN) out(`  and ${answer.copies.length - SHOWN} more copies\n`);
    if (answer.skipped.length > 0) out(`${skippedLine(answer.skipped)}\n`);
    out(totalsLine(answer, began));
  }
  for (const line of behind) err(`${line}\n`);
  return answer.failed.length > 0 ? 1 : 0;
}

/** What the project holds by now, and how long the command took since `began`. */
export function totalsLine(
  { documents, entities, claims, edges, unsure }: ChangeAnswer,
  began: number,
): string {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  return `${documents} documents, ${entities} entities, ${claims} claims, ${edges} edges, ${unsure} unsure pairs; ${seconds} s\n`;
}
