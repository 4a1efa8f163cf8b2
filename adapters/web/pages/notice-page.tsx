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

/** For a reader who comes without a signature from where none is let in. */
export function showNotOpen(response: Response): void {
  showNotice(
    response,
    403,
    'Not open to you',
    'Transcripts are licensed. This page opens from a citation link, on the machine that runs Earshot, or through its operator’s proxy.',
  );
}
