import type { LibraryAnswer } from "../../src/model/http.ts";
import { api } from "../api.ts";
import { useAnswer } from "../state/use-answer.ts";
import { texts } from "../texts.ts";

type SavedQuery = LibraryAnswer["queries"][number];

/** The analysts' questions, to choose one from; nothing where the project has none. */
export function LibraryPicker({ onChoose }: { readonly onChoose: (query: SavedQuery) => void }) {
  const answer = useAnswer((signal) => api.library(signal), []);
  const queries = answer.state === "ready" ? answer.value.queries : [];
  if (queries.length === 0) return null;
  return (
    <select
      class="library"
      aria-label={texts.library}
      onChange={(event) => {
        const query = queries.find(({ name }) => name === event.currentTarget.value);
        if (query) onChoose(query);
      }}
    >
      <option value="">{texts.libraryHint}</option>
      {queries.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  );
}
