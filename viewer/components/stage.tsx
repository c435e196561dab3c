import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { GraphFlags } from "../appearance/focus.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Theme } from "../appearance/palette.ts";
import type { CameraMove, GraphView, Insets } from "../graph-view.ts";
import { canDraw } from "../state/can-draw.ts";
import type { Answer } from "../state/use-answer.ts";
import type { Camera, Selection } from "../state/view-state.ts";
import { texts } from "../texts.ts";
import { AddButton } from "./add-button.tsx";
import { CypherEcho } from "./cypher-echo.tsx";
import { EntityList } from "./entity-list.tsx";
import { Failure } from "./failure.tsx";
import { GraphCanvas } from "./graph-canvas.tsx";
import { Legend } from "./legend.tsx";
import { Notice } from "./notice.tsx";
import { PictureMirror } from "./picture-mirror.tsx";
import { SizeHint } from "./size-hint.tsx";
import { ZoomButtons } from "./zoom-buttons.tsx";

interface StageProps {
  readonly answer: Answer<GraphIndex>;
  readonly isGone: boolean;
  readonly flags: GraphFlags;
  readonly theme: Theme;
  readonly insets: () => Insets;
  readonly view: RefObject<GraphView | null>;
  readonly isBusy: boolean;
  readonly onPick: (picked: Selection | null) => void;
  readonly onCamera: (camera: Camera, move: CameraMove) => void;
  readonly onAdd: (files: readonly File[]) => void;
}

/** The picture with its legend, or the reason why there is none. */
export function Stage(props: StageProps) {
  const { answer, isGone, isBusy, onAdd, view } = props;
  const [isDrawable] = useState(canDraw);
  if (answer.state === "loading") return <p class="stage-loading quiet">{texts.loading}</p>;
  if (answer.state === "failed") return <Failure error={answer.error} />;
  const graph = answer.value;
  if (graph.nodes.length === 0)
    return (
      <Notice
        title={texts.emptyTitle}
        text={texts.emptyText}
        command={texts.emptyCommand}
        commandIntroduction={texts.emptyOr}
      >
        <AddButton isBusy={isBusy} onAdd={onAdd} />
      </Notice>
    );
  if (!isDrawable)
    return (
      <Notice title={texts.webglTitle} text={texts.webglText}>
        <EntityList graph={graph} />
      </Notice>
    );
  return (
    <div class="stage">
      <GraphCanvas
        graph={graph}
        flags={props.flags}
        theme={props.theme}
        insets={props.insets}
        view={view}
        onPick={props.onPick}
        onCamera={props.onCamera}
      />
      <PictureMirror graph={graph} passing={props.flags.passing} />
      <Legend graph={graph} />
      <ZoomButtons view={() => view.current} />
      <SizeHint nodes={graph.nodes.length} />
      <CypherEcho />
      {isGone && (
        <p class="gone" role="alert">
          <strong>{texts.goneTitle}.</strong> {texts.goneText} <code>{texts.goneCommand}</code>
        </p>
      )}
    </div>
  );
}
