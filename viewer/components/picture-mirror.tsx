import { useEffect, useMemo, useRef } from "preact/hooks";
import type { GraphFlags } from "../appearance/focus.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import { type MirrorRow, mirrorRows } from "../mirror/mirror-rows.ts";
import { moveActive } from "../state/move-active.ts";
import { useLink, useView } from "../state/use-view.ts";
import { everyoneTexts as texts } from "../texts/everyone.ts";

interface PictureMirrorProps {
  readonly graph: GraphIndex;
  /** What filters let through; null for all. */
  readonly passing: GraphFlags["passing"];
}

const PICTURE = ".graph";

/** The picture as a list of links, for those who hear it or use keys alone; it is seen while it has the focus. */
export function PictureMirror({ graph, passing }: PictureMirrorProps) {
  const list = useRef<HTMLElement>(null);
  const link = useLink();
  const { state } = useView();
  const { selection } = state;
  const { title, rows } = useMemo(
    () =>
      mirrorRows(graph, selection, {
        node: (id) => !passing || passing.nodes.has(id),
        edge: (id) => !passing || passing.edges.has(id),
      }),
    [graph, passing, selection?.kind, selection?.id],
  );

  useEffect(() => {
    const enter = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.target instanceof Element) || !event.target.matches(PICTURE))
        return;
      event.preventDefault();
      list.current?.querySelector("a")?.focus();
    };
    addEventListener("keydown", enter);
    return () => removeEventListener("keydown", enter);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      document.querySelector<HTMLElement>(PICTURE)?.focus();
      return;
    }
    const links = [...(list.current?.querySelectorAll("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = moveActive(at, event.key, links.length);
    if (next === at) return;
    event.preventDefault();
    links[next]?.focus();
  };
  const hrefOf = ({ leadsTo }: MirrorRow): string => link({ selection: leadsTo, document: null });
  return (
    <nav ref={list} class="mirror" aria-label={texts.mirror} onKeyDown={onKeyDown}>
      <p class="mirror-title">
        <bdi>{title}</bdi>
      </p>
      <p class="quiet">{texts.mirrorHint}</p>
      <ul>
        {rows.map((row) => (
          <li key={`${row.leadsTo.kind} ${row.leadsTo.id}`}>
            <a href={hrefOf(row)}>
              <bdi>{row.words}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
