import type { EntityType } from "../../src/model/schema.ts";
import type { EdgeMark, Theme } from "../appearance/palette.ts";

/** What is looked at: one node or one edge of the graph. */
export interface Selection {
  readonly kind: "node" | "edge";
  readonly id: string;
}

/** A document laid open, at a span where one is given. */
export interface OpenDocument {
  readonly id: string;
  readonly start?: number;
  readonly end?: number;
}

/** Where one looks from, in the coordinates of the layout, so that it means the same place when reports come or go. */
export interface Camera {
  /** The middle of the picture. */
  readonly x: number;
  readonly y: number;
  /** How much of the layout the shorter side of the picture shows. */
  readonly span: number;
  /** Of a scene alone: how much it shows from top to bottom; `span` is then from left to right. */
  readonly height?: number;
}

/** A stretch of days, both included, of when things happened or when they were known. */
export interface TimeWindow {
  readonly axis: "happened" | "known";
  /** ISO dates, as exact as they are known (2022, 2022-03, 2022-03-16). */
  readonly from: string;
  readonly to: string;
}

/** Nodes that a query found, drawn in a colour of their own. */
export interface Layer {
  readonly name: string;
  /** As `#rrggbb`. */
  readonly color: string;
  readonly nodes: readonly string[];
}

export type Parameter = string | number | boolean;

/** A question in Cypher with its parameters. */
export interface Query {
  readonly cypher: string;
  readonly parameters: readonly (readonly [name: string, value: Parameter])[];
}

/** Two entities whose connection is looked at, and those that no way is to lead over. */
export interface WayAsked {
  readonly from: string;
  /** Null until the other is chosen. */
  readonly to: string | null;
  readonly avoiding: readonly string[];
}

export const FACETS = ["type", "country", "publisher", "status", "kind"] as const;
export type Facet = (typeof FACETS)[number];

/** Of each facet the values that are shown; none chosen is all shown. `kind` is the type of an edge. */
export type Facets = Readonly<Record<Facet, readonly string[]>>;

export const MODES = ["graph", "map", "table"] as const;
export type Mode = (typeof MODES)[number];

/** What can stand open at the left of the page. */
export const DRAWERS = ["reports", "ask", "explore", "decide", "history", "stories"] as const;
export type Drawer = (typeof DRAWERS)[number];

/** A scene of a story that is told or made. */
export interface ShownScene {
  /** Id of the story. */
  readonly id: string;
  readonly scene: number;
  /** True where it fills the page, for an audience. */
  readonly isPresented: boolean;
}

/** All that decides what the page shows of a project. Never changed: each command makes another. */
export interface ViewState {
  readonly selection: Selection | null;
  readonly document: OpenDocument | null;
  readonly hiddenTypes: readonly EntityType[];
  readonly hiddenMarks: readonly EdgeMark[];
  /** Ids of nodes that were hidden one by one. */
  readonly hiddenNodes: readonly string[];
  /** Ids of nodes that keep their labels. */
  readonly pinned: readonly string[];
  /** Ids of the only nodes shown; null for all. */
  readonly isolated: readonly string[] | null;
  readonly facets: Facets;
  readonly time: TimeWindow | null;
  readonly way: WayAsked | null;
  readonly mode: Mode;
  readonly layers: readonly Layer[];
  readonly query: Query | null;
  /** Null shows the whole graph. */
  readonly camera: Camera | null;
  readonly drawer: Drawer | null;
  readonly story: ShownScene | null;
  /** Null follows the system. */
  readonly theme: Theme | null;
}

export const NO_FACETS: Facets = { type: [], country: [], publisher: [], status: [], kind: [] };

/** The page as it opens: everything shown, nothing chosen. */
export const HOME: ViewState = {
  selection: null,
  document: null,
  hiddenTypes: [],
  hiddenMarks: [],
  hiddenNodes: [],
  pinned: [],
  isolated: null,
  facets: NO_FACETS,
  time: null,
  way: null,
  mode: "graph",
  layers: [],
  query: null,
  camera: null,
  drawer: null,
  story: null,
  theme: null,
};
