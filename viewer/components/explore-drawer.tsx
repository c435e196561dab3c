import { useMemo } from "preact/hooks";
import { facetValues } from "../explore/facet-values.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import { FACETS, NO_FACETS } from "../state/view-state.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { texts as common } from "../texts.ts";
import { ConnectForm } from "./connect-form.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { Icon } from "./icon.tsx";

/** Filters with live counts, and the way between two entities. */
export function ExploreDrawer({ onClose }: { readonly onClose: () => void }) {
  const explored = useExplored();
  const { state, run } = useView();
  const isFiltered = FACETS.some((facet) => state.facets[facet].length > 0);
  const groups = useMemo(
    () =>
      explored &&
      FACETS.map((facet) => ({
        facet,
        values: facetValues(explored.index, facet, explored.exploration.counts[facet]),
      })),
    [explored],
  );
  return (
    <section class="drawer explore" aria-label={texts.explore}>
      <header class="drawer-head">
        <h2>{texts.explore}</h2>
        <button type="button" class="icon-button" aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {explored && (
        <div class="explore-body">
          <ConnectForm explored={explored} />
          <h3 class="explore-heading">{texts.filters}</h3>
          <p class="explore-counts" aria-live="polite">
            {texts.shown(explored.exploration.nodeCount, explored.index.nodes.length)},{" "}
            {texts.shownEdges(explored.exploration.edgeCount, explored.index.edges.length)}
            {isFiltered && (
              <button
                type="button"
                class="text-button"
                onClick={() => run({ label: texts.cleared, change: (it) => ({ ...it, facets: NO_FACETS }) })}
              >
                {texts.clearFilters}
              </button>
            )}
          </p>
          {groups?.map(({ facet, values }) => (
            <FacetGroup key={facet} facet={facet} values={values} />
          ))}
        </div>
      )}
    </section>
  );
}
