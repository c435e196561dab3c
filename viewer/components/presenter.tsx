import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { formatDate } from "../evidence/format-interval.ts";
import { useView } from "../state/use-view.ts";
import { NotesWindow } from "../story/notes-window.ts";
import { useStoryBook } from "../story/use-story-book.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { Icon } from "./icon.tsx";

const QUOTES = 2;

/** A story before an audience: one scene fills the page, with large words below it. */
export default function Presenter({ box }: { readonly box: RefObject<HTMLElement | null> }) {
  const { state } = useView();
  const { story, scene, at, show, step, leave } = useStoryBook();
  const notes = useRef<NotesWindow | null>(null);
  const count = story?.scenes.length ?? 0;

  const end = (): void => {
    notes.current?.close();
    if (document.fullscreenElement) void document.exitFullscreen();
    leave();
  };
  const fill = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen().catch(() => {});
  };
  const openNotes = (): void => {
    notes.current ??= new NotesWindow();
    notes.current.open();
    tell();
  };
  const tell = (): void => {
    const next = story?.scenes[at + 1];
    notes.current?.show({
      title: texts.presenting(at + 1, count, scene?.title ?? ""),
      notes: scene?.notes ?? "",
      next: next ? texts.nextIs(next.title) : texts.last,
    });
  };
  const acts = new Map<string, () => void>([
    ["ArrowRight", () => step(1)],
    ["PageDown", () => step(1)],
    [" ", () => step(1)],
    ["ArrowLeft", () => step(-1)],
    ["PageUp", () => step(-1)],
    ["Home", () => step(-count)],
    ["End", () => step(count)],
    ["Escape", end],
    ["f", fill],
    ["n", openNotes],
  ]);

  // As soon as the scene is seen: a key pressed at once counts.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = acts.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      const isButton = event.key === " " && event.target instanceof HTMLButtonElement;
      if (!act || isButton || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  });
  useEffect(tell, [scene, at]);
  useEffect(() => {
    document.documentElement.dataset.presenting = "yes";
    box.current?.focus();
    return () => {
      delete document.documentElement.dataset.presenting;
      notes.current?.close();
    };
  }, []);
  // A link that only names the scene shows it; one that says where to look is followed.
  useEffect(() => {
    if (scene && !state.camera) show(at, true);
  }, [scene === null]);

  if (!scene || !story) return null;
  const buttons = [
    ["previous", texts.previous, () => step(-1), at === 0],
    ["next", texts.next, () => step(1), at === count - 1],
    ["fullScreen", texts.fullScreen, fill, false],
    ["notes", texts.notesWindow, openNotes, false],
    ["close", texts.leave, end, false],
  ] as const;
  return (
    <section class="presenter" ref={box} tabIndex={-1} aria-label={story.title}>
      <div class="presenter-words" role="status">
        <h2>
          <bdi>{scene.title}</bdi>
        </h2>
        {scene.caption && (
          <p class="presenter-caption">
            <bdi>{scene.caption}</bdi>
          </p>
        )}
        {scene.citations
          .slice(0, QUOTES)
          .map(({ document: id, start, quote, publisher, title, published }) => (
            <p key={`${id} ${start}`} class="presenter-quote">
              <q>
                <bdi>{quote}</bdi>
              </q>{" "}
              <cite>
                <bdi>
                  {[publisher || title, published && formatDate(published)].filter(Boolean).join(", ")}
                </bdi>
              </cite>
            </p>
          ))}
      </div>
      <nav class="presenter-buttons">
        <span aria-hidden="true">
          {at + 1} / {count}
        </span>
        {buttons.map(([icon, label, act, isOff]) => (
          <button
            key={icon}
            type="button"
            class="icon-button"
            aria-label={label}
            title={label}
            aria-disabled={isOff}
            onClick={act}
          >
            <Icon name={icon} />
          </button>
        ))}
      </nav>
    </section>
  );
}
