import { createRequire } from 'node:module';
import { CHART_SIZE, type ChartTheme, chartSvg } from './chart.tsx';
import type { ChartData } from './chart-data.ts';

const FAMILY = 'Earshot Chart';

/** The light page's colours, written out: a picture has no style sheet. */
const PICTURE_THEME: ChartTheme = {
  ink: '#23211c',
  quiet: '#635d50',
  rule: '#dcd4c2',
  paper: '#fbf8f1',
  series: ['#1f6f8b', '#b8562b', '#6a7f2e', '#7a5195'],
  font: FAMILY,
};

/** Units around the chart, and pixels for each unit. */
const MARGIN = 20;
const SCALE = 2;

/**
 * Draws a chart as a PNG of 1360 by 640 pixels, offline and with fonts of its own, so that it looks the same on every machine.
 *
 * @throws where the renderer has no build for this machine
 */
export async function chartPng(data: ChartData): Promise<Uint8Array> {
  const { createCanvas, Image } = await loadRenderer();
  const [width, height] = [(CHART_SIZE.width + 2 * MARGIN) * SCALE, (CHART_SIZE.height + 2 * MARGIN) * SCALE];
  const svg = chartSvg({ data, theme: PICTURE_THEME, picture: { width, height, margin: MARGIN } });
  const picture = new Image();
  await new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = reject;
    picture.src = Buffer.from(svg);
  });
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
  return await canvas.encode('png');
}

type Renderer = typeof import('@napi-rs/canvas');
let renderer: Promise<Renderer> | null = null;

/** Loads the renderer and its fonts when the first picture is wanted. */
function loadRenderer(): Promise<Renderer> {
  renderer ??= import('@napi-rs/canvas').then((loaded) => {
    const { resolve } = createRequire(import.meta.url);
    for (const script of ['latin', 'latin-ext']) {
      for (const weight of [400, 600]) {
        const file = resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${script}-${weight}-normal.woff2`);
        loaded.GlobalFonts.registerFromPath(file, FAMILY);
      }
    }
    return loaded;
  });
  return renderer;
}
