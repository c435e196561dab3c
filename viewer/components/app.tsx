import { useMemo, useRef, useState } from "preact/hooks";
import { api } from "../api.ts";
import { type GraphFlags, NO_FLAGS } from "../appearance/focus.ts";
import { type GraphIndex, indexGraph } from "../appearance/graph-index.ts";
import { passingIds } from "../explore/passing-ids.ts";
import type { GraphView, Insets } from "../graph-view.ts";
import { flagsOf } from "../state/flags-of.ts";
import { GraphContext } from "../state/graph-context.ts";
import { nameIn } from "../state/name-in.ts";
import { useAnswer } from "../state/use-answer.ts";
import { useCamera } from "../state/use-camera.ts";
import { useChanges } from "../state/use-changes.ts";
import { useCommandLog } from "../state/use-command-log.ts";
import { decisionsWith } from "../state/use-decisions.ts";
import { useEscape } from "../state/use-escape.ts";
import { ExploreContext, type Explored, useExploration } from "../state/use-exploration.ts";
import { useHistoryKeys } from "../state/use-history-keys.ts";
import { useLazy } from "../state/use-lazy.ts";
import { useRested } from "../state/use-rested.ts";
import { useServer } from "../state/use-server.ts";
import { useTheme } from "../state/use-theme.ts";
import { ViewContext } from "../state/use-view.ts";
import type { Drawer, Selection } from "../state/view-state.ts";
import { ledBy, StoryContext, useStories } from "../story/use-story-book.ts";
import { exploreTexts } from "../texts/explore.ts";
import { texts } from "../texts.ts";
import { Announcer } from "./announcer.tsx";
import { AskDrawer } from "./ask-drawer.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { DocumentPane } from "./document-pane.tsx";
import { DropZone } from "./drop-zone.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { ExploreDrawer } from "./explore-drawer.tsx";
import { HistoryDrawer } from "./history-drawer.tsx";
import { HistoryNotice } from "./history-notice.tsx";
import { IdentityDesk } from "./identity-desk.tsx";
import { KeyHelp } from "./key-help.tsx";
import { Looks } from "./looks.tsx";
import { ReportsDrawer } from "./reports-drawer.tsx";
import { SearchBox } from "./search-box.tsx";
import { Stage } from "./stage.tsx";
import { TopBar } from "./top-bar.tsx";

/** Pixels that the legend, and an open drawer, cover at the left. */
const LEGEND = 220;
const DRAWER = 380;
const WIDE_DRAWERS: Readonly<Partial<Record<Drawer, number>>> = { ask: 652, decide: 932 };
/** Pixels that time covers at the bottom. */
const TIME = 112;

async function loadGraph(signal: AbortSignal): Promise<GraphIndex> {
  const answer = await api.graph(signal);
  performance.mark("vouch:data");
  return indexGraph(answer);
}

/** How much there is, and where not all is shown, how much of it. */
function countsOf({ index, exploration }: Explored): string {
  const [nodes, edges] = [index.nodes.length, index.edges.length];
  const { nodeCount, edgeCount } = exploration;
  if (nodeCount === nodes && edgeCount === edges) return texts.counts(nodes, edges);
  return `${exploreTexts.shown(nodeCount, nodes)} · ${exploreTexts.shownEdges(edgeCount, edges)}`;
}

/** The whole page: what is shown follows from the state of its command log and the server's answers. */
export function App() {
  const [revision, setRevision] = useState(0);
  const [trouble, setTrouble] = useState("");
  const known = useRef<GraphIndex | null>(null);
  const page = useCommandLog((id) => nameIn(known.current, id), setTrouble);
  const { state, go, amend } = page;
  const { selection, hiddenTypes, hiddenMarks, drawer } = state;
  const isPresented = state.story?.isPresented ?? false;
  const theme = useTheme(state.theme);
  const renew = (): void => setRevision((it) => it + 1);
  const { isGone } = useServer(renew);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(NO_FLAGS.fresh);
  const { change, add, remove, dismiss, ask } = useChanges(page.perform, ({ removed, difference }) => {
    setFresh(new Set(difference?.came.entities.map(({ id }) => id)));
    amend((now) => (now.document && removed.includes(now.document.id) ? { ...now, document: null } : now));
    renew();
  });
  useHistoryKeys(page);
  useEscape(page);

  const view = useRef<GraphView | null>(null);
  const side = useRef<HTMLDivElement>(null);

  const graphAnswer = useAnswer(loadGraph, [revision]);
  const graph = graphAnswer.state === "ready" ? graphAnswer.value : null;
  known.current = graph;
  const explored = useExploration(graph, state);
  const openId = state.document?.id ?? null;
  const documentAnswer = useAnswer(
    (signal) => (openId ? api.document(openId, signal) : new Promise<never>(() => {})),
    [openId, revision],
  );
  const mentioned = documentAnswer.state === "ready" && openId === documentAnswer.value.document.id;
  const highlighted = useMemo(() => {
    if (explored?.ways?.length) return new Set(explored.ways.flatMap(({ nodes }) => nodes));
    if (!mentioned || documentAnswer.state !== "ready") return null;
    return new Set(documentAnswer.value.mentions.flatMap(({ entity }) => (entity ? [entity] : [])));
  }, [documentAnswer, mentioned, explored?.ways]);

  const rested = useRested(explored, graph);
  const passing = useMemo(
    () => rested && passingIds(rested.index, rested.exploration),
    [rested?.index, rested?.exploration],
  );
  const flags = useMemo<GraphFlags>(
    () => flagsOf(state, { highlighted, passing, fresh, isLarge: isPresented }),
    [
      selection?.kind,
      selection?.id,
      hiddenTypes,
      hiddenMarks,
      state.hiddenNodes,
      state.isolated,
      state.pinned,
      state.layers,
      passing,
      highlighted,
      fresh,
      isPresented,
    ],
  );

  const book = useStories(page);
  const Stories = useLazy(drawer === "stories", () => import("./stories-drawer.tsx"));
  const Presented = useLazy(isPresented, () => import("./presenter.tsx"));
  const told = useRef<HTMLElement>(null);
  const insets = (): Insets => ({
    left: innerWidth < 760 ? 0 : drawer && !isPresented ? (WIDE_DRAWERS[drawer] ?? DRAWER) : LEGEND,
    right: isPresented ? 0 : (side.current?.offsetWidth ?? 0),
    top: 0,
    bottom: isPresented ? (told.current?.offsetHeight ?? 0) : innerWidth < 760 ? 0 : TIME,
  });
  const scene = isPresented && !Presented ? null : ledBy(book, isPresented);
  const { onCamera, onPicked } = useCamera(page, { view, graph, insets, highlighted, scene });
  const pick = (picked: Selection | null): void => {
    onPicked(picked);
    go({ selection: picked, document: null });
  };
  const close = (): void => go({ drawer: null });
  const show = (ids: readonly string[]): void => {
    view.current?.setInsets(insets());
    view.current?.gather(ids);
  };

  return (
    <ViewContext.Provider value={page}>
      <StoryContext.Provider value={book}>
        <ExploreContext.Provider value={explored}>
          <GraphContext.Provider value={graph}>
            <TopBar counts={explored ? countsOf(explored) : ""} theme={theme}>
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
                onPick={pick}
                onCamera={onCamera}
                onAdd={add}
              />
              <Looks theme={theme} highlighted={highlighted} onPick={pick} />
              {drawer === "explore" && <ExploreDrawer onClose={close} />}
              {drawer === "reports" && (
                <ReportsDrawer
                  revision={revision}
                  isBusy={change.state === "busy"}
                  onAdd={add}
                  onRemove={remove}
                  onClose={close}
                />
              )}
              {drawer === "ask" && <AskDrawer onClose={close} onShow={show} />}
              {drawer === "decide" && (
                <IdentityDesk
                  revision={revision}
                  decisions={decisionsWith(page.perform, ask, change.state === "busy")}
                  onClose={close}
                />
              )}
              {Stories && <Stories view={view} theme={theme} onClose={close} />}
              {Presented && <Presented box={told} />}
              {drawer === "history" && <HistoryDrawer onClose={close} />}
              <div class="side" ref={side}>
                {state.document && <DocumentPane open={state.document} answer={documentAnswer} />}
                {selection && <EvidencePanel selection={selection} graph={graph} revision={revision} />}
              </div>
            </main>
            <ChangeSummary
              change={change}
              onDismiss={() => {
                dismiss();
                setFresh(NO_FLAGS.fresh);
              }}
              onShow={show}
            />
            <Announcer />
            <KeyHelp />
            <HistoryNotice trouble={trouble} onDismiss={() => setTrouble("")} />
            <DropZone onDrop={add} />
          </GraphContext.Provider>
        </ExploreContext.Provider>
      </StoryContext.Provider>
    </ViewContext.Provider>
  );
}
