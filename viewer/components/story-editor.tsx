import { useContext, useState } from "preact/hooks";
import type { Scene } from "../../src/model/story.ts";
import { GraphContext } from "../state/graph-context.ts";
import { nameIn } from "../state/name-in.ts";
import { useView } from "../state/use-view.ts";
import type { Camera } from "../state/view-state.ts";
import { takeScene } from "../story/take-scene.ts";
import type { Exports } from "../story/use-exports.ts";
import { useStoryBook } from "../story/use-story-book.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { Icon } from "./icon.tsx";
import { SceneCard } from "./scene-card.tsx";

interface StoryEditorProps {
  readonly seen: () => Camera | null;
  readonly exports: Exports;
}

const KINDS = [
  ["pptx", texts.savePptx],
  ["html", texts.saveHtml],
  ["pictures", texts.savePictures],
] as const;

/** The scenes in order with another number for one of them. */
function moved(scenes: readonly Scene[], from: number, to: number): Scene[] {
  const scene = scenes[from];
  if (!scene || to < 0 || to >= scenes.length) return [...scenes];
  return scenes.toSpliced(from, 1).toSpliced(to, 0, scene);
}

/** The number of the scene at `at` after another was moved. */
function numberAfter(at: number, from: number, to: number): number {
  if (at === from) return to;
  if (from < at && to >= at) return at - 1;
  return from > at && to <= at ? at + 1 : at;
}

/** One story: its scenes, to be shown, written, ordered, and taken away as slides or as one page. */
export function StoryEditor({ seen, exports }: StoryEditorProps) {
  const { state } = useView();
  const graph = useContext(GraphContext);
  const { id, story, at, open, change, show, remove } = useStoryBook();
  const [isAsking, setAsking] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  if (!story || !id) return null;
  const { scenes } = story;

  const add = async (): Promise<void> => {
    const title = state.selection ? nameIn(graph, state.selection.id) : "";
    const scene = await takeScene(state, seen(), title, scenes);
    await change(
      texts.addedScene(title),
      (now) => ({ ...now, scenes: [...now.scenes, scene] }),
      scenes.length,
    );
  };
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= scenes.length || from === to) return;
    void change(
      texts.movedScene(scenes[from]?.title ?? ""),
      (now) => ({
        ...now,
        scenes: moved(now.scenes, from, to),
      }),
      numberAfter(at, from, to),
    );
  };
  return (
    <section class="story" aria-label={story.title}>
      <p class="stories-buttons">
        <button type="button" class="button" onClick={() => open(null)}>
          {texts.back}
        </button>
        <button
          type="button"
          class="button is-strong"
          disabled={scenes.length === 0}
          onClick={() => show(scenes[at] ? at : 0, true)}
        >
          <Icon name="present" />
          {texts.present}
        </button>
      </p>
      <label class="stories-field">
        <span>{texts.storyTitle}</span>
        <input
          class="stories-input"
          maxLength={200}
          value={story.title}
          onChange={(event) => {
            const title = event.currentTarget.value.trim();
            if (title && title !== story.title)
              void change(texts.renamedStory(title), (now) => ({ ...now, title }));
          }}
        />
        <span class="quiet">{texts.fileHint(id)}</span>
      </label>
      {scenes.length === 0 ? <p class="quiet">{texts.noScenes}</p> : <p class="unseen">{texts.moveHint}</p>}
      <ol class="scenes" title={scenes.length > 1 ? texts.moveHint : undefined}>
        {scenes.map((scene, index) => (
          <SceneCard
            key={scene.id}
            scene={scene}
            index={index}
            count={scenes.length}
            isShown={index === at}
            seen={seen}
            onMove={(to) => move(index, to)}
            onDrag={() => setDragged(index)}
            onDrop={() => {
              if (dragged !== null) move(dragged, index);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      <p class="stories-buttons">
        <button type="button" class="button is-strong" onClick={() => void add()}>
          <Icon name="plus" />
          {texts.addScene}
        </button>
      </p>
      <h3>{texts.exportStory}</h3>
      <p class="stories-buttons">
        {KINDS.map(([kind, name]) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={exports.isBusy || scenes.length === 0}
            onClick={() => exports.saveStory(story, kind)}
          >
            {name}
          </button>
        ))}
      </p>
      {isAsking ? (
        <div role="alert">
          <p>{texts.removeQuestion}</p>
          <p class="stories-buttons">
            <button type="button" class="button is-danger" onClick={() => remove(id, story.title)}>
              {texts.removeStory}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {texts.keep}
            </button>
          </p>
        </div>
      ) : (
        <p class="stories-buttons">
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {texts.removeStory}
          </button>
        </p>
      )}
    </section>
  );
}
