import type { Judgement } from "../../src/model/judgement.ts";
import type { Product } from "./product.ts";
import type { Step } from "./sequences.ts";

/** Takes a step on a product, as a person would with the commands. */
export async function take(step: Step, product: Product): Promise<void> {
  if (step.kind === "add") await product.add(...step.documents);
  else if (step.kind === "remove") await product.remove(...step.documents.map((it) => it.id));
  else if (step.kind === "withdraw")
    await product.judge(product.project.judgements.filter((_, i) => i !== step.at));
  else await judgeByNumber(step, product);
}

async function judgeByNumber(step: Step & { kind: "judge" }, product: Product): Promise<void> {
  const resolver = await product.ingest.resolver();
  const entities = resolver.entities();
  const [left, right] = [entities[step.left % entities.length], entities[step.right % entities.length]];
  if (!left || !right || left === right) return;
  const side = (id: string): Judgement["left"] => ({
    ...(resolver.mentionById(id) ?? { document: "", start: 0, end: 1 }),
    words: "",
  });
  await product.judge([
    ...product.project.judgements,
    {
      left: side(left.id),
      right: side(right.id),
      verdict: step.verdict,
      by: "law",
      because: "drawn at random",
    },
  ]);
}
