import { encodePng, type Rgba } from './png.ts';

/** Teams' sizes: the colour icon and the outline icon, in pixels. */
export const COLOR_ICON = 192;
export const OUTLINE_ICON = 32;

export const ACCENT = '#1D3A2F';

const GROUND: Rgba = [0x1d, 0x3a, 0x2f, 255];
const PAPER: Rgba = [0xff, 0xff, 0xff, 255];
/** How much of the icon the drawing takes. */
const ZOOM = 0.88;

const CLEAR: Rgba = [0xff, 0xff, 0xff, 0];

/** Distance to a shape's edge in the unit square, negative inside. */
type Shape = (x: number, y: number) => number;

/** A speech bubble whose words are bars: what was said, as figures. */
const bubble = union(roundedBox(0.5, 0.45, 0.34, 0.27, 0.1), triangle([0.3, 0.68], [0.3, 0.86], [0.52, 0.7]));
const bars = union(bar(0.35, 0.5, 0.09), bar(0.5, 0.45, 0.14), bar(0.65, 0.4, 0.19));

/** White on the accent colour, to the edge as Teams wants it. */
export function colorIcon(): Buffer {
  const scale = shapeScale(COLOR_ICON, ZOOM);
  return encodePng(COLOR_ICON, (x, y) => {
    const [u, v] = scale(x, y);
    const paper = coverage(bubble(u, v), COLOR_ICON * ZOOM);
    const ink = coverage(bars(u, v), COLOR_ICON * ZOOM);
    return mix(mix(GROUND, PAPER, paper), GROUND, ink);
  });
}

/** White lines on nothing: Teams allows no other colour here. */
export function outlineIcon(): Buffer {
  const scale = shapeScale(OUTLINE_ICON, 1.08);
  return encodePng(OUTLINE_ICON, (x, y) => {
    const [u, v] = scale(x, y);
    const line = Math.abs(bubble(u, v) + 0.03) - 0.03;
    const drawn = coverage(Math.min(line, bars(u, v)), OUTLINE_ICON * 1.08);
    return mix(CLEAR, PAPER, drawn);
  });
}

/** From a pixel's middle to the unit square of the drawing, enlarged by `zoom` about the middle. */
function shapeScale(size: number, zoom: number): (x: number, y: number) => readonly [number, number] {
  const unit = (value: number) => ((value + 0.5) / size - 0.5) / zoom + 0.5;
  return (x, y) => [unit(x), unit(y) - 0.02];
}

function coverage(distance: number, pixels: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance * pixels));
}

function mix(under: Rgba, over: Rgba, share: number): Rgba {
  const part = (i: 0 | 1 | 2 | 3) => Math.round(under[i] + (over[i] - under[i]) * share);
  return [part(0), part(1), part(2), part(3)];
}

function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

function bar(middle: number, top: number, halfHeight: number): Shape {
  return roundedBox(middle, top + 0.05, 0.04, halfHeight, 0.02);
}

function roundedBox(cx: number, cy: number, halfWidth: number, halfHeight: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.abs(x - cx) - halfWidth + radius;
    const dy = Math.abs(y - cy) - halfHeight + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

type Point = readonly [x: number, y: number];

/** Corners in clockwise order as seen; the distance outside a corner is a little short, which nobody sees. */
function triangle(a: Point, b: Point, c: Point): Shape {
  const sides = [side(b, a), side(c, b), side(a, c)];
  return (x, y) => Math.max(...sides.map((distance) => distance(x, y)));
}

function side([ax, ay]: Point, [bx, by]: Point): Shape {
  const length = Math.hypot(bx - ax, by - ay);
  return (x, y) => ((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length;
}
