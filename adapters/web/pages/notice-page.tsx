import type { Response } from 'express';
import { Page, showPage } from './page.tsx';

/** A plain page with a status, a heading and a sentence: not found, not permitted, failed. */
export function showNotice(response: Response, status: number, heading: string, sentence: string): void {
  response.status(status);
  showPage(
    response,
    <Page title={`${heading} · Earshot`} kind="notice" roam={false}>
      <main id="main">
        <h1>{heading}</h1>
        <p>{sentence}</p>
      </main>
    </Page>,
  );
}
