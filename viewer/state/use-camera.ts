import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { CameraMove, GraphView, Insets } from "../graph-view.ts";
import { historyTexts } from "../texts/history.ts";
import { isSameCamera } from "./camera.ts";
import type { View } from "./use-view.ts";
import type { Camera, Selection, ViewState } from "./view-state.ts";

interface CameraProps {
  readonly view: RefObject<GraphView | null>;
  readonly graph: GraphIndex | null;
  readonly insets: () => Insets;
  /** Nodes of an open document, brought into view together where nothing is selected. */
  readonly highlighted: ReadonlySet<string> | null;
  /** The scene that is shown: its camera is of the part that no panel covers. */
  readonly scene: { readonly key: string; readonly camera: Camera | null } | null;
}

interface CameraHandlers {
  readonly onCamera: (camera: Camera, move: CameraMove) => void;
  /** What is picked in the picture stands there already: it isn't brought nearer. */
  readonly onPicked: (picked: Selection | null) => void;
}

/** Nothing covers the picture or was asked for: the whole graph needs no camera in the address. */
const isBare = ({ selection, document, drawer, mode }: ViewState): boolean =>
  !selection && !document && !drawer && mode === "graph";

const keyOf = (selection: Selection | null): string => (selection ? `${selection.kind} ${selection.id}` : "");

/** Keeps state and picture looking from the same place: a link or an undo moves the picture, a move of the picture is a step. */
export function useCamera(
  page: View,
  { view, graph, insets, highlighted, scene }: CameraProps,
): CameraHandlers {
  const { state, arrival, at } = page;
  const latest = useRef(page);
  latest.current = page;
  /** What was brought into view last, and for which step and graph. */
  const shown = useRef("");
  const done = useRef<{ wish: string; at: number; graph: GraphIndex; scene: string } | null>(null);
  const { selection, document, drawer } = state;
  const wish = [keyOf(selection), (selection ? 1 : 0) + (document ? 2 : 0), drawer].join();

  useEffect(() => {
    const picture = view.current;
    if (!graph || !picture) return;
    const before = done.current;
    done.current = { wish, at, graph, scene: scene?.key ?? "" };
    picture.setInsets(insets());
    const isNearer = keyOf(selection) !== shown.current;
    shown.current = keyOf(selection);
    const from = picture.camera();
    const isWished = before?.wish !== wish || before.graph !== graph;
    const isTravelled = arrival === "travel" && before !== null && before.at !== at;
    const isLed = scene !== null && before?.scene !== scene.key && arrival !== "travel";
    if (isLed && scene.camera) {
      const camera = picture.showFree(scene.camera);
      page.amend((it) => ({ ...it, camera }));
      return;
    }
    if (isLed) picture.fit();
    else if (state.camera && !(from && isSameCamera(from, state.camera)))
      picture.look(state.camera, before ? {} : { isStill: true });
    else if (!state.camera && isTravelled) picture.fit();
    else if (selection && isWished && !(state.camera && arrival === "travel"))
      picture.reveal(selection, { isNearer });
    const now = picture.camera();
    if (!isBare(state) && !state.camera && now) page.amend((it) => ({ ...it, camera: now }));
  }, [wish, graph, at, state.camera, scene?.key]);

  useEffect(() => {
    if (!graph || selection || !highlighted || arrival === "travel") return;
    view.current?.setInsets(insets());
    view.current?.gather([...highlighted].filter((id) => graph.nodeById.has(id)));
  }, [highlighted, graph]);

  return {
    onCamera: (camera, { by, isWhole }) => {
      const { run, amend } = latest.current;
      const change = (now: ViewState): ViewState => {
        const kept = isWhole && isBare(now) ? null : camera;
        return kept === now.camera ? now : { ...now, camera: kept };
      };
      if (by === "flight") amend(change);
      else run({ label: historyTexts.moved, change, isReplacing: true });
    },
    onPicked: (picked) => {
      shown.current = keyOf(picked);
    },
  };
}
