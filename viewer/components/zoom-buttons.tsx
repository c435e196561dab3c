import type { GraphView } from "../graph-view.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** Buttons for what wheel and keys do to the picture. */
export function ZoomButtons({ view }: { readonly view: () => GraphView | null }) {
  return (
    <fieldset class="zoom" aria-label={texts.fit}>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.zoomIn}
        title={texts.zoomIn}
        onClick={() => view()?.zoom(1.6)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.zoomOut}
        title={texts.zoomOut}
        onClick={() => view()?.zoom(1 / 1.6)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.fit}
        title={texts.fit}
        onClick={() => view()?.fit({ by: "reader" })}
      >
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}
