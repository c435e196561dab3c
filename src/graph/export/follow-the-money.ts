import type { Edge, Graph, Node } from "../../model/graph.ts";
import { EntityEdgeType as EntityEdges, type EntityEdgeType } from "../../model/schema.ts";
import { byCodeUnit, distinct } from "../../text/compare.ts";
import { shortHash } from "../../text/hash.ts";
import { Proofs } from "./proofs.ts";

/** An entity of FollowTheMoney: its properties are lists of texts. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Ids that tools of FollowTheMoney take; another one is named by its hash. */
const ftmId = (id: string): string => (/^[\w:.-]+$/.test(id) ? id : `id-${shortHash(id)}`);

/** The schema of each label that has one; equipment has none. */
const SCHEMAS: Readonly<Record<string, string>> = {
  Person: "Person",
  Unit: "Organization",
  Organization: "Organization",
  Place: "Address",
  Event: "Event",
  Document: "Document",
};
const LEGAL: ReadonlySet<string> = new Set(["Person", "Organization"]);

interface Link {
  readonly schema: string;
  readonly ends: readonly [string, string];
  /** Schemas that its ends may be of; another pair is an `UnknownLink`. */
  readonly may: readonly [ReadonlySet<string>, ReadonlySet<string>];
  readonly told: Readonly<Record<string, string>>;
}

const PERSON: ReadonlySet<string> = new Set(["Person"]);
const ORGANIZATION: ReadonlySet<string> = new Set(["Organization"]);
const ANYTHING: ReadonlySet<string> = new Set(Object.values(SCHEMAS));

/** The schema of each edge between entities that has one of its own. */
const LINKS: Readonly<Partial<Record<EntityEdgeType, Link>>> = {
  MEMBER_OF: { schema: "Membership", ends: ["member", "organization"], may: [LEGAL, ORGANIZATION], told: {} },
  COMMANDS: {
    schema: "Directorship",
    ends: ["director", "organization"],
    may: [LEGAL, ORGANIZATION],
    told: { role: "commander" },
  },
  RELATIVE_OF: { schema: "Family", ends: ["person", "relative"], may: [PERSON, PERSON], told: {} },
  COMPANION_OF: {
    schema: "Associate",
    ends: ["person", "associate"],
    may: [PERSON, PERSON],
    told: { relationship: "companion" },
  },
};

const unknownLink = (type: EntityEdgeType): Link => ({
  schema: "UnknownLink",
  ends: ["subject", "object"],
  may: [ANYTHING, ANYTHING],
  told: { role: type.toLowerCase().replaceAll("_", " ") },
});

/** Schemas of links that have no property for a grade. */
const UNGRADED: ReadonlySet<string> = new Set(["Family", "Associate"]);

const isEntityEdge = (type: string): type is EntityEdgeType => EntityEdges.safeParse(type).success;

/** The properties of a node or edge as texts; absent ones are empty lists. */
function texts({ properties }: Pick<Node, "properties">, name: string): string[] {
  const value = properties[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly string[]>>,
): FtmEntity {
  const told = Object.entries(properties)
    .map(([name, values]) => [name, distinct(values)] as const)
    .filter(([, values]) => values.length > 0)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return { id: ftmId(id), schema, properties: Object.fromEntries(told) };
}

const isTown = (kind: string): boolean => ["city", "town", "village", "settlement"].includes(kind);

/** What each schema tells of a node beside its name and where it is from. */
const TOLD: Readonly<Record<string, (node: Node) => Record<string, readonly string[]>>> = {
  Person: (node) => ({ position: texts(node, "roles") }),
  Organization: (node) => ({
    weakAlias: texts(node, "acronym"),
    classification: [...texts(node, "kind"), ...texts(node, "echelon"), ...texts(node, "branch")],
  }),
  Address: (node) => ({
    full: texts(node, "name"),
    city: texts(node, "kind").some(isTown) ? texts(node, "name") : [],
    region: texts(node, "kind").includes("region") ? texts(node, "name") : [],
    latitude: texts(node, "latitude"),
    longitude: texts(node, "longitude"),
  }),
  Event: (node) => ({
    keywords: texts(node, "kind"),
    startDate: texts(node, "earliest"),
    endDate: texts(node, "latest"),
  }),
};

function documentEntity(node: Node): FtmEntity {
  return entity(node.id, "Document", {
    name: [...texts(node, "title"), ...texts(node, "file"), node.id].slice(0, 1),
    title: texts(node, "title"),
    fileName: texts(node, "file"),
    author: texts(node, "author"),
    publisher: texts(node, "publisher"),
    publishedAt: texts(node, "published"),
    sourceUrl: texts(node, "url").filter((it) => /^https?:\/\//.test(it)),
  });
}

/** A graph as FollowTheMoney keeps it, one entity a line: what Aleph and the tools of OpenSanctions read. */
export function* followTheMoneyLines(graph: Graph): Generator<string> {
  const schemaOf = new Map<string, string>();
  const nodeById = new Map<string, Node>();
  for (const node of graph.nodes) {
    const schema = node.labels.map((it) => SCHEMAS[it]).find((it) => it !== undefined);
    if (schema !== undefined) schemaOf.set(node.id, schema);
    nodeById.set(node.id, node);
  }
  const proofs = new Proofs(graph);
  const partsOf = eventParts(graph, schemaOf);
  for (const node of graph.nodes) {
    const schema = schemaOf.get(node.id);
    if (schema === undefined) continue;
    if (schema === "Document") yield line(documentEntity(node));
    else {
      const [name = node.id] = texts(node, "name");
      yield line(
        entity(node.id, schema, {
          name: [name],
          alias: texts(node, "names").filter((it) => it !== name),
          description: texts(node, "description"),
          country: texts(node, "country").map((it) => it.toLowerCase()),
          ...TOLD[schema]?.(node),
          ...partsOf.get(node.id),
          ...proven(proofs.ofDocuments(proofs.mentioning(node.id))),
        }),
      );
    }
  }
  for (const edge of graph.edges) {
    const [source, target] = [schemaOf.get(edge.source), schemaOf.get(edge.target)];
    if (source === undefined || target === undefined) continue;
    if (edge.type === "MENTIONS" && LEGAL.has(target))
      yield line(
        entity(edge.id, "Mention", {
          document: [ftmId(edge.source)],
          resolved: [ftmId(edge.target)],
          name: texts(nodeById.get(edge.target) ?? edge, "name"),
          detectedSchema: [target],
        }),
      );
    if (isEntityEdge(edge.type)) yield line(linkEntity(edge, edge.type, [source, target], proofs));
  }
}

function linkEntity(
  edge: Edge,
  type: EntityEdgeType,
  [source, target]: readonly [string, string],
  proofs: Proofs,
): FtmEntity {
  const own = LINKS[type];
  const link = own?.may[0].has(source) && own.may[1].has(target) ? own : unknownLink(type);
  const { documents, quotes } = proofs.ofClaims(texts(edge, "claims"));
  return entity(edge.id, link.schema, {
    [link.ends[0]]: [ftmId(edge.source)],
    [link.ends[1]]: [ftmId(edge.target)],
    ...Object.fromEntries(Object.entries(link.told).map(([name, value]) => [name, [value]])),
    status: UNGRADED.has(link.schema) ? [] : texts(edge, "status"),
    startDate: texts(edge, "earliest"),
    endDate: texts(edge, "latest"),
    summary: quotes,
    ...proven(proofs.ofDocuments(documents)),
  });
}

function proven({ ids, urls }: { readonly ids: readonly string[]; readonly urls: readonly string[] }): {
  readonly proof: readonly string[];
  readonly sourceUrl: readonly string[];
} {
  return { proof: ids.map(ftmId), sourceUrl: urls.filter((it) => /^https?:\/\//.test(it)) };
}

/** Who took part in each event, and where it was. */
function eventParts(
  { edges, nodes }: Graph,
  schemaOf: ReadonlyMap<string, string>,
): Map<string, Record<string, string[]>> {
  const nameOf = new Map(nodes.map((it) => [it.id, texts(it, "name")]));
  const parts = new Map<string, Record<string, string[]>>();
  const add = (event: string, name: string, values: readonly string[]): void => {
    const told = parts.get(event) ?? {};
    parts.set(event, told);
    told[name] = [...(told[name] ?? []), ...values];
  };
  for (const { type, source, target } of edges) {
    if ((type === "PARTICIPATED_IN" || type === "SPOKE_IN") && LEGAL.has(schemaOf.get(source) ?? ""))
      add(target, "involved", [ftmId(source)]);
    if (type === "OCCURRED_AT") {
      add(source, "location", nameOf.get(target) ?? []);
      add(source, "addressEntity", [ftmId(target)]);
    }
  }
  return parts;
}

const line = (it: FtmEntity): string => `${JSON.stringify(it)}\n`;
