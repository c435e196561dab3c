import type { ApiContext } from "../api/context.ts";
import { DESK } from "../api/limits.ts";
import type { Entity } from "../model/entity.ts";
import type { IdentityAnswer, Reference } from "../model/http.ts";
import type { Judgement } from "../model/judgement.ts";
import { decide } from "./decide.ts";
import { tellChange } from "./tell-change.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

const referenceTo = ({ id, type, name }: Entity): Reference => ({ id, type, name });

/** The identity desk of a project: what could be one, what was decided, deciding, and taking it back. */
export function identityDesk(
  workspace: Workspace,
  env: Terminal["env"],
): Pick<ApiContext, "identity" | "judge" | "withdraw" | "restore"> {
  const { project, ingest } = workspace;
  return {
    async identity() {
      const resolver = await ingest.resolver();
      const pairs = resolver.openPairs();
      const refused = new Map(resolver.refused().map((it) => [it.judgement, it.veto]));
      const sideOf = (mention: Judgement["left"]): Reference | null => {
        const entity = resolver.entityAt(mention);
        return entity ? referenceTo(entity) : null;
      };
      const decisionOf = (judgement: Judgement): IdentityAnswer["decisions"][number] => {
        const veto = refused.get(judgement);
        const sides = [sideOf(judgement.left), sideOf(judgement.right)] as const;
        if (veto !== undefined) return { ...judgement, state: "refused", refusedFor: veto, sides };
        return { ...judgement, state: resolver.isAwake(judgement) ? "holds" : "sleeps", sides };
      };
      return {
        pairs: pairs.slice(0, DESK.pairs).map(({ left, right, score, because }) => ({
          left: referenceTo(left),
          right: referenceTo(right),
          score,
          because,
        })),
        omitted: Math.max(0, pairs.length - DESK.pairs),
        decisions: project.judgements.slice(-DESK.decisions).toReversed().map(decisionOf),
      };
    },
    async judge(decision) {
      const by = decision.by ?? env.USER ?? "someone";
      const judgement = decide({ ...decision, by }, workspace, await ingest.resolver());
      const answer = await tellChange(workspace, env, async () => {
        project.judgements = [...project.judgements, judgement];
        return {};
      });
      return { ...answer, judgement };
    },
    async withdraw(judgement) {
      const wanted = JSON.stringify(asWritten(judgement));
      const at = project.judgements.findLastIndex((it) => JSON.stringify(asWritten(it)) === wanted);
      if (at < 0) return null;
      const answer = await tellChange(workspace, env, async () => {
        project.judgements = project.judgements.toSpliced(at, 1);
        return {};
      });
      return { ...answer, at };
    },
    restore: (judgement, at) =>
      tellChange(workspace, env, async () => {
        project.judgements = project.judgements.toSpliced(at, 0, judgement);
        return {};
      }),
  };
}

/** A judgement's fields in one order, however it came. */
const asWritten = ({ left, verdict, right, by, because }: Judgement): readonly unknown[] =>
  [left, right]
    .flatMap(({ document, start, end, words }) => [document, start, end, words])
    .concat([verdict, by, because]);
