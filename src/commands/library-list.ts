import type { LibraryQuery } from "../store/library.ts";

/** The questions that have a word in their name, title or purpose; all without one. */
export function questionsAbout(library: readonly LibraryQuery[], word: string | undefined): LibraryQuery[] {
  const wanted = (word ?? "").toLowerCase();
  return library.filter(({ name, title, purpose }) =>
    [name, title, purpose].some((it) => it.toLowerCase().includes(wanted)),
  );
}

/** Questions for a terminal: name and title, purpose, and each parameter as it is given, with its default. */
export function libraryList(questions: readonly LibraryQuery[]): string {
  return questions
    .map(({ name, title, purpose, parameters }) =>
      [
        `${name}: ${title}`,
        `    ${purpose}`,
        ...parameters.map(
          (it) => `    --param ${it.name}=${JSON.stringify(it.default)}  ${it.type}: ${it.about}`,
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}
