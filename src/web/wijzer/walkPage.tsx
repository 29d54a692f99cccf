import type { Definition } from '../../protocol/definition/schema.ts';
import { drawingOf, everyDrawing, piecesOf } from '../../protocol/walk/pieces.ts';
import { planOf } from '../../protocol/walk/plan.ts';
import { walk } from '../../protocol/walk/walk.ts';
import { formatDate } from '../kit/dates.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import type { WebParts } from '../webParts.ts';
import { wijzerAddress } from './address.ts';
import type { WalkDrawing } from './drawing.ts';
import { publicHtml } from './frame.tsx';
import { WalkScreen } from './walkScreen.tsx';

type WalkParts = Pick<WebParts, 'assets' | 'reference'>;

export interface WalkRequest {
  readonly t: Texts;
  readonly protocol: Definition;
  /** The address without the language. */
  readonly path: string;
}

/**
 * The wijzer as it begins, with every other screen as a template beside it: from
 * here on a browser with JavaScript asks nothing more of the server.
 */
export function firstPage(parts: WalkParts, { t, protocol, path }: WalkRequest): string {
  const drawing = drawingFor(parts, { t, protocol, path }, { has: () => true, trail: [], today: '' });
  const first: WalkDrawing = { ...drawing, has: () => false };
  const body = (
    <>
      <div className="walk" data-wijzer={JSON.stringify(drawing.plan)}>
        <WalkScreen drawing={first} screen={{ kind: 'danger' }} />
      </div>
      {everyDrawing(drawing.plan).map((screen) => (
        <template key={drawingOf(screen)} data-drawing={drawingOf(screen)}>
          <WalkScreen drawing={drawing} screen={screen} />
        </template>
      ))}
    </>
  );
  return publicHtml(parts, t, { title: t.wijzer.title, path, current: 'walk', body });
}

/** The screen to which the choices lead, for a browser without JavaScript. */
export function nextPage(parts: WalkParts, request: WalkRequest, { choices, missing, now }: { choices: readonly string[]; missing: boolean; now: Instant }): { html: string; choices: readonly string[] } {
  const { t, protocol, path } = request;
  const { screen, trail } = walk(planOf(protocol), choices);
  const pieces = piecesOf(screen);
  const drawing = drawingFor(parts, request, { trail, today: formatDate(now, 'day', t.language), has: (piece) => (missing && piece === 'missing') || pieces.has(piece) });
  const body = (
    <div className="walk">
      <WalkScreen drawing={drawing} screen={screen} />
    </div>
  );
  return { html: publicHtml(parts, t, { title: t.wijzer.title, path, current: 'walk', hasErrors: missing, body }), choices: trail };
}

function drawingFor(parts: WalkParts, { t, protocol, path }: WalkRequest, own: Pick<WalkDrawing, 'has' | 'trail' | 'today'>): WalkDrawing {
  return { t, protocol, plan: planOf(protocol), texts: parts.reference.texts, action: wijzerAddress(path, t.language), ...own };
}
