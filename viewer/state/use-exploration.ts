import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { api } from "../api.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import { askedWays } from "../explore/asked-ways.ts";
import { type ExploreIndex, exploreIndex } from "../explore/explore-index.ts";
import type { Way } from "../explore/paths-between.ts";
import { type Exploration, explorationOf } from "../explore/shown-under.ts";
import { useAnswer } from "./use-answer.ts";
import type { ViewState } from "./view-state.ts";

/** The graph as it is explored: what is shown of it, and what each filter would show. */
export interface Explored {
  readonly index: ExploreIndex;
  readonly exploration: Exploration;
  /** How the two are connected that the state asks about; null where it asks about none. */
  readonly ways: readonly Way[] | null;
  /** False until the server has told dates, publishers and positions. */
  readonly isWhole: boolean;
}

export const ExploreContext = createContext<Explored | null>(null);

export const useExplored = (): Explored | null => useContext(ExploreContext);

/** What is shown of a graph in a state; dates and publishers are asked for once the graph is there. */
export function useExploration(graph: GraphIndex | null, state: ViewState): Explored | null {
  const answer = useAnswer(
    async (signal) => (graph ? { graph, facts: await api.facts(signal) } : new Promise<never>(() => {})),
    [graph],
  );
  const facts = answer.state === "ready" && answer.value.graph === graph ? answer.value.facts : null;
  const index = useMemo(() => graph && exploreIndex(graph, facts), [graph, facts]);
  const { hiddenTypes, hiddenMarks, hiddenNodes, isolated, facets, time, way } = state;
  const exploration = useMemo(
    () => index && explorationOf(index, state),
    [index, hiddenTypes, hiddenMarks, hiddenNodes, isolated, facets, time],
  );
  const ways = useMemo(
    () => (index && exploration && way?.to ? askedWays(index, exploration, way) : null),
    [index, exploration, way],
  );
  return useMemo(
    () => (index && exploration ? { index, exploration, ways, isWhole: facts !== null } : null),
    [index, exploration, ways],
  );
}
