import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Rectangle } from "../appearance/bounds.ts";
import type { GraphFlags } from "../appearance/focus.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Theme } from "../appearance/palette.ts";
import { type CameraMove, GraphView, type Hovered, type Insets } from "../graph-view.ts";
import type { Camera, Selection } from "../state/view-state.ts";
import { texts } from "../texts.ts";
import { HoverCard } from "./hover-card.tsx";

interface GraphCanvasProps {
  readonly graph: GraphIndex;
  readonly flags: GraphFlags;
  readonly theme: Theme;
  /** What panels cover of the picture. */
  readonly insets: () => Insets;
  /** Filled with the picture, for the buttons beside it. */
  readonly view: RefObject<GraphView | null>;
  readonly onPick: (picked: Selection | null) => void;
  readonly onCamera: (camera: Camera, move: CameraMove) => void;
}

declare global {
  interface Window {
    /** The picture, for the browser's console and for tests. */
    vouchGraph?: GraphView;
  }
}

const STEP = 80;
const KEYS: Readonly<Record<string, (view: GraphView) => void>> = {
  "+": (view) => view.zoom(1.5),
  "=": (view) => view.zoom(1.5),
  "-": (view) => view.zoom(1 / 1.5),
  "0": (view) => view.fit({ by: "reader" }),
  ArrowLeft: (view) => view.pan(-STEP, 0),
  ArrowRight: (view) => view.pan(STEP, 0),
  ArrowUp: (view) => view.pan(0, -STEP),
  ArrowDown: (view) => view.pan(0, STEP),
};

/** Notes when the first picture was on the screen: a frame later. */
let isMarked = false;
function markOnce(): void {
  if (isMarked) return;
  isMarked = true;
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("vouch:drawn")));
}

const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What lies over the picture and is no panel. */
const OVER = ".legend, .zoom, .looks";

function coveredIn(element: HTMLElement): Rectangle[] {
  const { left, top } = element.getBoundingClientRect();
  return [...document.querySelectorAll(OVER)].map((it) => {
    const box = it.getBoundingClientRect();
    return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
  });
}

/** The place in the page where the graph is drawn. */
export function GraphCanvas({ graph, flags, theme, insets, view, onPick, onCamera }: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const moved = useRef(onCamera);
  moved.current = onCamera;
  const [hovered, setHovered] = useState<Hovered | null>(null);

  // Made with the page and not after it, so that whatever moves the camera finds a picture.
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const opened = new GraphView(element, {
      onPick: (picked) => pick.current(picked),
      onHover: setHovered,
      onDrawn: markOnce,
      onCamera: (camera, move) => moved.current(camera, move),
      covered: () => coveredIn(element),
      isStill,
    });
    element.tabIndex = 0;
    view.current = opened;
    window.vouchGraph = opened;
    const watch = new ResizeObserver(() => opened.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      opened.close();
      view.current = null;
    };
  }, []);

  useLayoutEffect(() => view.current?.setFlags(flags, theme), [flags, theme]);
  useLayoutEffect(() => {
    view.current?.setInsets(insets());
    view.current?.show(graph);
  }, [graph]);

  return (
    <>
      <div
        ref={container}
        class="graph"
        role="application"
        aria-label={texts.graph}
        data-nodes={graph.nodes.length}
        data-edges={graph.edgeCount}
        onKeyDown={(event) => {
          const act = KEYS[event.key];
          if (!act || !view.current || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          act(view.current);
        }}
      />
      <HoverCard graph={graph} hovered={hovered} />
    </>
  );
}
