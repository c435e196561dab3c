import type { DrawnNode } from "../../src/model/http.ts";
import { isWithin, type Rectangle } from "../appearance/bounds.ts";
import { type Community, communitiesOf } from "../appearance/communities.ts";
import { type FadingLabel, FadingLabels } from "../appearance/fading-labels.ts";
import { type LabelSizes, labelSizes, paintCount, paintLabels } from "../appearance/paint-labels.ts";
import { PALETTES } from "../appearance/palette.ts";
import type { Picture } from "../appearance/picture.ts";
import { boxOf, Ground, type LabelWish, placeLabels } from "../appearance/place-labels.ts";
import { type Screen, toScreen } from "./screen.ts";

/** Pixels of the picture for each label that is written, and how many are written at least and at the most. */
const PIXELS_EACH = 22_000;
const FEWEST = 14;
const MOST = 90;
const MOST_COMMUNITIES = 28;
/** Counts are written on so many lines at the most, and on none that is shorter than this. */
const MOST_COUNTS = 60;
const LEAST_LENGTH = 64;
/** Nodes of this importance and more are named before communities are. */
const URGENT = 1e6;

/** Names over the picture: of nodes by importance, of communities from afar, and how many edges a line stands for. */
export class LabelLayer {
  readonly #context: CanvasRenderingContext2D;
  readonly #isStill: () => boolean;
  readonly #fading = new FadingLabels();
  readonly #widths = new Map<string, number>();
  #picture: Picture | null = null;
  #communities: readonly Community[] | null = null;
  #counted: Picture["counted"] = [];
  #frame = 0;

  constructor(context: CanvasRenderingContext2D, isStill: () => boolean) {
    this.#context = context;
    this.#isStill = isStill;
  }

  get #sizes(): LabelSizes {
    return labelSizes(this.#picture?.flags.isLarge ?? false);
  }

  /** What is written now. */
  get labels(): readonly FadingLabel[] {
    return this.#fading.shown();
  }

  /** Places and paints the labels of a frame, and goes on painting while some come or go; from afar, those of communities. */
  draw(picture: Picture, screen: Screen, nodeScale: number, isFar: boolean): void {
    const isFirst = this.#picture?.index !== picture.index;
    if (this.#picture !== picture) this.#communities = null;
    this.#picture = picture;
    const far = isFar && !picture.isFocused;
    const within = { ...screen.free, left: 0, top: 0 };
    this.#counted = isFar ? [] : picture.counted;
    const room = Math.round(Math.min(MOST, Math.max(FEWEST, (screen.width * screen.height) / PIXELS_EACH)));
    const wishes = [...this.#wishes(screen, nodeScale, within, far, 5 * room)];
    const placed = placeLabels(wishes, far ? Math.round(room * 0.6) : room, within, screen.covered);
    const leaving = (label: LabelWish): LabelWish | null => {
      const node = picture.index.nodeById.get(label.id);
      return node && picture.nodes.has(label.id) ? this.#wishOf(node, screen, nodeScale) : null;
    };
    this.#fading.place(placed, leaving, performance.now(), isFirst || this.#isStill());
    cancelAnimationFrame(this.#frame);
    this.#paint(screen);
    this.#goOn(screen);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#fading.clear();
  }

  #paint(screen: Screen): void {
    const picture = this.#picture;
    if (!picture) return;
    const palette = PALETTES[picture.theme];
    const shown = this.#fading.shown();
    this.#context.clearRect(0, 0, screen.width, screen.height);
    this.#paintCounts(picture, screen, shown);
    paintLabels(this.#context, shown, palette, this.#sizes);
  }

  /** Paints until nothing comes or goes any more. */
  #goOn(screen: Screen): void {
    this.#frame = requestAnimationFrame(() => {
      const isMoving = this.#fading.advance(performance.now());
      this.#paint(screen);
      if (isMoving) this.#goOn(screen);
    });
  }

  #paintCounts(picture: Picture, screen: Screen, labels: readonly FadingLabel[]): void {
    const ground = new Ground();
    for (const label of labels) ground.take(boxOf(label));
    let painted = 0;
    const { selection } = picture.flags;
    const fanned = selection?.kind === "edge" ? picture.index.bundleByEdge.get(selection.id) : null;
    for (const { bundle, style } of this.#counted) {
      if (bundle === fanned) continue;
      const [source, target] = [
        picture.index.nodeById.get(bundle.source),
        picture.index.nodeById.get(bundle.target),
      ];
      if (!source || !target) continue;
      const [from, to] = [toScreen(screen, source), toScreen(screen, target)];
      if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_LENGTH) continue;
      const share = style.isMarked ? 0.66 : 0.5;
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      const box = { left: at.x - 9, right: at.x + 9, top: at.y - 9, bottom: at.y + 9 };
      if (box.right < 0 || box.left > screen.width || box.bottom < 0 || box.top > screen.height) continue;
      if (!ground.isFree(box)) continue;
      ground.take(box);
      paintCount(this.#context, at, style.count, style.color, PALETTES[picture.theme]);
      if (++painted >= MOST_COUNTS) return;
    }
  }

  *#wishes(
    screen: Screen,
    nodeScale: number,
    within: Rectangle,
    far: boolean,
    most: number,
  ): Generator<LabelWish> {
    const picture = this.#picture;
    if (!picture) return;
    const communities = far ? this.#known(picture).slice(0, MOST_COMMUNITIES) : [];
    const namesakes = new Map(communities.map((it) => [it.namesake.id, it.id]));
    let asked = 0;
    let isFarDone = !far;
    for (const node of picture.labelled) {
      const isUrgent = (picture.nodes.get(node.id)?.importance ?? 0) >= URGENT;
      if (!isUrgent && !isFarDone) {
        isFarDone = true;
        for (const community of communities) yield this.#wishOfCommunity(community, screen);
      }
      if (!isWithin(toScreen(screen, node), within, 0)) continue;
      if (asked++ > most) return;
      const community = namesakes.get(node.id);
      const wish = this.#wishOf(node, screen, nodeScale);
      yield community === undefined || isUrgent ? wish : { ...wish, unless: community };
    }
  }

  #wishOf(node: DrawnNode, screen: Screen, nodeScale: number): LabelWish {
    const style = this.#picture?.nodes.get(node.id);
    const text = style?.label ?? "";
    const { font, height } = this.#sizes;
    const width = this.#widthOf(text, font);
    const rim = style?.rim ? 3 : 0;
    const radius = (style?.size ?? 0) * nodeScale * 1.12 + rim;
    return { id: node.id, text, width, height, radius, ...toScreen(screen, node) };
  }

  #wishOfCommunity({ id, name, middle }: Community, screen: Screen): LabelWish {
    const { communityFont, communityHeight } = this.#sizes;
    const width = this.#widthOf(name, communityFont);
    const at = toScreen(screen, middle);
    return { id, text: name, width, height: communityHeight, radius: 0, isCentred: true, ...at };
  }

  #widthOf(text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#widths.size > 20_000) this.#widths.clear();
    this.#context.font = font;
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  #known(picture: Picture): readonly Community[] {
    this.#communities ??= communitiesOf(picture.index.nodes.filter((node) => picture.nodes.has(node.id)));
    return this.#communities;
  }
}
