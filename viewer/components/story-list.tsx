import { useState } from "preact/hooks";
import { useStoryBook } from "../story/use-story-book.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { Failure } from "./failure.tsx";

/** The stories of the project, and the beginning of another. */
export function StoryList() {
  const { stories, open, begin } = useStoryBook();
  const [title, setTitle] = useState("");
  return (
    <section>
      {stories.state === "failed" && <Failure error={stories.error} />}
      {stories.state === "ready" && stories.value.length === 0 && <p class="quiet">{texts.noStories}</p>}
      {stories.state === "ready" && (
        <ul class="story-list">
          {stories.value.map((story) => (
            <li key={story.id}>
              <button type="button" class="story-row" onClick={() => open(story.id)}>
                <bdi>{story.title}</bdi>
                <span class="quiet">{texts.scenes(story.scenes)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="story-new"
        onSubmit={(event) => {
          event.preventDefault();
          begin(title.trim() || texts.untitledStory);
        }}
      >
        <input
          class="stories-input"
          aria-label={texts.storyTitle}
          placeholder={texts.storyTitle}
          maxLength={200}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {texts.newStory}
        </button>
      </form>
    </section>
  );
}
