import type { Edge, Node } from "../model/graph.ts";
import { byCodeUnit } from "../text/compare.ts";
import { factsOf } from "./document-facts.ts";
import { edgeId } from "./edge-id.ts";
import { propertiesOf } from "./properties.ts";
import type { EntityOf, ReadDocument } from "./read-document.ts";

const LABELS: Node["labels"] = ["Document"];

/** The node of a document. */
export function documentNode(read: ReadDocument): Node {
  const { id, file, sha256, language } = read.document;
  return {
    id,
    labels: LABELS,
    properties: propertiesOf({
      ...factsOf(read),
      file,
      sha256,
      language: language === "en" ? undefined : language,
    }),
  };
}

/** The entities that a document mentions, each with all its places in the text. */
export function mentionEdges(read: ReadDocument, entityOf: EntityOf): Edge[] {
  const document = read.document.id;
  const spans = new Map<string, [number, number][]>();
  for (const { entity: referent, start, end } of read.reading.mentions) {
    const entity = entityOf(document, referent);
    if (!entity) continue;
    const list = spans.get(entity.id);
    if (list) list.push([start, end]);
    else spans.set(entity.id, [[start, end]]);
  }
  return [...spans]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([entity, list]) => {
      list.sort(([a, b], [c, d]) => a - c || b - d);
      return {
        id: edgeId("MENTIONS", document, entity),
        type: "MENTIONS" as const,
        source: document,
        target: entity,
        properties: { ends: list.map(([, end]) => end), starts: list.map(([start]) => start) },
      };
    });
}
