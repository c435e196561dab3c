import type { Edge, Node } from "../model/graph.ts";
import type { PairAnswer, PairSide, StatementView } from "../model/http.ts";
import { EntityEdgeType } from "../model/schema.ts";
import { distinct, sortedBy } from "../text/compare.ts";
import { statementView } from "./claim-view.ts";
import type { ApiContext } from "./context.ts";
import { DESK } from "./limits.ts";
import { findEntity } from "./read-entity.ts";
import { numbers, reference, texts } from "./reference.ts";

type Context = Pick<ApiContext, "store" | "resolveEntity" | "documentText">;

/** Two entities side by side: what is known of each, sentences that name it, and what both are related to. */
export async function readPair(context: Context, left: string, right: string): Promise<PairAnswer> {
  const [one, other] = await Promise.all([readSide(context, left), readSide(context, right)]);
  const shared = distinct(one.relationsByNeighbour.keys())
    .filter((id) => other.relationsByNeighbour.has(id))
    .flatMap((id) => {
      const who = reference(one.nodeById.get(id));
      if (!who) return [];
      const of = (side: Side): EntityEdgeType[] => side.relationsByNeighbour.get(id) ?? [];
      return [{ who, left: of(one), right: of(other) }];
    });
  return { left: one.side, right: other.side, shared: shared.slice(0, DESK.shared) };
}

interface Side {
  readonly side: PairSide;
  readonly nodeById: ReadonlyMap<string, Node>;
  readonly relationsByNeighbour: ReadonlyMap<string, EntityEdgeType[]>;
}

async function readSide(context: Context, id: string): Promise<Side> {
  const { id: today, labels, properties } = await findEntity(context, id);
  const { nodes, edges } = await context.store.neighbourhood([today], {
    types: ["MENTIONS", ...EntityEdgeType.options],
  });
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const mentions = sortedBy(
    edges.filter(({ type }) => type === "MENTIONS"),
    ({ source }) => source,
  );
  const relationsByNeighbour = new Map<string, EntityEdgeType[]>();
  for (const { type, source, target } of edges) {
    const relation = EntityEdgeType.safeParse(type);
    if (!relation.success) continue;
    const neighbour = source === today ? target : source;
    const types = relationsByNeighbour.get(neighbour) ?? [];
    if (!types.includes(relation.data)) relationsByNeighbour.set(neighbour, [...types, relation.data].sort());
  }
  const names = new Set(texts(properties.names));
  const sentences = inTurn(mentions.map((edge) => sentencesOf(edge, names, nodeById, context.documentText)));
  return {
    side: {
      entity: { id: today, labels, properties },
      sentences: sentences.slice(0, DESK.sentences),
      reports: mentions.length,
    },
    nodeById,
    relationsByNeighbour,
  };
}

/** The sentences of one report that mention the entity, each once; those that name it first. */
function sentencesOf(
  { source, properties }: Edge,
  names: ReadonlySet<string>,
  nodeById: ReadonlyMap<string, Node>,
  textOf: (document: string) => string | null,
): StatementView[] {
  const document = nodeById.get(source);
  const link = reference(document);
  const words = textOf(source);
  if (!link || words === null) return [];
  const ends = numbers(properties.ends);
  const seen = new Set<string>();
  const spans = numbers(properties.starts).map((start, i) => {
    const end = ends[i] ?? start;
    return { start, end, quote: words.slice(start, end) };
  });
  const isName = ({ quote }: { readonly quote: string }): boolean => names.has(quote);
  return [...spans.filter(isName), ...spans.filter((it) => !isName(it))]
    .slice(0, DESK.sentences)
    .map((span) => statementView(link, span, document, words))
    .filter(({ before, quote, after }) => {
      const sentence = `${before}${quote}${after}`;
      const isNew = !seen.has(sentence);
      seen.add(sentence);
      return isNew;
    });
}

/** The first of each list, then the second of each, and so on: every report is heard before any is heard twice. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((it) => it.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
