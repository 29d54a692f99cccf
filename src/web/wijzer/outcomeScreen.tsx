import type { ReactNode } from 'react';
import type { Route } from '../../protocol/definition/schema.ts';
import { reasonPiece } from '../../protocol/walk/pieces.ts';
import type { WalkRoute } from '../../protocol/walk/plan.ts';
import { Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { plainName, say } from '../views/words.ts';
import { stepOf, trailSeparator, type WalkDrawing } from './drawing.ts';
import { StepBody } from './stepScreens.tsx';
import { ChoiceButton, WalkForm } from './walkForm.tsx';

interface OutcomeProps {
  readonly drawing: WalkDrawing;
  readonly route: Route;
  readonly planned: WalkRoute;
}

/** Draws a part only where it holds, and marks it so that the browser can do the same. */
function Piece({ drawing, name, children }: { drawing: WalkDrawing; name: string; children: ReactNode }) {
  return drawing.has(name) ? <div data-piece={name}>{children}</div> : null;
}

/** What the meldcode asks for after these choices, and why. Never what is the case (principle 2). */
export function OutcomeScreen({ drawing, route, planned }: OutcomeProps) {
  const { t } = drawing;
  return (
    <>
      <Heading level={1} focusable>
        {t.wijzer.outcomeTitle}
      </Heading>
      <Asks drawing={drawing} />
      <Paragraph>{t.wijzer.peopleDecide}</Paragraph>
      {drawing.protocol.finalResponsibility ? <Paragraph>{say(drawing.protocol.finalResponsibility.text, t)}</Paragraph> : null}
      <Reasons drawing={drawing} route={route} />
      <Piece drawing={drawing} name="noReport">
        <WhenToReport drawing={drawing} planned={planned} />
      </Piece>
      <Piece drawing={drawing} name="together">
        <Notice>
          <p>{t.wijzer.outcomeTogether(say(drawing.protocol.words.adviceBody, t))}</p>
        </Notice>
      </Piece>
      <Piece drawing={drawing} name="goesOn">
        <GoesOn drawing={drawing} />
      </Piece>
      {planned.after.length > 0 ? <Heading level={2}>{t.wijzer.afterTitle}</Heading> : null}
      {planned.after.map((id) => (
        <details key={id} className="card">
          <summary>{say(stepOf(route, id).name, t)}</summary>
          <StepBody drawing={drawing} step={stepOf(route, id)} />
        </details>
      ))}
      <Paragraph>{t.wijzer.recordIt}</Paragraph>
      <p className="print-only">
        {t.wijzer.printedOn} <span data-today="">{drawing.today}</span>. {t.wijzer.ofCode(say(drawing.protocol.title, t))}, {drawing.protocol.version}. {t.wijzer.printNote}
      </p>
      <WalkForm
        drawing={drawing}
        buttons={
          <button type="button" className="utrecht-button utrecht-button--secondary-action" data-print="" hidden>
            {t.wijzer.print}
          </button>
        }
      />
    </>
  );
}

function Asks({ drawing }: { drawing: WalkDrawing }) {
  const { t, protocol } = drawing;
  const { wijzer } = t;
  const body = say(protocol.words.adviceBody, t);
  return (
    <>
      <Piece drawing={drawing} name="asks:report">
        <Notice tone="caution" title={wijzer.asksReport(body)}>
          <p>{wijzer.asksReportText(body)}</p>
        </Notice>
      </Piece>
      <Piece drawing={drawing} name="asks:help">
        <Notice tone="info" title={wijzer.asksHelp}>
          {protocol.help && protocol.help.requires.length > 0 ? (
            <>
              <p>{wijzer.asksHelpText}</p>
              <ul>
                {protocol.help.requires.map((part) => (
                  <li key={part}>{wijzer.helpParts[part]}</li>
                ))}
              </ul>
              <p className="small">
                {t.common.source}: {protocol.help.source}
              </p>
            </>
          ) : null}
        </Notice>
      </Piece>
      <Piece drawing={drawing} name="asks:monitor">
        <Notice tone="info" title={wijzer.asksMonitor}>
          <p>{wijzer.asksMonitorText}</p>
        </Notice>
      </Piece>
      <Piece drawing={drawing} name="asks:close">
        <Notice tone="info" title={wijzer.asksClose}>
          <p>{wijzer.asksCloseText}</p>
        </Notice>
      </Piece>
      <Piece drawing={drawing} name="asks:nothing">
        <Notice tone="info" title={wijzer.asksNothing}>
          <p>{wijzer.asksNothingText(body)}</p>
        </Notice>
      </Piece>
    </>
  );
}

function Reasons({ drawing, route }: { drawing: WalkDrawing; route: Route }) {
  const { t, protocol } = drawing;
  return (
    <Piece drawing={drawing} name="reasons">
      <Heading level={2}>{t.wijzer.reasonsTitle}</Heading>
      <ul className="written-list">
        <Reason drawing={drawing} name={reasonPiece({ kind: 'emergency' })} source={protocol.emergency.source}>
          {t.wijzer.reasonEmergency}
        </Reason>
        {protocol.triggers.map((trigger) => (
          <Reason key={trigger.id} drawing={drawing} name={reasonPiece({ kind: 'trigger', trigger: trigger.id })} source={trigger.source}>
            <b>{plainName(say(trigger.name, t))}.</b> {say(trigger.meaning, t)}
          </Reason>
        ))}
        {(route.weighing?.questions ?? []).flatMap((question) =>
          question.answers.map((answer) => (
            <Reason key={`${question.id} ${answer.id}`} drawing={drawing} name={reasonPiece({ kind: 'answer', question: question.id, answer: answer.id })} source={answer.source ?? question.source}>
              {t.wijzer.reasonAnswered(say(question.text, t), say(answer.label, t))} {say(answer.meaning, t)}
            </Reason>
          )),
        )}
      </ul>
    </Piece>
  );
}

function Reason({ drawing, name, source, children }: { drawing: WalkDrawing; name: string; source: string; children: ReactNode }) {
  if (!drawing.has(name)) return null;
  return (
    <li data-piece={name}>
      {children}{' '}
      <span className="muted small">
        ({drawing.t.common.source}: {source})
      </span>
    </li>
  );
}

/** What asks for a report all the same, where the answers did not. */
function WhenToReport({ drawing: { t, protocol }, planned }: { drawing: WalkDrawing; planned: WalkRoute }) {
  const triggers = planned.asksTriggers ? protocol.triggers.map((trigger) => ({ id: trigger.id, text: say(trigger.meaning, t), source: trigger.source })) : [];
  const rules = [...triggers, ...protocol.norms.map((norm) => ({ id: norm.id, text: say(norm.text, t), source: norm.source }))];
  if (rules.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t.wijzer.noReportTitle}</Heading>
      <Paragraph>{t.wijzer.noReportText}</Paragraph>
      <ul className="written-list">
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.text}{' '}
            <span className="muted small">
              ({t.common.source}: {rule.source})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function GoesOn({ drawing }: { drawing: WalkDrawing }) {
  const { t, has, trail, action } = drawing;
  return (
    <form className="form" method="post" action={action} autoComplete="off">
      <input type="hidden" name="trail" value={trail.join(trailSeparator)} />
      <div className="actions">
        {has('goesOn:question') ? (
          <span data-piece="goesOn:question">
            <ChoiceButton value="on">{t.wijzer.goesOnQuestion}</ChoiceButton>
          </span>
        ) : null}
        {has('goesOn:afterHelp') ? (
          <span data-piece="goesOn:afterHelp">
            <ChoiceButton value="on">{t.wijzer.goesOnAfterHelp}</ChoiceButton>
          </span>
        ) : null}
      </div>
    </form>
  );
}
