import type { Reference } from "../../src/model/http.ts";
import { useLink } from "../state/use-view.ts";
import { TYPE_NAMES, texts } from "../texts.ts";
import { Dot } from "./dot.tsx";

/** An entity or document as a link to it, with the colour of its type. */
export function Chip({ who }: { readonly who: Reference }) {
  const link = useLink();
  const href =
    who.type === "Document"
      ? link({ document: { id: who.id } })
      : link({ selection: { kind: "node", id: who.id } });
  return (
    <a class="chip" href={href} title={TYPE_NAMES[who.type]?.one}>
      <Dot type={who.type} />
      <bdi>{who.name || texts.untitled}</bdi>
    </a>
  );
}
