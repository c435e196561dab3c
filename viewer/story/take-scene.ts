import type { Citation, Scene } from "../../src/model/story.ts";
import { api } from "../api.ts";
import { formatAddress } from "../state/address.ts";
import type { Camera, Selection, ViewState } from "../state/view-state.ts";
import { citationsOf } from "./citations.ts";

/** What a scene keeps of the page: neither drawers nor reports, and the camera of what was seen. */
export function sceneState(state: ViewState, seen: Camera | null): string {
  return formatAddress({ ...state, document: null, drawer: null, story: null, camera: state.camera && seen });
}

/** The sentences behind what is selected. */
export async function citationsFor(selection: Selection | null): Promise<Citation[]> {
  if (!selection) return [];
  const { claims } =
    selection.kind === "edge" ? await api.edge(selection.id) : await api.entity(selection.id);
  return citationsOf(claims);
}

/** The page as it is, as a scene; its id is unlike those of the others. */
export async function takeScene(
  state: ViewState,
  seen: Camera | null,
  title: string,
  others: readonly Scene[],
): Promise<Scene> {
  const number = Math.max(0, ...others.map(({ id }) => Number(id.replace(/\D/g, "")))) + 1;
  return {
    id: `scene-${number}`,
    title: title.slice(0, 200),
    caption: "",
    notes: "",
    state: sceneState(state, seen),
    citations: await citationsFor(state.selection),
  };
}
