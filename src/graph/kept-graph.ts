import type { Entity } from "../model/entity.ts";
import type { Edge, Graph, Node } from "../model/graph.ts";
import type { GraphChange } from "../model/graph-change.ts";
import { sortedBy } from "../text/compare.ts";
import { NONE } from "../text/none.ts";
import type { ClaimGroup } from "./claim-group.ts";
import { ClaimGroups } from "./claim-groups.ts";
import { claimEdges, claimNode } from "./claim-nodes.ts";
import { ClaimRelations } from "./claim-relations.ts";
import { documentNode, mentionEdges } from "./document-nodes.ts";
import { entityEdge } from "./entity-edges.ts";
import { entityNode } from "./entity-nodes.ts";
import { type GraphPart, GraphParts } from "./graph-parts.ts";
import { DocumentOrigins } from "./origins.ts";
import { PlaceEdges } from "./place-edges.ts";
import type { EntityOf, ReadDocument } from "./read-document.ts";
import { type Statement, statementsOf } from "./statement.ts";

/** What has changed since the last update, in what a graph is made of. */
export interface ProjectChange {
  /** Documents in their new state; null for those that are gone. */
  readonly documents: ReadonlyMap<string, ReadDocument | null>;
  /** Entities in their new state; null for ids that are gone. */
  readonly entities: ReadonlyMap<string, Entity | null>;
  /** Documents some of whose referents belong to another entity now. */
  readonly moved: ReadonlySet<string>;
}

/** Kinds of what a part of the graph rests on. */
type PartKind = "document" | "entity" | "claim" | "edge" | "place";

/**
 * The graph of what was read and of who is who: a pure function of both, the same for any order of the changes. Each
 * node and edge is kept by what it rests on, and a change makes anew what rests on what it touches, and no more.
 */
export class KeptGraph {
  readonly #reads = new Map<string, ReadDocument>();
  /** When each document was published, where it is stated. */
  readonly #published = new Map<string, string>();
  readonly #origins = new DocumentOrigins();
  readonly #claims = new ClaimGroups();
  readonly #relations = new ClaimRelations();
  readonly #places = new PlaceEdges();
  readonly #parts = new GraphParts();
  readonly #partOf: Readonly<Record<PartKind, Map<string, GraphPart>>> = {
    document: new Map(),
    entity: new Map(),
    claim: new Map(),
    edge: new Map(),
    place: new Map(),
  };
  #graph: Graph | null = null;

  /** Brings the graph to a new state. Returns how it differs from the one before. */
  update({ documents, entities, moved }: ProjectChange, entityOf: EntityOf): GraphChange {
    for (const [id, read] of documents) {
      if (read) this.#reads.set(id, read);
      else this.#reads.delete(id);
      const published = read && (read.document.published ?? read.reading.facts.published);
      if (published) this.#published.set(id, published);
      else this.#published.delete(id);
    }
    const touched = new Set([...documents.keys(), ...moved, ...this.#origins.update(documents)]);
    const stated = this.#updateClaims(this.#updateDocuments(touched, entityOf));
    this.#updateEntities(entities);
    for (const id of new Set([...this.#places.update(entities), ...stated])) this.#placeEdge(id);
    const change = this.#parts.takeChange();
    if (!isNothing(change)) this.#graph = null;
    return change;
  }

  /** The whole graph, nodes and edges sorted by id. */
  graph(): Graph {
    this.#graph ??= {
      nodes: sortedBy(this.#parts.nodes.values(), (node) => node.id),
      edges: sortedBy(this.#parts.edges.values(), (edge) => edge.id),
    };
    return this.#graph;
  }

  nodeById(id: string): Node | undefined {
    return this.#parts.nodes.get(id);
  }

  /** How many entities, claims and edges there are. */
  get counts(): { readonly entities: number; readonly claims: number; readonly edges: number } {
    return { entities: this.#partOf.entity.size, claims: this.#claims.size, edges: this.#parts.edges.size };
  }

  /** Another document that has its words, or nearly, from the same origin; null where there is none. */
  copyOf(documentId: string): ReturnType<DocumentOrigins["copyOf"]> {
    return this.#origins.copyOf(documentId);
  }

  /** The edges of a document to the entities that it mentions. */
  mentionsOf(documentId: string): readonly Edge[] {
    return this.#partOf.document.get(documentId)?.edges ?? [];
  }

  /** Returns what each of the documents states now: each is read through once. */
  #updateDocuments(touched: ReadonlySet<string>, entityOf: EntityOf): Map<string, Statement[]> {
    const statements = new Map<string, Statement[]>();
    for (const id of touched) {
      const kept = this.#reads.get(id);
      const read = kept && { document: kept.document, reading: kept.reading };
      this.#replace(
        "document",
        id,
        read && { nodes: [documentNode(read)], edges: mentionEdges(read, entityOf) },
      );
      statements.set(id, read ? statementsOf(read, entityOf, this.#origins) : []);
    }
    return statements;
  }

  /** Returns the places of which another claim than before may say where they lie. */
  #updateClaims(statements: ReadonlyMap<string, readonly Statement[]>): Set<string> {
    const { gone, made } = this.#claims.update(statements, this.#origins);
    const restated = this.#relations.update(gone, made);
    const changed = new Map(made.map((claim) => [claim.id, claim]));
    const edges = new Map(
      [...gone, ...made].flatMap((claim) => claim.edges.map((it) => [it.id, it] as const)),
    );
    for (const { id } of gone) if (!changed.has(id)) this.#replace("claim", id, undefined);
    for (const claim of restated) changed.set(claim.id, claim);
    for (const claim of changed.values()) {
      const standing = this.#relations.standingOf(claim);
      this.#replace("claim", claim.id, {
        nodes: [claimNode(claim, standing)],
        edges: claimEdges(claim, standing),
      });
      for (const edge of claim.edges) edges.set(edge.id, edge);
    }
    const standingOf = (claim: ClaimGroup) => this.#relations.standingOf(claim);
    for (const [id, claimed] of edges) {
      const edge = entityEdge(claimed, this.#relations.claimsOn(id), standingOf);
      this.#replace("edge", id, edge ? { nodes: NONE, edges: [edge] } : undefined);
    }
    return new Set([...edges.values()].flatMap((it) => (it.type === "LOCATED_IN" ? it.source : [])));
  }

  #updateEntities(entities: ReadonlyMap<string, Entity | null>): void {
    for (const [id, entity] of entities) {
      if (!entity) {
        this.#replace("entity", id, undefined);
        continue;
      }
      const inDocuments = [...new Set(entity.members.map((member) => member.document))];
      const published = inDocuments.flatMap((it) => this.#published.get(it) ?? []);
      this.#replace("entity", id, {
        nodes: [entityNode(entity, inDocuments.length, published)],
        edges: NONE,
      });
    }
  }

  /** What a report states itself is not told by the list again; what none states any more is. */
  #placeEdge(place: string): void {
    const edge = this.#places.edgeOf(place);
    const isStated = edge !== null && this.#partOf.edge.has(edge.id);
    this.#replace("place", place, edge && !isStated ? { nodes: NONE, edges: [edge] } : undefined);
  }

  #replace(kind: PartKind, id: string, part: GraphPart | undefined): void {
    const parts = this.#partOf[kind];
    this.#parts.replace(parts.get(id), part);
    if (part) parts.set(id, part);
    else parts.delete(id);
  }
}

const isNothing = ({ created, updated, deleted }: GraphChange): boolean =>
  [created, updated, deleted].every(({ nodes, edges }) => nodes.length + edges.length === 0);
