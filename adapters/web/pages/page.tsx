import type { Response } from 'express';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ICON_PATH, STYLE_PATH } from '../assets.ts';

export interface PageProps {
  readonly title: string;
  /** A word on the body that a style may hang on: `call`, `company`, `ask`. */
  readonly kind: string;
  /** Whether the reader may go to other pages; a signed link opens its own call only. */
  readonly roam: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page. */
export function Page({ title, kind, roam, children }: PageProps): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <link rel="icon" href={ICON_PATH} type="image/svg+xml" />
      </head>
      <body class={kind}>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header class="masthead">{roam ? <a href="/">Earshot</a> : <span>Earshot</span>}</header>
        {children}
      </body>
    </html>
  );
}

/** Sends a page. Everything in it is escaped by the renderer. */
export function showPage(response: Response, page: VNode): void {
  response.type('html').send(`<!doctype html>${renderToString(page)}`);
}
