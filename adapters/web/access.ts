import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

export interface AccessSettings {
  /**
   * A secret of the reverse proxy's: a request that carries it, as `X-Earshot-Access: <token>` or as
   * `Authorization: Bearer <token>`, may open every page. Null: nobody gets in that way.
   */
  readonly accessToken: string | null;
}

/** A request that passed a proxy carries one of these; then the socket's address says nothing about its sender. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
];

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** True for a sender who may open every page: on this machine, or let in by the operator's reverse proxy. */
export function mayOpenAll(request: Request, { accessToken }: AccessSettings): boolean {
  return (accessToken !== null && carriesToken(request, accessToken)) || isLocal(request);
}

/** For what proves nobody's identity: a sender on this machine is served, everybody else refused. */
export function onlyLocal(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (isLocal(request)) handler(request, response, next);
    else response.sendStatus(403);
  };
}

/**
 * The socket comes from this machine and nothing hints at a proxy in between. The Host is checked too, so that a
 * foreign name resolving to 127.0.0.1 (DNS rebinding) opens nothing; HTTP/1.0 is how nginx forwards unless told otherwise.
 */
function isLocal(request: Request): boolean {
  return (
    LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '') &&
    LOOPBACK_HOST.test(request.headers.host ?? '') &&
    request.httpVersion !== '1.0' &&
    !FORWARDED.some((name) => name in request.headers)
  );
}

function carriesToken(request: Request, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return [request.get('x-earshot-access'), bearer].some((given) => given !== undefined && same(given, token));
}

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Programs that fetch a link only to show a piece of its page to others. They get no text of a call. */
const PREVIEWERS =
  /(?<!cu)bot\b|link ?expanding|facebookexternalhit|skypeuripreview|whatsapp|embedly|iframely|preview|crawler|spider|slurp/i;

export function isPreviewer(request: Request): boolean {
  return PREVIEWERS.test(request.headers['user-agent'] ?? '');
}
