import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import type { StoriesAnswer } from "../../src/model/http.ts";
import type { Scene, Story } from "../../src/model/story.ts";
import { api, RequestFailed } from "../api.ts";
import { parseAddress } from "../state/address.ts";
import { type Answer, useAnswer } from "../state/use-answer.ts";
import type { View } from "../state/use-view.ts";
import type { Camera, ShownScene, ViewState } from "../state/view-state.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { slug } from "./download.ts";

/** The stories of the project, the one that is open, and what can be done with them. */
export interface StoryBook {
  readonly stories: Answer<StoriesAnswer["stories"]>;
  /** Id of the open story, and the story once it is read. */
  readonly id: string | null;
  readonly story: Story | null;
  /** The scene that is shown. */
  readonly scene: Scene | null;
  readonly at: number;
  readonly trouble: string;
  readonly open: (id: string | null) => void;
  readonly begin: (title: string) => void;
  readonly remove: (id: string, title: string) => void;
  /** Changes the open story as a step of the history; `shows` is the scene that is looked at then. */
  readonly change: (label: string, change: (story: Story) => Story, shows?: number) => Promise<void>;
  readonly show: (scene: number, isPresented: boolean) => void;
  /** Goes on (or back) by so many scenes, from where the presentation is now. */
  readonly step: (by: number) => void;
  readonly leave: () => void;
}

export const StoryContext = createContext<StoryBook | null>(null);

/** The stories of the project; within the page alone. */
export function useStoryBook(): StoryBook {
  const book = useContext(StoryContext);
  if (!book) throw new Error("the page has no story book");
  return book;
}

/** What the camera follows: the scene that is shown, and where it is seen from. */
export function ledBy(
  { id, scene, at }: StoryBook,
  isPresented: boolean,
): { key: string; camera: Camera | null } | null {
  if (!scene || at < 0) return null;
  return { key: `${id} ${scene.id} ${isPresented}`, camera: parseAddress(scene.state).camera };
}

/** Null where the project has no such story. */
async function read(id: string): Promise<Story | null> {
  try {
    return (await api.story(id)).story;
  } catch (error) {
    if (error instanceof RequestFailed && error.code === "not_found") return null;
    throw error;
  }
}

/** Reads the stories where the page shows them, and writes each change to the project as a step of the history. */
export function useStories({ state, run, go, perform }: View): StoryBook {
  const [revision, setRevision] = useState(0);
  const [trouble, setTrouble] = useState("");
  const renew = (): void => setRevision((it) => it + 1);
  const { story: shown, drawer } = state;
  const id = shown?.id ?? null;
  const isWanted = drawer === "stories" || shown !== null;
  const stories = useAnswer(
    async (signal) => (isWanted ? (await api.stories(signal)).stories : []),
    [isWanted, revision],
  );
  const answer = useAnswer(
    (signal) => (id ? api.story(id, signal) : new Promise<never>(() => {})),
    [id, revision],
  );
  const isThere = answer.state === "ready" && answer.value.id === id;
  const story = isThere ? answer.value.story : null;
  const at = shown?.scene ?? 0;

  /** Writes what a story becomes (null: nothing), from what the project holds now; gives what takes that back. */
  const write = (key: string, become: (before: Story | null) => Story | null) => async () => {
    const before = await read(key);
    const put = async (next: Story | null): Promise<void> => {
      await (next ? api.writeStory(key, next) : api.removeStory(key));
      renew();
    };
    await put(become(before));
    return () => put(before);
  };
  const told = async (work: Promise<void>): Promise<void> => {
    setTrouble("");
    await work.catch((error) => setTrouble(texts.failed(String((error as Error).message))));
  };

  const shownAs = (now: ViewState, number: number, isPresented: boolean): ViewState => {
    const scene = story?.scenes[number];
    if (!scene || !id) return now;
    const next: ShownScene = { id, scene: number, isPresented };
    return { ...parseAddress(scene.state), camera: now.camera, drawer: "stories", story: next };
  };
  return {
    stories,
    id,
    story,
    scene: story?.scenes[at] ?? null,
    at,
    trouble,
    open: (next) => go({ story: next ? { id: next, scene: 0, isPresented: false } : null }),
    begin: (title) => {
      const taken = new Set(stories.state === "ready" ? stories.value.map((it) => it.id) : []);
      const base = slug(title, "story");
      let key = base;
      for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
      void told(
        perform({
          label: texts.addedStory(title),
          act: write(key, () => ({ title, scenes: [] })),
          change: (now) => ({ ...now, story: { id: key, scene: 0, isPresented: false } }),
        }),
      );
    },
    remove: (key, title) =>
      void told(
        perform({
          label: texts.removedStory(title),
          act: write(key, () => null),
          change: (now) => ({ ...now, story: null }),
        }),
      ),
    change: (label, change, shows = at) => {
      if (!id) return Promise.resolve();
      const act = write(id, (before) => before && change(before));
      const turnTo = (now: ViewState): ViewState =>
        now.story ? { ...now, story: { ...now.story, scene: Math.max(0, shows) } } : now;
      return told(perform({ label, act, change: turnTo }));
    },
    show: (number, isPresented) => {
      const label = isPresented
        ? texts.presented(story?.title ?? "")
        : texts.showedScene(story?.scenes[number]?.title ?? "");
      const change = (now: ViewState): ViewState => shownAs(now, number, isPresented);
      run({ label, change, isReplacing: isPresented });
    },
    step: (by) =>
      run({
        label: texts.presented(story?.title ?? ""),
        change: (now) => {
          const last = (story?.scenes.length ?? 0) - 1;
          const next = Math.min(last, Math.max(0, (now.story?.scene ?? 0) + by));
          return next === now.story?.scene ? now : shownAs(now, next, true);
        },
        isReplacing: true,
      }),
    leave: () => {
      if (shown) go({ story: { ...shown, isPresented: false }, drawer: "stories" });
    },
  };
}
