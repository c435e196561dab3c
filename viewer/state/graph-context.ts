import { createContext } from "preact";
import type { GraphIndex } from "../appearance/graph-index.ts";

/** The drawn graph, for what names an entity or edge by its id alone. */
export const GraphContext = createContext<GraphIndex | null>(null);
