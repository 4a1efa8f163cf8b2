import { createHash } from 'node:crypto';
import { Router } from 'express';
import { STYLES } from './styles/styles.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d4f5f"/><path d="M9 21V11M14 24V8M19 20v-8M24 18v-4" stroke="#f6f1e4" stroke-width="2.6" stroke-linecap="round"/></svg>`;

/** The address changes with the content, so that browsers may keep it for good. */
function addressOf(content: string, ending: string): string {
  return `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${ending}`;
}

export const STYLE_PATH = addressOf(STYLES, 'css');
export const ICON_PATH = addressOf(ICON, 'svg');

/** What pages load beside themselves: one style sheet and an icon. Open to all, since they say nothing. */
export function assetRoutes(): Router {
  const routes = Router();
  const serve = (path: string, type: string, content: string) =>
    routes.get(path, (_request, response) => {
      response.set('Cache-Control', 'public, max-age=31536000, immutable').type(type).send(content);
    });
  serve(STYLE_PATH, 'css', STYLES);
  serve(ICON_PATH, 'svg', ICON);
  serve('/robots.txt', 'text', 'User-agent: *\nDisallow: /\n');
  return routes;
}
