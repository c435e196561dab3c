import { boundsOf, isWithin, middleOf, type Point, type Rectangle } from "../appearance/bounds.ts";
import { freeCamera, isSameCamera, roundedCamera, wholeCamera } from "../state/camera.ts";
import type { Camera } from "../state/view-state.ts";

/** Pixels at each side of the picture that panels cover. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CameraMove {
  readonly by: "reader" | "flight";
  /** True where the whole graph is shown. */
  readonly isWhole: boolean;
}

interface Place extends Point {
  readonly ratio: number;
}
interface PlaceAndTurn extends Place {
  readonly angle: number;
}

/** What the drawing library has of a camera. */
interface LibraryCamera {
  getState(): PlaceAndTurn;
  setState(place: Partial<Place>): unknown;
  animate(place: Partial<Place>, options: { duration: number; easing?: "quadraticInOut" }): Promise<void>;
  isAnimated(): boolean;
  getBoundedRatio(ratio: number): number;
  on(event: "updated", listener: () => void): unknown;
}

/** What the drawing library knows of screen and graph. */
interface Library {
  getCamera(): LibraryCamera;
  getDimensions(): { readonly width: number; readonly height: number };
  graphToViewport(point: Point, from?: { cameraState: PlaceAndTurn }): Point;
  viewportToGraph(point: Point, from?: { cameraState: PlaceAndTurn }): Point;
  viewportToFramedGraph(point: Point, from?: { cameraState: PlaceAndTurn }): Point;
}

/** Milliseconds without movement after which a move of the reader has ended. */
const SETTLED = 160;
/** Pixels left for labels around what is brought into view; less of a small picture. */
const MARGIN = 70;
const MARGIN_SHARE = 0.08;
/** The nearest camera ratio to which "fit" goes. */
const NEAREST_FIT = 0.12;
const FLIGHT = 450;
/** The camera that shows the whole of a picture without panels. */
const WHOLE = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } };
const FLOWN: CameraMove = { by: "flight", isWhole: false };

/** Moves the camera over the picture, and tells where it is. */
export class Pilot {
  readonly #library: Library;
  readonly #isStill: () => boolean;
  readonly #onCamera: (camera: Camera, move: CameraMove) => void;
  /** The camera ratio at which the last flight ends. */
  #aim = 1;
  /** Where one looks from, or will at the end of a flight, as last told. */
  #seenFrom: Camera | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

  constructor(
    library: Library,
    isStill: () => boolean,
    onCamera: (camera: Camera, move: CameraMove) => void,
  ) {
    this.#library = library;
    this.#isStill = isStill;
    this.#onCamera = onCamera;
    library.getCamera().on("updated", () => {
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => this.#settle(), SETTLED);
    });
  }

  /** Where one looks from, or will at the end of the flight. */
  camera(): Camera | null {
    return this.#seenFrom;
  }

  /** Where one looks from, of the part that no panel covers. */
  freeCamera(): Camera | null {
    const whole = this.#seenFrom;
    return whole && freeCamera(whole, this.#library.getDimensions(), this.free());
  }

  /** Shows this in the part that no panel covers; gives the camera of the whole. */
  showFree(shown: Camera): Camera {
    const whole = wholeCamera(shown, this.#library.getDimensions(), this.free());
    this.look(whole);
    return whole;
  }

  /** Looks from there. */
  look(camera: Camera, isStill = this.#isStill()): void {
    const point = this.#library.viewportToFramedGraph(this.#library.graphToViewport(camera, WHOLE), WHOLE);
    this.#seenFrom = camera;
    this.#fly(
      { x: point.x, y: point.y, ratio: camera.span / this.#cameraAt(WHOLE.cameraState).span },
      isStill,
    );
  }

  /** Enlarges (above 1) or shrinks the picture around its middle. */
  zoom(factor: number): void {
    const camera = this.#library.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    this.#aim = ratio;
    if (this.#isStill()) camera.setState({ ratio });
    else void camera.animate({ ratio }, { duration: 180 });
  }

  /** Moves the picture by so many pixels, at once: also out of a flight. */
  pan(dx: number, dy: number): void {
    const { width, height } = this.#library.getDimensions();
    const camera = this.#library.getCamera();
    const { x, y } = this.#library.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
    this.#aim = camera.getState().ratio;
    void camera.animate({ x, y }, { duration: 1 });
  }

  /** The camera ratio; within a flight the one that it leads to, so that a flight that is redirected arrives as near. */
  ratio(): number {
    const camera = this.#library.getCamera();
    return camera.isAnimated() ? this.#aim : camera.getState().ratio;
  }

  /** True where all these points of the graph stand in the free part of the picture. */
  isFree(points: readonly Point[], margin: number): boolean {
    const free = this.free();
    return points.every((point) => isWithin(this.onScreen(point), free, margin));
  }

  /** Where a point of the graph stands now. */
  onScreen(point: Point): Point {
    return this.#library.graphToViewport(point, { cameraState: this.#library.getCamera().getState() });
  }

  /** The part of the container that no panel covers; all of it, where panels leave next to nothing. */
  free(): Rectangle {
    const { width, height } = this.#library.getDimensions();
    const { left, right, top, bottom } = this.insets;
    const isNarrow = width - left - right < 160;
    return isNarrow
      ? { left: 0, top, right: width, bottom: height - bottom }
      : { left, top, right: width - right, bottom: height - bottom };
  }

  /** Brings these points of the graph into the free rectangle, no nearer than at camera ratio `nearest`; told where it is a move, and not how the picture opens. */
  frame(
    those: readonly Point[],
    nearest = NEAREST_FIT,
    move: CameraMove | null = FLOWN,
    isStill = this.#isStill(),
  ): void {
    const library = this.#library;
    if (those.length === 0) return;
    const bounds = boundsOf(those.map((point) => library.graphToViewport(point, WHOLE)));
    const free = this.free();
    const margin = Math.min(MARGIN, (free.right - free.left) * MARGIN_SHARE);
    const ratio = Math.max(
      (bounds.right - bounds.left) / Math.max(free.right - free.left - 2 * margin, 80),
      (bounds.bottom - bounds.top) / Math.max(free.bottom - free.top - margin, 80),
      nearest,
    );
    const point = library.viewportToFramedGraph(middleOf(bounds), WHOLE);
    const there = { cameraState: { ...point, ratio, angle: 0 } };
    const shown = library.viewportToFramedGraph(middleOf(free), there);
    const target = { x: 2 * point.x - shown.x, y: 2 * point.y - shown.y, ratio };
    this.#seenFrom = this.#cameraAt({ ...target, angle: 0 });
    this.#fly(target, isStill);
    if (move) this.#onCamera(this.#seenFrom, move);
  }

  close(): void {
    clearTimeout(this.#settling);
  }

  #fly(target: Place, isStill: boolean): void {
    this.#aim = target.ratio;
    if (isStill) this.#library.getCamera().setState(target);
    else void this.#library.getCamera().animate(target, { duration: FLIGHT, easing: "quadraticInOut" });
  }

  /** Tells of a move that the reader made. */
  #settle(): void {
    const camera = this.#library.getCamera();
    if (camera.isAnimated()) return;
    const now = this.#cameraAt(camera.getState());
    if (this.#seenFrom && isSameCamera(now, this.#seenFrom)) return;
    this.#seenFrom = now;
    this.#onCamera(now, { by: "reader", isWhole: false });
  }

  /** A camera of the drawing library in the coordinates of the layout. */
  #cameraAt(cameraState: PlaceAndTurn): Camera {
    const { width, height } = this.#library.getDimensions();
    const half = Math.min(width, height) / 2;
    const at = (dx: number): Point =>
      this.#library.viewportToGraph({ x: width / 2 + dx, y: height / 2 }, { cameraState });
    const [left, { x, y }, right] = [at(-half), at(0), at(half)];
    return roundedCamera({ x, y, span: Math.hypot(right.x - left.x, right.y - left.y) });
  }
}
