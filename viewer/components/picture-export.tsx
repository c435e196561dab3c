import { useContext, useState } from "preact/hooks";
import { GraphContext } from "../state/graph-context.ts";
import { nameIn } from "../state/name-in.ts";
import { useView } from "../state/use-view.ts";
import type { Camera } from "../state/view-state.ts";
import { takeScene } from "../story/take-scene.ts";
import type { Exports } from "../story/use-exports.ts";
import { storyTexts as texts } from "../texts/stories.ts";

const SCALES = [1, 2, 3, 4] as const;

interface PictureExportProps {
  /** Where one looks from, of the part that no panel covers. */
  readonly seen: () => Camera | null;
  readonly exports: Exports;
}

/** Saves the picture as it is, as a file for a report or a slide. */
export function PictureExport({ seen, exports }: PictureExportProps) {
  const { state } = useView();
  const graph = useContext(GraphContext);
  const [title, setTitle] = useState<string | null>(null);
  const named = title ?? (state.selection ? nameIn(graph, state.selection.id) : "");
  const save = async (scale: number | "svg"): Promise<void> =>
    exports.savePicture(await takeScene(state, seen(), named, []), scale);
  return (
    <section class="picture-export" aria-label={texts.picture}>
      <h3>{texts.picture}</h3>
      <input
        class="stories-input"
        aria-label={texts.pictureTitle}
        placeholder={texts.pictureTitle}
        maxLength={200}
        value={named}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <p class="stories-buttons">
        {SCALES.map((scale) => (
          <button
            key={scale}
            type="button"
            class="button"
            disabled={exports.isBusy}
            onClick={() => void save(scale)}
          >
            {texts.savePng(scale)}
          </button>
        ))}
        <button type="button" class="button" disabled={exports.isBusy} onClick={() => void save("svg")}>
          {texts.saveSvg}
        </button>
      </p>
    </section>
  );
}
