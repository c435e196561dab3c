import neo4j, {
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  type Relationship,
} from "neo4j-driver";
import type { Value } from "../../model/graph.ts";
import { sortedBy } from "../../text/compare.ts";
import { edgeOf, isBookkeeping, isWhole, nodeOf } from "../rows.ts";

/** What the driver gives for a stored value: whole numbers beyond 2^53 as text, none of which is ours. */
export function plainValue(value: unknown): unknown {
  if (isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(plainValue);
  return value;
}

/** Stored properties with JavaScript's own numbers. */
export function plainProperties(properties: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plainValue(value)]));
}

function driverNumber(value: number, whole: boolean): unknown {
  return whole ? neo4j.int(value) : value;
}

/** A property as the driver writes it: whole numbers as integers, the others as floats. */
function driverValue(name: string, value: Value): unknown {
  if (typeof value === "number") return driverNumber(value, isWhole(name, value));
  if (!Array.isArray(value) || typeof value[0] !== "number") return value;
  const numbers = value as readonly number[];
  const whole = isWhole(name, numbers);
  return numbers.map((it) => driverNumber(it, whole));
}

/** Properties as the driver writes them. */
export function driverProperties(properties: Readonly<Record<string, Value>>): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const name of Object.keys(properties)) sent[name] = driverValue(name, properties[name] as Value);
  return sent;
}

/** A query's parameter as the driver sends it: whole numbers as integers, at any depth. */
export function driverParameter(value: unknown): unknown {
  if (typeof value === "number") return driverNumber(value, Number.isSafeInteger(value));
  if (Array.isArray(value)) return value.map(driverParameter);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, driverParameter(it)]));
  return value;
}

/** The ids of nodes by the driver's own ids: an edge that comes alone names its ends by those. */
export type IdOf = ReadonlyMap<string, string>;

function edgeCell(edge: Relationship, idOf: IdOf): unknown {
  const end = (elementId: string): string => idOf.get(elementId) ?? elementId;
  const source = end(edge.startNodeElementId);
  return edgeOf(edge.type, source, end(edge.endNodeElementId), plainProperties(edge.properties));
}

const isTemporal = (value: object): boolean =>
  isDate(value) || isDateTime(value) || isLocalDateTime(value) || isLocalTime(value) || isTime(value);

function mapCell(value: object, idOf: IdOf): unknown {
  const entries = Object.entries(value).filter(([name]) => !isBookkeeping(name));
  return Object.fromEntries(
    sortedBy(entries, ([name]) => name).map(([name, it]) => [name, cellOf(it, idOf)]),
  );
}

/** A cell of a query's answer as JSON: nodes, edges and paths as the graph has them, without bookkeeping; times as ISO text. */
export function cellOf(value: unknown, idOf: IdOf): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== "object") return plainValue(value);
  if (isInt(value)) return plainValue(value);
  if (Array.isArray(value)) return value.map((it) => cellOf(it, idOf));
  if (isNode(value)) return nodeOf(value.labels, plainProperties(value.properties));
  if (isRelationship(value)) return edgeCell(value, idOf);
  if (isPath(value))
    return {
      nodes: [value.start, ...value.segments.map((it) => it.end)].map((it) => cellOf(it, idOf)),
      edges: value.segments.map((it) => cellOf(it.relationship, idOf)),
    };
  if (isTemporal(value) || isDuration(value)) return String(value);
  if (isPoint(value))
    return {
      srid: Number(value.srid),
      x: value.x,
      y: value.y,
      ...(value.z === undefined ? {} : { z: value.z }),
    };
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
  return mapCell(value, idOf);
}

/** The ends of edges that stand alone in a value, and the nodes that stand beside them. */
export function collectEnds(value: unknown, ends: Set<string>, idOf: Map<string, string>): void {
  if (typeof value !== "object" || value === null || isInt(value)) return;
  if (isNode(value)) idOf.set(value.elementId, String(value.properties.id ?? value.elementId));
  else if (isRelationship(value)) ends.add(value.startNodeElementId).add(value.endNodeElementId);
  else if (isPath(value))
    for (const part of [
      value.start,
      value.end,
      ...value.segments.flatMap((it) => [it.start, it.relationship, it.end]),
    ])
      collectEnds(part, ends, idOf);
  else if (Array.isArray(value)) for (const it of value) collectEnds(it, ends, idOf);
  else if (Object.getPrototypeOf(value) === Object.prototype)
    for (const it of Object.values(value)) collectEnds(it, ends, idOf);
}
