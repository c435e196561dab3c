import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** A picture that can be looked at from nearer and farther. */
interface Zoomable {
  zoom(factor: number): void;
  fit(options: { readonly by: "reader" }): void;
}

/** Buttons for what wheel and keys do to the picture. */
export function ZoomButtons({ view }: { readonly view: () => Zoomable | null }) {
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
