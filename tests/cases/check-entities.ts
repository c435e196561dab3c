import type { Check } from "./checks.ts";
import type { EdgeSpec, EntitySpec } from "./expected.ts";
import { isCalled } from "./is-called.ts";
import { called, type Seen, type SeenEntity, shown } from "./seen.ts";

/** Properties of an entity's node that an expectation may name. */
const PROPERTIES = ["kind", "country", "number", "echelon", "branch"] as const;

function isAsSpecified(entity: SeenEntity, spec: EntitySpec): boolean {
  const { properties } = entity;
  return (
    isCalled(entity, spec.name) &&
    (spec.type === undefined || entity.type === spec.type) &&
    PROPERTIES.every((it) => spec[it] === undefined || properties[it] === spec[it]) &&
    (spec.anonymous === undefined || (properties.anonymous ?? false) === spec.anonymous) &&
    (spec.located === undefined || (properties.latitude !== undefined) === spec.located) &&
    (spec.role === undefined || [properties.roles].flat().some((it) => String(it).includes(spec.role ?? "")))
  );
}

const listed = (graph: Seen, keep: (it: SeenEntity) => boolean = () => true): string =>
  [...graph.entities.values()].filter(keep).map(shown).sort().join(", ") || "nothing";

/** Entities that must be there, with their number, and those that must not. */
export const checkEntities: Check = ({ entities, noEntities }, graph) => [
  ...entities.flatMap((spec) => {
    const found = [...graph.entities.values()].filter((it) => isAsSpecified(it, spec));
    const { count = 1 } = spec;
    if (found.length === count) return [];
    const likely = listed(graph, (it) => isCalled(it, spec.name) || it.type === (spec.type ?? it.type));
    return [`entity ${JSON.stringify(spec)}: ${found.length} found, not ${count}; there are ${likely}`];
  }),
  ...noEntities.flatMap((who) =>
    called(graph, who).map((it) => `entity that must not be (${who}): ${shown(it)}`),
  ),
];

/** Names that belong to one entity, and names that belong to two. */
export const checkPairs: Check = ({ same, apart }, graph) => [
  ...same.flatMap(([a, b]) => {
    const both = called(graph, a).filter((it) => isCalled(it, b));
    if (both.length > 0) return [];
    return [
      `one entity: ${a} = ${b}; there are ${[...called(graph, a), ...called(graph, b)].map(shown).join(", ") || "none"}`,
    ];
  }),
  ...apart.flatMap(([a, b]) => {
    const [left, right] = [called(graph, a), called(graph, b)];
    const both = left.filter((it) => right.includes(it));
    if (both.length > 0) return [`two entities: ${a} and ${b} are one, ${both.map(shown).join(", ")}`];
    return [
      ...(left.length > 0 ? [] : [`nothing is called ${a}: ${listed(graph)}`]),
      ...(right.length > 0 ? [] : [`nothing is called ${b}: ${listed(graph)}`]),
    ];
  }),
];

/** Edges between entities that must be there, and those that must not. */
export const checkEdges: Check = ({ edges, noEdges }, graph) => [
  ...edges.flatMap((spec) => {
    if (edgesLike(graph, spec).length > 0) return [];
    const near = graph.edges.filter((it) => it.type === spec.type).flatMap((it) => shownEdge(graph, it));
    return [`edge ${JSON.stringify(spec)}: missing; there are ${near.join("; ") || "none of its type"}`];
  }),
  ...noEdges.flatMap((spec) =>
    edgesLike(graph, spec).flatMap((it) =>
      shownEdge(graph, it).map((one) => `edge that must not be: ${one}`),
    ),
  ),
];

const EVEN = new Set(["RELATIVE_OF", "COMPANION_OF", "FOUGHT", "NEAR"]);

function edgesLike(graph: Seen, spec: EdgeSpec): Seen["edges"] {
  return graph.edges.filter((edge) => {
    const [from, to] = [graph.entities.get(edge.source), graph.entities.get(edge.target)];
    if (!from || !to || (spec.type !== "*" && edge.type !== spec.type)) return false;
    const joins = isCalled(from, spec.from) && isCalled(to, spec.to);
    const isTurned = EVEN.has(edge.type) && isCalled(to, spec.from) && isCalled(from, spec.to);
    const { status, origins, reports, inferred, earliest, latest } = edge.properties;
    return (
      (joins || isTurned) &&
      (spec.status === undefined || spec.status === status) &&
      (spec.origins === undefined || spec.origins === origins) &&
      (spec.reports === undefined || spec.reports === reports) &&
      (spec.inferred === undefined || spec.inferred === (inferred ?? false)) &&
      (spec.earliest === undefined || spec.earliest === earliest) &&
      (spec.latest === undefined || spec.latest === latest)
    );
  });
}

function shownEdge(graph: Seen, edge: Seen["edges"][number]): string[] {
  const [from, to] = [graph.entities.get(edge.source), graph.entities.get(edge.target)];
  if (!from || !to) return [];
  const { status, origins, reports, inferred } = edge.properties;
  return [
    `${shown(from)} ${edge.type} ${shown(to)} (${status}, ${origins}/${reports}${inferred ? ", inferred" : ""})`,
  ];
}
