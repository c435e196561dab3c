import type { DaySpan, Facts, FactsAnswer, NodeFacts } from "../model/facts.ts";
import type { Edge, Graph, Node, Properties } from "../model/graph.ts";
import { EntityEdgeType } from "../model/schema.ts";
import { distinct } from "../text/compare.ts";
import { dayNumber } from "../text/day-number.ts";
import { entityType, text, texts } from "./reference.ts";

/** Spans of one node at the most: an entity of ten thousand claims is filtered by its edges. */
const SPANS = 64;
const ABOUT: ReadonlySet<string> = new Set(["SUBJECT", "OBJECT"]);
const TOLD: ReadonlySet<string> = new Set(["SUBJECT", "OBJECT", "ASSERTED_BY", "ADDRESSED_TO", "RELAYED_BY"]);
const DRAWN: ReadonlySet<string> = new Set(EntityEdgeType.options);

/** What is gathered of one node or edge before it is told. */
class Gathered {
  readonly publishers = new Set<number>();
  readonly spans = new Map<string, DaySpan>();
  known: number | undefined;

  knownOn(day: number | undefined): void {
    if (day !== undefined && (this.known === undefined || day < this.known)) this.known = day;
  }

  happened(span: DaySpan | null): void {
    if (span && this.spans.size < SPANS) this.spans.set(span.join(), span);
  }

  facts(id: string): Facts {
    return {
      id,
      ...(this.publishers.size > 0 && { publishers: [...this.publishers].sort((a, b) => a - b) }),
      ...(this.known !== undefined && { known: this.known }),
      ...(this.spans.size > 0 && { happened: [...this.spans.values()] }),
    };
  }
}

/** The facts by which a graph's entities and the edges between them are filtered and placed. */
export function readFacts({ nodes, edges }: Graph): FactsAnswer {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const publishers = distinct(nodes.flatMap(publisherOf));
  const at = new Map(publishers.map((name, index) => [name, index]));
  const publisherAt = (node: Node | undefined): number | undefined =>
    node && at.get(publisherOf(node)[0] ?? "");
  const nodeFacts = new Map(nodes.filter(entityType).map(({ id }) => [id, new Gathered()]));
  const publishersOfClaim = new Map<string, number[]>();
  for (const edge of edges) {
    if (edge.type === "STATED_IN") {
      const publisher = publisherAt(nodeById.get(edge.target));
      if (publisher !== undefined) many(publishersOfClaim, edge.source).push(publisher);
    } else if (edge.type === "MENTIONS") {
      const document = nodeById.get(edge.source);
      const entity = nodeFacts.get(edge.target);
      const publisher = publisherAt(document);
      if (publisher !== undefined) entity?.publishers.add(publisher);
      entity?.knownOn(document && dayNumber(document.properties.published, "last"));
    } else if (TOLD.has(edge.type)) {
      const claim = nodeById.get(edge.source);
      const entity = nodeFacts.get(edge.target);
      entity?.knownOn(knownDay(claim));
      if (ABOUT.has(edge.type))
        entity?.happened(spanOf(claim?.properties, "happenedEarliest", "happenedLatest"));
    }
  }
  for (const { id, properties } of nodes)
    nodeFacts.get(id)?.happened(spanOf(properties, "earliest", "latest"));
  return {
    publishers,
    nodes: nodes.flatMap((node) => {
      const facts = nodeFacts.get(node.id)?.facts(node.id);
      return facts ? { ...facts, ...positionOf(node) } : [];
    }),
    edges: edges.filter(({ type }) => DRAWN.has(type)).map(edgeFacts),
  };

  function edgeFacts({ id, source, target, properties }: Edge): Facts {
    const gathered = new Gathered();
    const claims = texts(properties.claims);
    for (const claim of claims) {
      gathered.knownOn(knownDay(nodeById.get(claim)));
      for (const publisher of publishersOfClaim.get(claim) ?? []) gathered.publishers.add(publisher);
    }
    gathered.happened(spanOf(properties, "earliest", "latest"));
    if (claims.length === 0) gathered.knownOn(bothKnown(source, target));
    return gathered.facts(id);
  }

  /** What only a list says was there to be known as soon as both ends were. */
  function bothKnown(source: string, target: string): number | undefined {
    const [one, other] = [nodeFacts.get(source)?.known, nodeFacts.get(target)?.known];
    return one === undefined || other === undefined ? undefined : Math.max(one, other);
  }
}

function many<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}

function publisherOf({ labels, properties }: Node): string[] {
  const name = labels.includes("Document") ? text(properties.publisher) : "";
  return name ? [name] : [];
}

/** The earliest of the days by which a claim was surely said, learned or published. */
function knownDay(claim: Node | undefined): number | undefined {
  const days = ["said", "learned", "published"].flatMap((clock) => {
    const day = claim?.properties[`${clock}Latest`] ?? claim?.properties[`${clock}Earliest`];
    return dayNumber(day, "last") ?? [];
  });
  return days.length > 0 ? Math.min(...days) : undefined;
}

function spanOf(properties: Properties | undefined, from: string, to: string): DaySpan | null {
  const earliest = dayNumber(properties?.[from], "first") ?? null;
  const latest = dayNumber(properties?.[to], "last") ?? null;
  return earliest === null && latest === null ? null : [earliest, latest];
}

function positionOf({
  properties: { latitude, longitude },
}: Node): Pick<NodeFacts, "latitude" | "longitude"> {
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : {};
}
