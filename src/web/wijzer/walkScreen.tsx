import { triggersChosen } from '../../protocol/walk/choice.ts';
import type { Screen } from '../../protocol/walk/walk.ts';
import { Button } from '../components/Button.tsx';
import { CallFirst } from '../components/CallFirst.tsx';
import { Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { EmergencyCard } from '../views/emergencyCard.tsx';
import { say } from '../views/words.ts';
import { questionOf, routeOf, stepOf, type WalkDrawing } from './drawing.ts';
import { OutcomeScreen } from './outcomeScreen.tsx';
import { OverviewScreen, StepScreen } from './stepScreens.tsx';
import { ChoiceButton, WalkChoices, WalkForm } from './walkForm.tsx';

/** One screen of the wijzer; its heading takes the focus when it appears. */
export function WalkScreen({ drawing, screen }: { drawing: WalkDrawing; screen: Screen }) {
  switch (screen.kind) {
    case 'danger':
      return <DangerScreen drawing={drawing} />;
    case 'call':
      return <CallScreen drawing={drawing} />;
    case 'routes':
      return <RoutesScreen drawing={drawing} />;
    case 'overview':
      return <OverviewScreen drawing={drawing} {...routeOf(drawing, screen.route)} />;
    case 'step': {
      const { route, planned } = routeOf(drawing, screen.route);
      return <StepScreen drawing={drawing} planned={planned} step={stepOf(route, screen.step)} at={planned.steps.indexOf(screen.step) + 1} />;
    }
    case 'triggers':
      return <TriggersScreen drawing={drawing} />;
    case 'question':
      return <QuestionScreen drawing={drawing} routeId={screen.route} questionId={screen.question} />;
    case 'outcome':
      return <OutcomeScreen drawing={drawing} {...routeOf(drawing, screen.route)} />;
  }
}

function DangerScreen({ drawing }: { drawing: WalkDrawing }) {
  const { t, protocol } = drawing;
  const { wijzer } = t;
  return (
    <>
      <Heading level={1} focusable>
        {wijzer.title}
      </Heading>
      <Paragraph look="lead">{wijzer.lead}</Paragraph>
      <Paragraph look="muted">
        {wijzer.ofCode(say(protocol.title, t))}. {wijzer.judgesNothing}
      </Paragraph>
      <Heading level={2}>{wijzer.dangerTitle}</Heading>
      <Paragraph>{wijzer.dangerFirst}</Paragraph>
      <CallFirst t={t} />
      <WalkForm drawing={drawing} first>
        <WalkChoices
          drawing={drawing}
          field={{
            kind: 'radio',
            label: wijzer.dangerQuestion,
            required: true,
            options: [
              { value: 'yes', label: wijzer.dangerYes },
              { value: 'doubt', label: wijzer.dangerDoubt },
              { value: 'no', label: wijzer.dangerNo },
            ],
          }}
        />
      </WalkForm>
    </>
  );
}

function CallScreen({ drawing }: { drawing: WalkDrawing }) {
  const { t, protocol } = drawing;
  return (
    <>
      <Heading level={1} focusable>
        {t.wijzer.callTitle}
      </Heading>
      <CallFirst t={t} />
      <EmergencyCard t={t} protocol={protocol} />
      <WalkForm drawing={drawing} buttons={<ChoiceButton value="on">{t.wijzer.called}</ChoiceButton>} />
    </>
  );
}

function RoutesScreen({ drawing }: { drawing: WalkDrawing }) {
  const { t, protocol } = drawing;
  return (
    <>
      <Heading level={1} focusable>
        {t.wijzer.routesTitle}
      </Heading>
      <WalkForm drawing={drawing}>
        <WalkChoices
          drawing={drawing}
          field={{ kind: 'radio', label: t.wijzer.routesQuestion, hint: t.wijzer.routesHint, required: true, options: protocol.routes.map((route) => ({ value: route.id, label: say(route.name, t), hint: say(route.when, t) })) }}
        />
      </WalkForm>
    </>
  );
}

function TriggersScreen({ drawing }: { drawing: WalkDrawing }) {
  const { t, protocol } = drawing;
  return (
    <>
      <Heading level={1} focusable>
        {t.wijzer.triggersTitle}
      </Heading>
      <WalkForm drawing={drawing} buttons={<Button name="choice" value={triggersChosen}>{t.wijzer.forward}</Button>}>
        <WalkChoices
          drawing={drawing}
          field={{
            kind: 'checkboxes',
            label: t.wijzer.triggersQuestion,
            hint: t.wijzer.triggersHint,
            required: true,
            options: protocol.triggers.map((trigger) => ({ value: trigger.id, label: say(trigger.name, t), hint: say(trigger.meaning, t) })),
          }}
        />
      </WalkForm>
    </>
  );
}

function QuestionScreen({ drawing, routeId, questionId }: { drawing: WalkDrawing; routeId: string; questionId: string }) {
  const { t, protocol, has } = drawing;
  const { route } = routeOf(drawing, routeId);
  const question = questionOf(route, questionId);
  const questions = route.weighing?.questions ?? [];
  const body = say(protocol.words.adviceBody, t);
  return (
    <>
      <Heading level={1} focusable>
        {t.wijzer.questionOf(questions.indexOf(question) + 1, questions.length)}
      </Heading>
      {has('reportAsked') ? (
        <div data-piece="reportAsked">
          <Notice tone="caution">
            <p>{t.wijzer.reportAsked(body)}</p>
          </Notice>
        </div>
      ) : null}
      {has('together') ? (
        <div data-piece="together">
          <Notice>
            <p>{t.wijzer.together(body)}</p>
          </Notice>
        </div>
      ) : null}
      {question === questions[0] && route.weighing?.intro ? <Paragraph>{say(route.weighing.intro, t)}</Paragraph> : null}
      <WalkForm drawing={drawing}>
        <WalkChoices
          drawing={drawing}
          field={{
            kind: 'radio',
            label: say(question.text, t),
            hint: question.explain ? say(question.explain, t) : t.wijzer.questionHint,
            required: true,
            options: question.answers.map((answer) => ({ value: answer.id, label: say(answer.label, t) })),
          }}
        />
      </WalkForm>
      <Paragraph look="small">
        {t.common.source}: {question.source}
      </Paragraph>
    </>
  );
}
