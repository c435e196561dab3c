import { useState } from "preact/hooks";
import type { Reference } from "../../src/model/http.ts";
import { LONGEST_WAY } from "../explore/asked-ways.ts";
import type { Explored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { EntityPicker } from "./entity-picker.tsx";
import { WayView } from "./way-view.tsx";

type Ends = readonly [Reference | null, Reference | null];

/** How two entities are connected, over what the filters show: each way with its weakest link first. */
export function ConnectForm({ explored: { index, ways } }: { readonly explored: Explored }) {
  const { state, run } = useView();
  const { nodeById } = index.graph;
  const { way } = state;
  const known = (id: string | null | undefined): Reference | null => (id && nodeById.get(id)) || null;
  const [picked, setPicked] = useState<Ends | null>(null);
  const [from, to] = picked ?? [known(way?.from), known(way?.to)];
  const set = (ends: Ends): void => {
    const [one, other] = ends;
    setPicked(ends);
    if (!one || !other || one.id === other.id) return;
    setPicked(null);
    run({
      label: texts.showWay(one.name, other.name),
      change: (it) => ({
        ...it,
        way: { from: one.id, to: other.id, avoiding: [] },
        selection: null,
        document: null,
      }),
    });
  };
  const avoid = (avoiding: readonly string[], label: string): void =>
    run({ label, change: (it) => (it.way ? { ...it, way: { ...it.way, avoiding } } : it) });
  const avoided = (way?.avoiding ?? []).map((id) => nodeById.get(id)?.name ?? id);
  return (
    <section class="connect" aria-label={texts.connect}>
      <h3 class="explore-heading">{texts.connect}</h3>
      <EntityPicker name={texts.connectFrom} value={from} onPick={(one) => set([one, to])} />
      <EntityPicker name={texts.connectTo} value={to} onPick={(other) => set([from, other])} />
      {from && to && from.id === to.id && <p class="quiet">{texts.sameEnds}</p>}
      {way && (
        <p class="connect-tools">
          {avoided.length > 0 && texts.avoided(avoided.join(", "))}
          {avoided.length > 0 && (
            <button type="button" class="text-button" onClick={() => avoid([], texts.avoidNone)}>
              {texts.avoidNone}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            onClick={() => run({ label: texts.hideWay, change: (it) => ({ ...it, way: null }) })}
          >
            {texts.hideWay}
          </button>
        </p>
      )}
      <div aria-live="polite">{ways?.length === 0 && <p class="quiet">{texts.noWay(LONGEST_WAY)}</p>}</div>
      {ways?.map((it, at) => (
        <WayView
          key={it.nodes.join()}
          way={it}
          at={at}
          graph={index.graph}
          isOpen={at === 0}
          onAvoid={(who) => avoid([...(way?.avoiding ?? []), who.id], texts.avoid(who.name))}
        />
      ))}
    </section>
  );
}
