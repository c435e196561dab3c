import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Theme } from "../appearance/palette.ts";
import type { GraphView } from "../graph-view.ts";
import { MASKINGS, type Masking } from "../story/mask.ts";
import { useExports } from "../story/use-exports.ts";
import { useStoryBook } from "../story/use-story-book.ts";
import { MASKING_NAMES, storyTexts } from "../texts/stories.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { PictureExport } from "./picture-export.tsx";
import { StoryEditor } from "./story-editor.tsx";
import { StoryList } from "./story-list.tsx";

interface StoriesDrawerProps {
  readonly view: RefObject<GraphView | null>;
  readonly theme: Theme;
  readonly onClose: () => void;
}

/** Pictures to take away, and stories to tell with them. */
export default function StoriesDrawer({ view, theme, onClose }: StoriesDrawerProps) {
  const { id, story, trouble } = useStoryBook();
  const [masking, setMasking] = useState<Masking>("private");
  const exports = useExports(masking, theme);
  const seen = () => view.current?.freeCamera() ?? null;
  return (
    <section class="drawer stories" aria-label={storyTexts.stories}>
      <header class="drawer-head">
        <h2>{storyTexts.stories}</h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="stories-body">
        {trouble && (
          <p class="stories-trouble" role="alert">
            {trouble}
          </p>
        )}
        {id && story ? <StoryEditor seen={seen} exports={exports} /> : <StoryList />}
        <PictureExport seen={seen} exports={exports} />
        <label class="stories-field">
          <span>{storyTexts.names}</span>
          <select
            value={masking}
            onChange={(event) => {
              const chosen = MASKINGS.find((it) => it === event.currentTarget.value);
              if (chosen) setMasking(chosen);
            }}
          >
            {MASKINGS.map((it) => (
              <option key={it} value={it}>
                {MASKING_NAMES[it]}
              </option>
            ))}
          </select>
          <span class="quiet">{storyTexts.namesHint}</span>
        </label>
        <p class="stories-told" role="status">
          {exports.told}
        </p>
      </div>
    </section>
  );
}
