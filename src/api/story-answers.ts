import { z } from "zod";
import type { StoriesAnswer, StoryAnswer } from "../model/http.ts";
import { Story, StoryId } from "../model/story.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";

type Stories = ApiContext["stories"];

/** All stories with their titles; one whose file can't be read has none. */
export function storiesAnswer(stories: Stories): StoriesAnswer {
  return {
    stories: stories.ids().map((id) => {
      try {
        const story = stories.read(id);
        return { id, title: story?.title ?? id, scenes: story?.scenes.length ?? 0 };
      } catch {
        return { id, title: id, scenes: 0 };
      }
    }),
  };
}

export function storyAnswer(stories: Stories, id: string): StoryAnswer {
  const story = stories.read(id);
  if (!story) throw new ApiError("not_found", `No story has the id ${id}.`);
  return { id, story };
}

/** Keeps a story whole under its id, in place of what was there. */
export function writeStory(stories: Stories, id: string, body: unknown): StoryAnswer {
  const named = StoryId.safeParse(id);
  const given = Story.safeParse(body);
  if (!named.success)
    throw new ApiError("bad_request", "A story's id has small letters, digits and hyphens.");
  if (!given.success) throw new ApiError("bad_request", `That is no story: ${z.prettifyError(given.error)}`);
  stories.write(id, given.data);
  return { id, story: given.data };
}

export function removeStory(stories: Stories, id: string): StoryAnswer {
  const answer = storyAnswer(stories, id);
  stories.remove(id);
  return answer;
}
