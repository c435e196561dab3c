import { invertShown, showAllNodes } from "../explore/node-commands.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import { exploreTexts as texts } from "../texts/explore.ts";

/** How much is not in the picture, and the ways to bring it back. */
export function PictureTools() {
  const { state, run } = useView();
  const explored = useExplored();
  if (!explored || (state.isolated === null && state.hiddenNodes.length === 0)) return null;
  const { index, exploration } = explored;
  return (
    <p class="picture-tools">
      <span>{texts.leftOut(index.nodes.length - exploration.nodeCount)}</span>
      <button type="button" class="button" onClick={() => run(invertShown(index, exploration))}>
        {texts.invert}
      </button>
      <button type="button" class="button" onClick={() => run(showAllNodes)}>
        {texts.showAll}
      </button>
    </p>
  );
}
