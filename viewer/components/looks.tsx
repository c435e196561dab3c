import type { Theme } from "../appearance/palette.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import type { Selection } from "../state/view-state.ts";
import { MapStage } from "./map-stage.tsx";
import { ModeSwitch } from "./mode-switch.tsx";
import { PictureTools } from "./picture-tools.tsx";
import { TableView } from "./table-view.tsx";
import { TimeBrush } from "./time-brush.tsx";

interface LooksProps {
  readonly theme: Theme;
  readonly highlighted: ReadonlySet<string> | null;
  readonly onPick: (picked: Selection | null) => void;
}

/** Map and table over the picture, the switch between the three, and time under them. */
export function Looks({ theme, highlighted, onPick }: LooksProps) {
  const { state } = useView();
  const explored = useExplored();
  if (!explored || explored.index.nodes.length === 0) return null;
  return (
    <>
      {state.mode === "map" && <MapStage theme={theme} highlighted={highlighted} onPick={onPick} />}
      {state.mode === "table" && <TableView />}
      <div class="looks">
        <ModeSwitch />
        <PictureTools />
      </div>
      <TimeBrush />
    </>
  );
}
