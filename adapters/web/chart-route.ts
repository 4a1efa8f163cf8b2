import type { RequestHandler } from 'express';
import type { Log } from '../../src/log.ts';
import type { Earshot } from '../../src/service.ts';
import { askOptions, readAsked } from './asked.ts';
import { chartOf } from './chart/chart-data.ts';
import { chartPng } from './chart/chart-png.ts';
import { showNotice } from './pages/notice-page.tsx';

/** `GET /chart.png?q=…`: the chart of an answer as a picture, for a note or a deck. */
export function chartRoute(earshot: Earshot, log: Log): RequestHandler {
  return async (request, response) => {
    const asked = readAsked(request);
    const { table } = await earshot.ask(asked.question, askOptions(asked));
    const data = table && chartOf(table);
    if (!data) return showNotice(response, 404, 'No chart', 'The answer to this question has nothing to draw.');
    let png: Uint8Array;
    try {
      png = await chartPng(data);
    } catch (error) {
      log.warn({ err: error }, 'a chart could not be drawn');
      return showNotice(response, 501, 'No picture', 'Charts cannot be drawn as pictures on this machine.');
    }
    response.type('png').send(Buffer.from(png));
  };
}
