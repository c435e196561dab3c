import { EDGE_MARKS, markOf } from "../appearance/edge-style.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import { useView } from "../state/use-view.ts";
import { EDGE_MARK_NAMES, TYPE_NAMES, texts } from "../texts.ts";
import { Dot } from "./dot.tsx";
import { LegendRow } from "./legend-row.tsx";
import { LineSample } from "./line-sample.tsx";

/** Narrower pages begin with the legend folded. */
const ROOMY = "(min-width: 760px)";

const tally = <Key,>(keys: Iterable<Key>): Map<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const toggled = <Item,>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((it) => it !== item) : [...items, item];

/** What colours and lines mean; each row shows or hides its kind. */
export function Legend({ graph }: { readonly graph: GraphIndex }) {
  const { state, go } = useView();
  const { hiddenTypes, hiddenMarks } = state;
  const byType = tally(graph.nodes.map((node) => node.type));
  const byMark = tally([...graph.edgeById.values()].map(markOf));
  return (
    <details class="legend" open={matchMedia(ROOMY).matches} aria-label={texts.legend}>
      <summary>{texts.legend}</summary>
      <h2>{texts.types}</h2>
      <ul>
        {ENTITY_TYPES.filter((type) => byType.has(type)).map((type) => (
          <LegendRow
            key={type}
            name={TYPE_NAMES[type].many}
            count={byType.get(type) ?? 0}
            isHidden={hiddenTypes.includes(type)}
            onToggle={() => go({ hiddenTypes: toggled(hiddenTypes, type) })}
          >
            <Dot type={type} isLarge />
          </LegendRow>
        ))}
      </ul>
      <h2>{texts.relations}</h2>
      <ul>
        {EDGE_MARKS.filter((mark) => byMark.has(mark)).map((mark) => (
          <LegendRow
            key={mark}
            name={EDGE_MARK_NAMES[mark]}
            count={byMark.get(mark) ?? 0}
            isHidden={hiddenMarks.includes(mark)}
            onToggle={() => go({ hiddenMarks: toggled(hiddenMarks, mark) })}
          >
            <LineSample mark={mark} />
          </LegendRow>
        ))}
      </ul>
      <p class="legend-note">
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path d="M0 5.6h28v.8H0z" />
          <path d="M0 6l28-5v10z" />
        </svg>
        {texts.lineWidth}
      </p>
      <p class="legend-note">
        <LineSample mark="accepted" isDashed />
        {texts.lineDashed}
      </p>
    </details>
  );
}
