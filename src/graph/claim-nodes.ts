import type { Status } from "../model/claim.ts";
import type { Edge, Node } from "../model/graph.ts";
import type { EdgeType } from "../model/schema.ts";
import type { Interval } from "../model/span.ts";
import { distinct, sortedBy } from "../text/compare.ts";
import type { ClaimGroup } from "./claim-group.ts";
import { intervalOf } from "./dates.ts";
import { edgeId } from "./edge-id.ts";
import { figureProperties } from "./figure-properties.ts";
import { propertiesOf } from "./properties.ts";
import type { Standing } from "./relate-claims.ts";

/** Documents that state a claim, in order of publication. */
export function documentsOf(group: ClaimGroup): string[] {
  return [...new Set(group.statements.map((it) => it.document.id))];
}

/** The claim's own grade: what the text says of it, over all who state it. */
function ownStatus(group: ClaimGroup): Status {
  const stated = new Set(group.statements.map((it) => it.claim.status));
  if (stated.has("verified")) return "verified";
  if (stated.size === 1) return group.first.claim.status;
  return "accepted";
}

/** Grade of a claim: `disputed` where another denies it, else its own. */
export function statusOf(group: ClaimGroup, standing: Standing): Status {
  return standing.isDisputed ? "disputed" : ownStatus(group);
}

/** The language models that read a claim, where the rules read it in no report. */
export function readersOf({ statements }: ClaimGroup): string | undefined {
  const readers = statements.map((it) => it.claim.readBy);
  return readers.includes(undefined) ? undefined : distinct(readers.flatMap((it) => it ?? [])).join(", ");
}

function clock(
  name: string,
  intervals: readonly (Interval | null | undefined)[],
): Record<string, string | undefined> {
  const stated = intervals.find((it) => it && (it.earliest !== null || it.latest !== null));
  return {
    [`${name}Earliest`]: stated?.earliest ?? undefined,
    [`${name}Latest`]: stated?.latest ?? undefined,
  };
}

const LABELS: Node["labels"] = ["Claim"];

/** The node of a claim. */
export function claimNode(group: ClaimGroup, standing: Standing): Node {
  const { claim } = group.first;
  const claims = group.statements.map((it) => it.claim);
  return {
    id: group.id,
    labels: LABELS,
    properties: propertiesOf({
      quote: group.first.quote,
      relation: claim.relation,
      polarity: claim.polarity,
      modality: claim.modality,
      status: statusOf(group, standing),
      inferredBy: claim.inferredBy,
      readBy: readersOf(group),
      saidBy: claim.saidBy,
      verificationOf: claim.verification?.of,
      verifiedHow: claim.verification?.how,
      verifiedFor: claim.verification?.howLong,
      ...figureProperties(claim.figures ?? []),
      origins: 1 + standing.supporters.length,
      reports: documentsOf(group).length,
      ...clock(
        "happened",
        claims.map((it) => it.happened),
      ),
      ...clock(
        "said",
        claims.map((it) => it.said),
      ),
      ...clock(
        "learned",
        claims.map((it) => it.learned),
      ),
      ...clock(
        "published",
        group.statements.map((it) => intervalOf(it.document.published)),
      ),
    }),
  };
}

/** Most edges of a claim say no more than their type and ends. */
const NO_PROPERTIES: Edge["properties"] = Object.freeze({});

/** The edges of a claim: what it is about, who says it and passed it on, where it stands, what it supports or contradicts. */
export function claimEdges(group: ClaimGroup, standing: Standing): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (
    type: EdgeType,
    target: string,
    values: Edge["properties"] = NO_PROPERTIES,
    ...more: (string | number)[]
  ): void => {
    const id = edgeId(type, group.id, target, ...more);
    if (!edges.has(id)) edges.set(id, { id, type, source: group.id, target, properties: values });
  };
  for (const { subjects, objects, addressedTo } of group.statements) {
    for (const subject of subjects) add("SUBJECT", subject.id);
    for (const object of objects) add("OBJECT", object.id);
    for (const listener of addressedTo) add("ADDRESSED_TO", listener.id);
  }
  const speakers = distinct(group.statements.flatMap((it) => it.assertedBy?.id ?? []));
  for (const speaker of speakers) add("ASSERTED_BY", speaker);
  if (speakers.length === 0) add("ASSERTED_BY", group.first.document.id);
  const stated = new Set<string>();
  for (const { document: statedIn, claim, quote, relayedBy } of group.statements) {
    const document = statedIn.id;
    for (const { by, act, order } of relayedBy)
      add("RELAYED_BY", by.id, propertiesOf({ act, document, order }), document, order, act);
    if (stated.has(document)) continue;
    stated.add(document);
    add("STATED_IN", document, propertiesOf({ start: claim.start, end: claim.end, quote }));
  }
  for (const target of standing.supports) add("SUPPORTS", target);
  for (const target of standing.contradicts) add("CONTRADICTS", target);
  return sortedBy(edges.values(), (edge) => edge.id);
}
