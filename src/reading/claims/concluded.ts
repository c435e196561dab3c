import type { EntityEdgeType } from "../../model/schema.ts";
import type { PlacedMention } from "../page.ts";
import type { ClaimDraft } from "./said-claims.ts";

/** A claim that the reader concludes from two mentions by a rule, in the writer's voice; none where there is no object. */
export function concluded(
  subject: PlacedMention,
  object: PlacedMention | undefined,
  relation: EntityEdgeType,
  rule: string,
): ClaimDraft[] {
  if (!object || object.entity === subject.entity) return [];
  const words = { start: subject.start, end: subject.end };
  return [
    {
      relation,
      evidence: [words, { start: object.start, end: object.end }],
      subjects: [subject.id],
      objects: [object.id],
      assertedBy: null,
      addressedTo: [],
      relayedBy: [],
      polarity: "asserted",
      modality: "factual",
      status: "accepted",
      inferredBy: rule,
    },
  ];
}
