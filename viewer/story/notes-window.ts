import { storyTexts as texts } from "../texts/stories.ts";

interface Told {
  readonly title: string;
  readonly notes: string;
  readonly next: string;
}

/** The presenter's notes in a window of their own, for the screen that the audience doesn't see. */
export class NotesWindow {
  #window: Window | null = null;

  open(): void {
    if (!this.#window || this.#window.closed)
      this.#window = window.open("", "vouch-notes", "popup,width=720,height=560");
    this.#window?.focus();
  }

  show({ title, notes, next }: Told): void {
    const page = this.#window?.closed === false ? this.#window.document : null;
    if (!page) return;
    page.title = texts.notes;
    const parts = (
      [
        ["h1", title, "24px"],
        ["p", notes, "28px"],
        ["p", next, "18px"],
      ] as const
    ).map(([name, text, size]) => {
      const part = page.createElement(name);
      part.textContent = text;
      part.style.fontSize = size;
      part.style.whiteSpace = "pre-line";
      return part;
    });
    page.body.style.font = "20px/1.5 system-ui, sans-serif";
    page.body.style.margin = "24px";
    page.body.replaceChildren(...parts);
  }

  close(): void {
    this.#window?.close();
    this.#window = null;
  }
}
