import { useState } from "preact/hooks";
import { everyoneTexts as texts } from "../texts/everyone.ts";
import { texts as common } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** From so many entities on, names are seen from near alone. */
const LARGE = 20_000;

/** What to do with a picture of one entity, or of very many. */
export function SizeHint({ nodes }: { readonly nodes: number }) {
  const [isRead, setRead] = useState(false);
  const hint =
    nodes === 1
      ? { title: texts.one, text: texts.oneText }
      : nodes >= LARGE
        ? { title: texts.large(nodes), text: texts.largeText }
        : null;
  if (!hint || isRead) return null;
  return (
    <p class="size-hint" role="note">
      <span>
        <strong>{hint.title}.</strong> {hint.text}
      </span>
      <button type="button" class="icon-button" aria-label={common.dismiss} onClick={() => setRead(true)}>
        <Icon name="close" />
      </button>
    </p>
  );
}
