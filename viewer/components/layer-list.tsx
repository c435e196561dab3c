import { useView } from "../state/use-view.ts";
import type { Layer } from "../state/view-state.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { Icon } from "./icon.tsx";

/** The colours that answers have in the picture; each can be renamed and taken away. */
export function LayerList() {
  const { state, run } = useView();
  if (state.layers.length === 0) return null;
  const rename = (layer: Layer, name: string): void =>
    run({
      label: texts.layerName,
      change: (now) => ({ ...now, layers: now.layers.map((it) => (it === layer ? { ...it, name } : it)) }),
      isReplacing: true,
    });
  return (
    <section class="layers" aria-label={texts.layers}>
      <h3>{texts.layers}</h3>
      <ul>
        {state.layers.map((layer, at) => (
          <li key={at} class="layer">
            <span class="layer-ring" style={{ "--hue": layer.color }} aria-hidden="true" />
            <input
              aria-label={texts.layerName}
              value={layer.name}
              dir="auto"
              maxLength={80}
              onChange={(event) => rename(layer, event.currentTarget.value.trim() || layer.name)}
            />
            <span class="section-count">{texts.layerCount(layer.nodes.length)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={texts.removeLayer(layer.name)}
              onClick={() =>
                run({
                  label: texts.uncolored(layer.name),
                  change: (now) => ({ ...now, layers: now.layers.filter((it) => it !== layer) }),
                })
              }
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
