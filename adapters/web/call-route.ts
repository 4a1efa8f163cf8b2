import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Clock } from '../../src/ports.ts';
import type { Earshot } from '../../src/service.ts';
import { type AccessSettings, mayOpenAll } from './access.ts';
import { dayOf, type LinkSettings, readSpan } from './links.ts';
import { CallPage } from './pages/call-page.tsx';
import { showNotice, showNotOpen } from './pages/notice-page.tsx';
import { showPage } from './pages/page.tsx';
import { viewCall } from './reading/call-view.ts';
import { findWords } from './reading/find-words.ts';
import { type Grant, readGrant, versionOf } from './token.ts';

const CallForm = z.object({
  /** A signed citation. */
  k: z.string().max(200).optional().catch(''),
  /** An unsigned one: `1203-1290`, characters of the stored text. */
  at: z.string().max(40).catch(''),
  find: z.string().trim().max(200).catch(''),
});

/** `GET /calls/ID?k=…` opens with a signature alone; without one it is for whoever may open everything. */
export function callRoute(
  earshot: Earshot,
  settings: AccessSettings & LinkSettings,
  clock: Clock,
): RequestHandler<{ readonly id: string }> {
  return async (request, response) => {
    const { id } = request.params;
    const { k: token, at, find } = CallForm.parse(request.query);
    const roam = mayOpenAll(request, settings);

    // 1. A signature that is given must hold, also for readers who would need none.
    const grant = token === undefined ? null : readGrant(token, id, settings.linkSecrets);
    if (grant ? grant.lastDay < dayOf(clock()) : token !== undefined) return refuseLink(response, grant);
    if (!grant && !roam) return showNotOpen(response);

    // 2. What to show: the very text that was cited, also where it was corrected since.
    const current = await earshot.held(id);
    const isOld = grant !== null && grant.version !== versionOf(current.call.sha256);
    const old = isOld ? await earshot.version(id, grant.version) : null;
    const held = old ?? current;
    const cited = grant ? (isOld && !old ? null : grant) : readSpan(at);
    const view = viewCall(held, {
      cited: cited && cited.end <= held.call.text.length ? cited : null,
      found: findWords(held.call, find),
    });

    // 3. Where one may go from here.
    const company = roam ? (await earshot.companies()).find((each) => each.company === held.call.company) : undefined;
    const index = company?.calls.findIndex((call) => call.id === id) ?? -1;
    const carried = token !== undefined ? { k: token } : at ? { at } : {};
    return showPage(
      response,
      CallPage({
        view,
        roam,
        find,
        carried,
        corrected: isOld ? (old ? 'shown-as-cited' : 'shown-as-held') : null,
        later: company?.calls[index - 1] ?? null,
        earlier: index < 0 ? null : (company?.calls[index + 1] ?? null),
      }),
    );
  };
}

function refuseLink(response: Response, grant: Grant | null): void {
  if (grant) showNotice(response, 403, 'This link has expired', 'Ask the question again to get a fresh one.');
  else
    showNotice(
      response,
      403,
      'This link does not open',
      'It is incomplete or was changed, or it belongs to another call.',
    );
}
