import type { DrawnNode } from "../../src/model/http.ts";
import { hideNode, isolateNode, pinNode } from "../explore/node-commands.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import { exploreTexts as texts } from "../texts/explore.ts";

/** What can be done with an entity in the picture. */
export function NodeTools({ node }: { readonly node: DrawnNode }) {
  const { state, run } = useView();
  const explored = useExplored();
  if (!explored) return null;
  const { index } = explored;
  const isPinned = state.pinned.includes(node.id);
  return (
    <p class="node-tools">
      <button
        type="button"
        class="button"
        aria-pressed={isPinned}
        onClick={() => run(pinNode(node, isPinned))}
      >
        {isPinned ? texts.unpinNode : texts.pinNode}
      </button>
      <button type="button" class="button" onClick={() => run(isolateNode(node, index.graph))}>
        {texts.isolateNode}
      </button>
      <button type="button" class="button" onClick={() => run(hideNode(node))}>
        {texts.hideNode}
      </button>
      <button
        type="button"
        class="button"
        onClick={() =>
          run({
            label: texts.pathFrom,
            change: (it) => ({
              ...it,
              drawer: "explore",
              way: { from: node.id, to: it.way?.from === node.id ? it.way.to : null, avoiding: [] },
            }),
          })
        }
      >
        {texts.pathFrom}
      </button>
      {index.positions.has(node.id) && state.mode !== "map" && (
        <button
          type="button"
          class="button"
          onClick={() => run({ label: texts.showOnMap, change: (it) => ({ ...it, mode: "map" }) })}
        >
          {texts.showOnMap}
        </button>
      )}
    </p>
  );
}
