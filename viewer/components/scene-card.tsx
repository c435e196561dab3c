import { useRef } from "preact/hooks";
import type { Scene } from "../../src/model/story.ts";
import { useView } from "../state/use-view.ts";
import type { Camera } from "../state/view-state.ts";
import { citationsFor, sceneState } from "../story/take-scene.ts";
import { useStoryBook } from "../story/use-story-book.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { Icon } from "./icon.tsx";
import { TextField } from "./text-field.tsx";

interface SceneCardProps {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  readonly isShown: boolean;
  readonly seen: () => Camera | null;
  readonly onMove: (to: number) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
}

const STEPS = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);

const FIELDS = [
  ["title", texts.sceneTitle, 1, 200],
  ["caption", texts.caption, 3, 4_000],
  ["notes", texts.notes, 3, 20_000],
] as const;

/** One scene of a story: shown by a click, moved by drag or keys, with what is said and cited. */
export function SceneCard({ scene, index, count, isShown, seen, onMove, onDrag, onDrop }: SceneCardProps) {
  const { state } = useView();
  const { change, show } = useStoryBook();
  const isGripped = useRef(false);
  const edit = (label: string, edited: Partial<Scene>): void =>
    void change(label, (story) => ({
      ...story,
      scenes: story.scenes.map((it) => (it.id === scene.id ? { ...it, ...edited } : it)),
    }));
  const retake = async (): Promise<void> => {
    const citations = await citationsFor(state.selection);
    edit(texts.changedScene(scene.title), { state: sceneState(state, seen()), citations });
  };
  return (
    <li
      class={isShown ? "scene-card is-shown" : "scene-card"}
      draggable
      // Texts are selected with the same gesture: only the head is dragged.
      onPointerDown={({ target }) => {
        isGripped.current = target instanceof Element && target.closest(".scene-head") !== null;
      }}
      onDragStart={(event) => {
        if (!isGripped.current) {
          event.preventDefault();
          return;
        }
        // Without something to carry, some browsers don't drag.
        event.dataTransfer?.setData("text/plain", scene.title);
        onDrag();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <div class="scene-head">
        <span class="scene-grip" aria-hidden="true" title={texts.moveHint}>
          <Icon name="grip" />
        </span>
        <button
          type="button"
          class="scene-show"
          aria-current={isShown ? "true" : undefined}
          title={texts.moveHint}
          onKeyDown={(event) => {
            const step = STEPS.get(event.key);
            if (step === undefined || !event.altKey) return;
            event.preventDefault();
            onMove(index + step);
          }}
          onClick={() => show(index, false)}
        >
          <bdi>{texts.sceneNamed(index + 1, scene.title)}</bdi>
        </button>
        {(
          [
            ["up", texts.up, index - 1],
            ["down", texts.down, index + 1],
          ] as const
        ).map(([icon, label, to]) => (
          <button
            key={icon}
            type="button"
            class="icon-button"
            aria-label={`${label}: ${texts.sceneNamed(index + 1, scene.title)}`}
            title={label}
            disabled={to < 0 || to >= count}
            onClick={() => onMove(to)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
      {isShown && (
        <div class="scene-body">
          {FIELDS.map(([field, label, rows, most]) => (
            <TextField
              key={field}
              label={label}
              {...(field === "notes" ? { hint: texts.notesHint } : {})}
              rows={rows}
              most={most}
              value={scene[field]}
              onCommit={(text) => edit(texts.changedScene(scene.title), { [field]: text })}
            />
          ))}
          <h4>{texts.citations}</h4>
          {scene.citations.length === 0 && <p class="quiet">{texts.noCitations}</p>}
          <ul class="scene-citations">
            {scene.citations.map((citation, at) => (
              <li key={`${citation.document} ${citation.start}`}>
                <q>
                  <bdi>{citation.quote}</bdi>
                </q>
                <span class="quiet">
                  <bdi>
                    {[citation.publisher || citation.title, citation.published].filter(Boolean).join(", ")}
                  </bdi>
                </span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={texts.removeCitation}
                  title={texts.removeCitation}
                  onClick={() =>
                    edit(texts.changedScene(scene.title), { citations: scene.citations.toSpliced(at, 1) })
                  }
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <p class="stories-buttons">
            <button type="button" class="button" onClick={() => void retake()}>
              {texts.retake}
            </button>
            <button
              type="button"
              class="button"
              onClick={() =>
                void change(
                  texts.removedScene(scene.title),
                  (story) => ({
                    ...story,
                    scenes: story.scenes.filter((it) => it.id !== scene.id),
                  }),
                  Math.min(index, count - 2),
                )
              }
            >
              {texts.removeScene}
            </button>
          </p>
        </div>
      )}
    </li>
  );
}
