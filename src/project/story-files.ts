import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../errors.ts";
import { Story, StoryId } from "../model/story.ts";
import { byCodeUnit } from "../text/compare.ts";
import { writeWhole } from "./write-whole.ts";

/** Stories of one project at the most. */
const MOST = 1_000;

/** The stories of a project: a file each, which people read, compare and review as they do code. */
export class StoryFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Ids of the stories, sorted. */
  ids(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .flatMap((name) => (name.endsWith(".json") ? name.slice(0, -".json".length) : []))
      .filter((id) => StoryId.safeParse(id).success)
      .sort(byCodeUnit);
  }

  /** Null where there is none. Throws UserError for a file that is no story. */
  read(id: string): Story | null {
    const path = this.#pathOf(id);
    if (path === null || !existsSync(path)) return null;
    try {
      return Story.parse(JSON.parse(readFileSync(path, "utf8")));
    } catch (error) {
      throw new UserError(
        `${path} is no story (${messageOf(error).split("\n")[0]}); mend it or move it away`,
      );
    }
  }

  write(id: string, story: Story): void {
    const path = this.#pathOf(id);
    if (path === null) throw new UserError(`${id} can't name a story; use small letters, digits and hyphens`);
    if (!existsSync(path) && this.ids().length >= MOST)
      throw new UserError(`${this.#folder} holds ${MOST} stories; remove some`);
    writeWhole(path, [`${JSON.stringify(Story.parse(story), null, 2)}\n`]);
  }

  remove(id: string): void {
    const path = this.#pathOf(id);
    if (path !== null) rmSync(path, { force: true });
  }

  #pathOf(id: string): string | null {
    return StoryId.safeParse(id).success ? join(this.#folder, `${id}.json`) : null;
  }
}
