import { useState } from "preact/hooks";
import { useView } from "../state/use-view.ts";
import type { Facet } from "../state/view-state.ts";
import { FACET_NAMES, exploreTexts as texts } from "../texts/explore.ts";
import { Section } from "./section.tsx";

interface FacetGroupProps {
  readonly facet: Facet;
  /** The values in the order of the list, each with its name and how many would be shown of it. */
  readonly values: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}

const FIRST = 8;

/** The values of a facet as switches, each with a live count; none chosen shows all. */
export function FacetGroup({ facet, values }: FacetGroupProps) {
  const { state, run } = useView();
  const [isWhole, setWhole] = useState(false);
  const chosen = state.facets[facet];
  const most = Math.max(1, ...values.map(({ count }) => count));
  const shown = isWhole ? values : values.filter((it, at) => at < FIRST || chosen.includes(it.value));
  const toggle = (value: string, name: string): void => {
    const isChosen = chosen.includes(value);
    const next = isChosen ? chosen.filter((it) => it !== value) : [...chosen, value].sort();
    run({
      label: (isChosen ? texts.release : texts.choose)(name, FACET_NAMES[facet]),
      change: (it) => ({ ...it, facets: { ...it.facets, [facet]: next } }),
    });
  };
  return (
    <Section title={FACET_NAMES[facet]} count={values.length}>
      {values.length === 0 && <p class="quiet">{texts.noValues}</p>}
      <ul class="facet">
        {shown.map(({ value, name, count }) => (
          <li key={value}>
            <label class={count === 0 ? "facet-value is-empty" : "facet-value"}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value, name)} />
              <span class="facet-name">
                <bdi>{name}</bdi>
              </span>
              <span class="facet-count" data-facet={facet} data-value={value}>
                {count}
              </span>
              <span class="facet-bar" style={{ "--share": count / most }} aria-hidden="true" />
            </label>
          </li>
        ))}
      </ul>
      {shown.length < values.length && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {texts.moreValues(values.length - shown.length)}
        </button>
      )}
    </Section>
  );
}
