import type { Edge, Node } from "../model/graph.ts";
import type { EntityAnswer } from "../model/http.ts";
import { distinct, sortedBy } from "../text/compare.ts";
import { ApiError } from "./api-error.ts";
import { reportView } from "./claim-view.ts";
import type { ApiContext } from "./context.ts";
import { edgeView } from "./edge-view.ts";
import { readClaims } from "./read-claims.ts";
import { entityType, numbers, reference, texts } from "./reference.ts";

const ABOUT: ReadonlySet<string> = new Set(["SUBJECT", "OBJECT"]);
const VOICED: ReadonlySet<string> = new Set(["ASSERTED_BY", "ADDRESSED_TO", "RELAYED_BY"]);

/** An entity, by today's id or one of yesterday, with its edges, its claims and where it is mentioned. */
export async function readEntity(
  context: Pick<ApiContext, "store" | "resolveEntity" | "documentText" | "placeInOriginal">,
  id: string,
): Promise<EntityAnswer> {
  const entity = await findEntity(context, id);
  const { store } = context;
  const { nodes, edges } = await store.neighbourhood([entity.id]);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  return {
    entity: { id: entity.id, labels: entity.labels, properties: entity.properties },
    edges: edges.flatMap((edge) => edgeView(edge, nodeById) ?? []),
    ...(await readClaims(context, claimIds(edges))),
    mentions: sortedBy(
      edges.flatMap((edge) => mentioned(edge, nodeById) ?? []),
      ({ document }) => document.id,
    ),
  };
}

/** The entity of an id, also of one of yesterday. */
export async function findEntity(
  context: Pick<ApiContext, "store" | "resolveEntity">,
  id: string,
): Promise<Node> {
  const [asCited] = await context.store.nodes([id]);
  if (asCited && entityType(asCited)) return asCited;
  const today = await context.resolveEntity(id);
  const [found] = today === null ? [] : await context.store.nodes([today]);
  if (!found || !entityType(found)) throw new ApiError("not_found", `No entity has the id ${id}.`);
  return found;
}

/** What is claimed about the entity first, then what it says, passes on or is told. */
function claimIds(edges: readonly Edge[]): string[] {
  const about = distinct([
    ...edges.flatMap(({ properties }) => texts(properties.claims)),
    ...edges.filter(({ type }) => ABOUT.has(type)).map(({ source }) => source),
  ]);
  const voiced = distinct(edges.filter(({ type }) => VOICED.has(type)).map(({ source }) => source));
  return [...new Set([...about, ...voiced])];
}

function mentioned(
  edge: Edge,
  nodeById: ReadonlyMap<string, Node>,
): EntityAnswer["mentions"][number] | undefined {
  const document = edge.type === "MENTIONS" ? reference(nodeById.get(edge.source)) : undefined;
  if (!document) return undefined;
  const view = reportView(document, nodeById.get(edge.source));
  return { document: view, starts: numbers(edge.properties.starts), ends: numbers(edge.properties.ends) };
}
