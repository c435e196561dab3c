import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Theme } from "../appearance/palette.ts";
import { mapPicture } from "../explore/map-marks.ts";
import type { MapView } from "../map/map-view.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import type { Selection } from "../state/view-state.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { texts as common } from "../texts.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

declare global {
  interface Window {
    /** The map, for the browser's console and for tests. */
    vouchMap?: MapView;
  }
}

const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const NONE: ReadonlySet<string> = new Set();

interface MapStageProps {
  readonly theme: Theme;
  readonly highlighted: ReadonlySet<string> | null;
  readonly onPick: (picked: Selection | null) => void;
}

/** Where things are and happened; what draws it is loaded with the first look. */
export function MapStage({ theme, highlighted, onPick }: MapStageProps) {
  const { state } = useView();
  const explored = useExplored();
  const container = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const [view, setView] = useState<MapView | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const picture = useMemo(() => explored && mapPicture(explored.index, explored.exploration), [explored]);
  const { selection } = state;
  const chosen = useMemo(() => {
    if (selection?.kind === "node") return new Set([selection.id]);
    const edge = selection && explored?.index.graph.edgeById.get(selection.id);
    return edge ? new Set([edge.source, edge.target]) : (highlighted ?? NONE);
  }, [selection?.kind, selection?.id, highlighted, explored?.index]);
  const look = useMemo(() => ({ theme, chosen }), [theme, chosen]);
  const firstLook = useRef(look);

  useEffect(() => {
    let opened: MapView | null = null;
    let isOver = false;
    const open = async (): Promise<void> => {
      const { MapView: Opening } = await import("../map/map-view.ts");
      if (isOver || !container.current) return;
      const made = await Opening.open(container.current, firstLook.current, {
        onPick: (picked) => pick.current(picked),
        onDrawn: () => performance.mark("vouch:map"),
        isStill,
      });
      if (isOver) return made.close();
      opened = made;
      window.vouchMap = made;
      setView(made);
    };
    open().catch(() => setFailed(true));
    return () => {
      isOver = true;
      opened?.close();
      delete window.vouchMap;
    };
  }, []);
  useEffect(() => {
    if (picture) view?.show(picture);
  }, [view, picture]);
  useEffect(() => view?.setLook(look), [view, look]);
  useEffect(() => {
    if (selection?.kind === "node") view?.reveal(selection.id);
  }, [view, selection?.id]);

  if (hasFailed) return <p class="stage-loading quiet">{texts.mapFailed}</p>;
  return (
    <section class="map" aria-label={texts.map}>
      <div class="map-ground" ref={container} />
      {!view && <p class="stage-loading quiet">{common.loading}</p>}
      <ZoomButtons view={() => view && { zoom: (factor) => view.zoom(factor), fit: () => view.fit() }} />
      <p class="map-note">
        {picture && picture.placeless > 0 && <span>{texts.notOnMap(picture.placeless)} · </span>}
        {texts.outlines}
      </p>
    </section>
  );
}
