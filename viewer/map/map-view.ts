import { Map as BaseMap, type GeoJSONSource, setWorkerUrl } from "maplibre-gl";
import workerAddress from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Point } from "../appearance/bounds.ts";
import { PALETTES, type Theme } from "../appearance/palette.ts";
import type { MapPicture, MapSite } from "../explore/map-marks.ts";
import type { Selection } from "../state/view-state.ts";
import { areasOf } from "./areas.ts";
import { mapStyle } from "./map-style.ts";
import { loadOutlines, type Outlines } from "./outlines.ts";
import { paintMap } from "./paint-map.ts";
import { type Bubble, placeBubbles } from "./place-bubbles.ts";

export interface MapEvents {
  readonly onPick: (picked: Selection | null) => void;
  readonly onDrawn: () => void;
  readonly isStill: () => boolean;
}

export interface MapLook {
  readonly theme: Theme;
  /** Ids of the nodes that stand out. */
  readonly chosen: ReadonlySet<string>;
}

/** Pixels beside a mark that still hit it. */
const REACH = 6;
const NEAREST = 9;
const NO_PICTURE: MapPicture = { sites: [], placeless: 0 };

setWorkerUrl(workerAddress);

/** The map: outlines of its own and areas by WebGL, marks and names on a canvas over them. Nothing is asked of another server. */
export class MapView {
  private readonly base: BaseMap;
  private readonly outlines: Outlines;
  private readonly canvas = document.createElement("canvas");
  private readonly events: MapEvents;
  private picture = NO_PICTURE;
  private look: MapLook;
  private bubbles: readonly Bubble[] = [];
  private isFitted = false;

  /** Throws where the browser has no WebGL. */
  static async open(container: HTMLElement, look: MapLook, events: MapEvents): Promise<MapView> {
    return new MapView(container, await loadOutlines(), look, events);
  }

  private constructor(container: HTMLElement, outlines: Outlines, look: MapLook, events: MapEvents) {
    this.outlines = outlines;
    this.look = look;
    this.events = events;
    this.base = new BaseMap({
      container,
      style: mapStyle(outlines, this.areas(), look.theme),
      center: [20, 35],
      zoom: 1,
      maxZoom: 12,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      fadeDuration: 0,
    });
    this.base.touchZoomRotate.disableRotation();
    this.canvas.className = "map-marks";
    container.append(this.canvas);
    this.base.on("render", () => this.paint());
    this.base.on("load", () => this.drawAreas());
    this.base.on("click", ({ point }) => this.pick(point));
    this.base.on("mousemove", ({ point }) => {
      this.base.getCanvas().style.cursor = this.bubbleAt(point) ? "pointer" : "";
    });
  }

  /** Draws these sites; the first time all of them are brought into view. */
  show(picture: MapPicture): void {
    this.picture = picture;
    this.drawAreas();
    if (!this.isFitted && picture.sites.length > 0) {
      this.isFitted = true;
      this.fit(crowdOf(picture.sites), true);
    }
    this.base.triggerRepaint();
  }

  setLook(look: MapLook): void {
    const isOtherTheme = look.theme !== this.look.theme;
    this.look = look;
    if (isOtherTheme) this.base.setStyle(mapStyle(this.outlines, this.areas(), look.theme));
    else this.drawAreas();
    this.base.triggerRepaint();
  }

  /** Brings a node into view where it lies outside of it. */
  reveal(id: string): void {
    const site = this.picture.sites.find(({ marks }) => marks.some(({ node }) => node.id === id));
    if (!site) return;
    const { longitude, latitude } = site.spot;
    if (this.base.getBounds().contains([longitude, latitude])) return;
    this.base.easeTo({ center: [longitude, latitude], animate: !this.events.isStill() });
  }

  /** Where a node stands, in pixels; null where it has no place. */
  positionOf(id: string): Point | null {
    for (const { marks } of this.bubbles)
      for (const { mark, x, y } of marks ?? []) if (mark.node.id === id) return { x, y };
    const bubble = this.bubbles.find(({ sites }) => sites.some((site) => holds(site, id)));
    return bubble ? { x: bubble.x, y: bubble.y } : null;
  }

  /** How many sites are drawn, and marks on them. */
  counts(): { readonly sites: number; readonly marks: number } {
    const { sites } = this.picture;
    return { sites: sites.length, marks: sites.reduce((sum, { marks }) => sum + marks.length, 0) };
  }

  zoom(factor: number): void {
    const zoom = this.base.getZoom() + Math.log2(factor);
    this.base.easeTo({ zoom, animate: !this.events.isStill() });
  }

  /** Brings sites into view: all, where none are given. */
  fit(sites: readonly MapSite[] = this.picture.sites, isStill = this.events.isStill()): void {
    const shown = sites.length > 0 ? sites : this.picture.sites;
    const longitudes = shown.map(({ spot }) => spot.longitude);
    const latitudes = shown.map(({ spot }) => spot.latitude);
    if (shown.length === 0) return;
    this.base.fitBounds(
      [
        [Math.min(...longitudes), Math.min(...latitudes)],
        [Math.max(...longitudes), Math.max(...latitudes)],
      ],
      { padding: 70, maxZoom: NEAREST, animate: !isStill },
    );
  }

  resize(): void {
    this.base.resize();
  }

  close(): void {
    this.base.remove();
    this.canvas.remove();
  }

  private drawAreas(): void {
    this.base.getSource<GeoJSONSource>("areas")?.setData(this.areas());
  }

  private areas(): GeoJSON.FeatureCollection {
    const { sites } = this.picture;
    const { chosen } = this.look;
    const places = sites.filter((site) => site.marks.some(({ node }) => chosen.has(node.id)));
    return areasOf(sites, this.outlines, new Set(places.map(({ place }) => place.id)));
  }

  private paint(): void {
    const { clientWidth: width, clientHeight: height } = this.base.getContainer();
    const scale = window.devicePixelRatio;
    if (this.canvas.width !== width * scale || this.canvas.height !== height * scale) {
      this.canvas.width = width * scale;
      this.canvas.height = height * scale;
    }
    const context = this.canvas.getContext("2d");
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const { chosen, theme } = this.look;
    const isFirst = (site: MapSite): boolean => site.marks.some(({ node }) => chosen.has(node.id));
    this.bubbles = placeBubbles(this.picture.sites, (site) => this.onScreen(site, width, height), isFirst);
    paintMap(context, this.bubbles, { palette: PALETTES[theme], chosen, width, height });
    this.events.onDrawn();
  }

  private onScreen({ spot }: MapSite, width: number, height: number): Point | null {
    const { x, y } = this.base.project([spot.longitude, spot.latitude]);
    const isOff = x < -50 || y < -50 || x > width + 50 || y > height + 50;
    return isOff ? null : { x, y };
  }

  private bubbleAt({ x, y }: Point): Bubble | undefined {
    return this.bubbles.find((bubble) => Math.hypot(bubble.x - x, bubble.y - y) <= bubble.radius + REACH);
  }

  private pick(point: Point): void {
    const bubble = this.bubbleAt(point);
    const [first, second] = bubble?.sites ?? [];
    const mark = bubble?.marks
      ?.map((it) => ({ id: it.mark.node.id, distance: Math.hypot(it.x - point.x, it.y - point.y) }))
      .sort((a, b) => a.distance - b.distance)[0];
    if (bubble && second && this.base.getZoom() < NEAREST) this.fit(bubble.sites);
    else {
      const id = mark?.id ?? first?.place.id;
      this.events.onPick(id === undefined ? null : { kind: "node", id });
    }
  }
}

/** Sites apart from countries and from the few that lie far off. */
function crowdOf(sites: readonly MapSite[]): MapSite[] {
  const placed = sites.filter(({ spot }) => !spot.isCountry);
  const within = (read: (site: MapSite) => number): ((site: MapSite) => boolean) => {
    const values = placed.map(read).sort((a, b) => a - b);
    const [low = 0, high = 0] = [0.06, 0.94].map((share) => values[Math.floor(share * (values.length - 1))]);
    return (site) => read(site) >= low && read(site) <= high;
  };
  const [isEast, isNorth] = [within(({ spot }) => spot.longitude), within(({ spot }) => spot.latitude)];
  return placed.filter((site) => isEast(site) && isNorth(site));
}

const holds = ({ marks }: MapSite, id: string): boolean => marks.some(({ node }) => node.id === id);
