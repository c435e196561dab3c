import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { api } from "../api.ts";
import { type GraphFlags, NO_FLAGS } from "../appearance/focus.ts";
import { type GraphIndex, indexGraph } from "../appearance/graph-index.ts";
import { type EdgeMark, PALETTES } from "../appearance/palette.ts";
import type { GraphView, Insets } from "../graph-view.ts";
import { formatAddress, NOWHERE, type Selection } from "../state/address.ts";
import { GraphContext } from "../state/graph-context.ts";
import { AddressContext, goTo, useHash } from "../state/use-address.ts";
import { useAnswer } from "../state/use-answer.ts";
import { useChanges } from "../state/use-changes.ts";
import { useServer } from "../state/use-server.ts";
import { useTheme } from "../state/use-theme.ts";
import { texts } from "../texts.ts";
import { AskDrawer } from "./ask-drawer.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { DocumentPane } from "./document-pane.tsx";
import { DropZone } from "./drop-zone.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { ReportsDrawer } from "./reports-drawer.tsx";
import { SearchBox } from "./search-box.tsx";
import { Stage } from "./stage.tsx";
import { type Drawer, TopBar } from "./top-bar.tsx";

/** Pixels that the legend, and an open drawer, cover at the left. */
const LEGEND = 220;
const DRAWER = 380;

async function loadGraph(signal: AbortSignal): Promise<GraphIndex> {
  const answer = await api.graph(signal);
  performance.mark("vouch:data");
  return indexGraph(answer);
}

/** The whole page: what is shown follows from the address, the server's answers, and a few switches. */
export function App() {
  const address = useHash();
  const { theme, toggle } = useTheme();
  const [revision, setRevision] = useState(0);
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const [hiddenMarks, setHiddenMarks] = useState<readonly EdgeMark[]>([]);
  const renew = (): void => setRevision((it) => it + 1);
  const { isGone } = useServer(renew);
  const { change, add, remove, dismiss } = useChanges(({ removed }) => {
    if (address.document && removed.includes(address.document.id)) goTo({ ...address, document: null });
    renew();
  });

  const view = useRef<GraphView | null>(null);
  const side = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);

  const graphAnswer = useAnswer(loadGraph, [revision]);
  const graph = graphAnswer.state === "ready" ? graphAnswer.value : null;
  const openId = address.document?.id ?? null;
  const documentAnswer = useAnswer(
    (signal) => (openId ? api.document(openId, signal) : new Promise<never>(() => {})),
    [openId, revision],
  );
  const mentioned = documentAnswer.state === "ready" && openId === documentAnswer.value.document.id;
  const highlighted = useMemo(() => {
    if (!mentioned || documentAnswer.state !== "ready") return null;
    return new Set(documentAnswer.value.mentions.flatMap(({ entity }) => (entity ? [entity] : [])));
  }, [documentAnswer, mentioned]);

  const { selection, hiddenTypes } = address;
  const flags = useMemo<GraphFlags>(
    () => ({ ...NO_FLAGS, selection, hiddenTypes, hiddenMarks, highlighted }),
    [selection?.kind, selection?.id, hiddenTypes.join(), hiddenMarks, highlighted],
  );

  useEffect(() => {
    const { style } = document.documentElement;
    const { type, edge } = PALETTES[theme];
    for (const [name, color] of Object.entries(type)) style.setProperty(`--type-${name}`, color);
    for (const [name, color] of Object.entries(edge)) style.setProperty(`--edge-${name}`, color);
  }, [theme]);

  const insets = (): Insets => ({
    left: innerWidth < 760 ? 0 : drawer ? DRAWER : LEGEND,
    right: side.current?.offsetWidth ?? 0,
    top: 0,
    bottom: 0,
  });
  const sideWidth = (selection ? 1 : 0) + (address.document ? 2 : 0);
  useEffect(() => {
    if (!graph) return;
    view.current?.setInsets(insets());
    const key = selection && formatAddress({ ...NOWHERE, selection });
    if (selection) view.current?.reveal(selection, { isNearer: key !== shown.current });
    shown.current = key;
  }, [selection?.kind, selection?.id, sideWidth, drawer, graph]);

  useEffect(() => {
    if (!graph || selection || !highlighted) return;
    view.current?.setInsets(insets());
    view.current?.gather([...highlighted].filter((id) => graph.nodeById.has(id)));
  }, [highlighted, graph]);

  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      if (drawer) setDrawer(null);
      else goTo({ ...address, selection: null, document: null });
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  });

  const pick = (next: Selection | null): void => {
    shown.current = next && formatAddress({ ...NOWHERE, selection: next });
    goTo({ ...address, selection: next, document: null });
  };

  return (
    <AddressContext.Provider value={address}>
      <TopBar
        counts={graph ? texts.counts(graph.nodes.length, graph.edgeCount) : ""}
        open={drawer}
        onOpen={setDrawer}
        theme={theme}
        onTheme={toggle}
      >
        <SearchBox />
      </TopBar>
      <main>
        <Stage
          answer={graphAnswer}
          isGone={isGone}
          flags={flags}
          theme={theme}
          insets={insets}
          view={view}
          isBusy={change.state === "busy"}
          hiddenMarks={hiddenMarks}
          onHideMarks={setHiddenMarks}
          onPick={pick}
          onAdd={add}
        />
        {drawer === "reports" && (
          <ReportsDrawer
            revision={revision}
            isBusy={change.state === "busy"}
            onAdd={add}
            onRemove={remove}
            onClose={() => setDrawer(null)}
          />
        )}
        {drawer === "ask" && (
          <GraphContext.Provider value={graph}>
            <AskDrawer onClose={() => setDrawer(null)} />
          </GraphContext.Provider>
        )}
        <div class="side" ref={side}>
          {address.document && <DocumentPane open={address.document} answer={documentAnswer} />}
          {selection && <EvidencePanel selection={selection} graph={graph} revision={revision} />}
        </div>
      </main>
      <ChangeSummary change={change} onDismiss={dismiss} />
      <DropZone onDrop={add} />
    </AddressContext.Provider>
  );
}
