import { UsageError, UserError } from "../errors.ts";
import { entityIdOf } from "../identity/entity-id.ts";
import type { Resolver } from "../identity/resolver.ts";
import { Judgement, type MentionKey } from "../model/judgement.ts";
import { type Call, type Command, textOption } from "./command.ts";
import { decide } from "./decide.ts";
import { reportChange, settleChange } from "./report-change.ts";
import { asTable } from "./table.ts";
import type { Workspace } from "./workspace.ts";

/** Decides whether two entities are one, takes a decision back, or lists what is unsure. */
export const judge: Command = {
  usage: "judge ID same|different|unsure ID --because TEXT | judge --withdraw ID ID | judge --list",
  summary: "decide whether two entities are one; --list shows unsure pairs and decisions",
  options: {
    because: { type: "string" },
    by: { type: "string" },
    withdraw: { type: "boolean" },
    list: { type: "boolean" },
    json: { type: "boolean" },
  },
  words: [0, 3],
  run: async (call) => {
    const began = performance.now();
    const workspace = await call.workspace();
    const resolver = await workspace.ingest.resolver();
    if (call.options.list) return list(call, workspace, resolver);
    const judgements = call.options.withdraw
      ? withdrawn(call, workspace, resolver)
      : [...workspace.project.judgements, decided(call, workspace, resolver)];
    workspace.project.judgements = judgements;
    const { answer, behind } = await settleChange(workspace, call.terminal.env, {});
    return reportChange(call, answer, behind, began);
  },
};

function decided(call: Call, workspace: Workspace, resolver: Resolver): Judgement {
  const [left, verdict, right] = call.words;
  const because = textOption(call, "because")?.trim();
  const parsed = Judgement.shape.verdict.safeParse(verdict);
  if (left === undefined || right === undefined || !parsed.success || !because)
    throw new UsageError("judge ID same|different|unsure ID --because TEXT");
  const by = textOption(call, "by") ?? call.terminal.env.USER ?? "someone";
  return decide({ left, verdict: parsed.data, right, by, because }, workspace, resolver);
}

/** The judgements without those on these two: on the very mentions, asleep or not, else on what the two are today. */
function withdrawn(call: Call, workspace: Workspace, resolver: Resolver): Judgement[] {
  const [a, b] = call.words;
  if (a === undefined || b === undefined || call.words.length !== 2)
    throw new UsageError("judge --withdraw ID ID");
  const { judgements } = workspace.project;
  for (const isNamed of [isMentionOf, isEntityOf]) {
    const names = isNamed(resolver);
    const kept = judgements.filter(
      ({ left, right }) => !((names(left, a) && names(right, b)) || (names(left, b) && names(right, a))),
    );
    if (kept.length < judgements.length) return kept;
  }
  throw new UserError(`nothing was judged of ${a} and ${b}; see vouch judge --list`);
}

type Names = (resolver: Resolver) => (mention: MentionKey, id: string) => boolean;

const isMentionOf: Names = (resolver) => (mention, id) => {
  if (entityIdOf(mention.document, mention) === id) return true;
  const named = resolver.mentionById(id);
  const referent = resolver.referentOf(mention);
  return named !== undefined && referent !== undefined && resolver.referentOf(named) === referent;
};

const isEntityOf: Names = (resolver) => (mention, id) => {
  const entity = resolver.entityAt(mention);
  return entity !== undefined && resolver.entityById(id) === entity;
};

function list(call: Call, workspace: Workspace, resolver: Resolver): number {
  const open = resolver.openPairs();
  const refused = new Map(resolver.refused().map((it) => [it.judgement, it.veto]));
  const judgements = workspace.project.judgements;
  if (call.options.json) {
    const pairs = open.map(({ left, right, score, because }) => ({
      left: left.id,
      right: right.id,
      names: [left.name, right.name],
      score,
      because,
    }));
    call.terminal.out(
      `${JSON.stringify({ unsure: pairs, judgements: judgements.map((it) => ({ ...it, refused: refused.get(it) })) })}\n`,
    );
    return 0;
  }
  call.terminal.out(`${open.length} unsure pairs\n`);
  if (open.length > 0)
    call.terminal.out(
      asTable(
        ["score", "left", "name", "right", "name", "because"],
        open.map(({ left, right, score, because }) => [
          score,
          left.id,
          left.name,
          right.id,
          right.name,
          because.join(", "),
        ]),
      ),
    );
  call.terminal.out(`${judgements.length} judgements\n`);
  if (judgements.length > 0)
    call.terminal.out(
      asTable(
        ["verdict", "left", "words", "right", "words", "by", "because", "state"],
        judgements.map((it) => [
          it.verdict,
          entityIdOf(it.left.document, it.left),
          it.left.words,
          entityIdOf(it.right.document, it.right),
          it.right.words,
          it.by,
          it.because,
          stateOf(it, resolver, refused.get(it)),
        ]),
      ),
    );
  return 0;
}

function stateOf(judgement: Judgement, resolver: Resolver, veto: string | undefined): string {
  if (veto !== undefined) return `refused: ${veto}`;
  return resolver.isAwake(judgement) ? "holds" : "sleeps: its words are not here";
}
