import type { Texts } from '../../texts/index.ts';
import type { FormProblem } from '../kit/readForm.ts';
import { ButtonLink } from './Button.tsx';
import { Heading, Paragraph } from './Heading.tsx';

export type ErrorKind = 'notFound' | 'forbidden' | 'expired' | 'throttled' | 'broken' | FormProblem['kind'];

export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

/** Title and text of an error page; the title is also the page's. */
export function errorWords(t: Texts, kind: ErrorKind, limitKilobytes = 64): ErrorWords {
  const { common, forms } = t;
  switch (kind) {
    case 'notFound':
      return { title: common.notFoundTitle, text: common.notFoundText };
    case 'forbidden':
      return { title: common.forbiddenTitle, text: common.forbiddenText };
    case 'expired':
      return { title: common.expiredTitle, text: common.expiredText };
    case 'throttled':
      return { title: common.throttledTitle, text: common.throttledText };
    case 'broken':
      return { title: common.brokenTitle, text: common.brokenText };
    case 'tooLarge':
      return { title: forms.tooLargeTitle, text: forms.tooLargeText(limitKilobytes) };
    case 'unreadable':
      return { title: forms.unreadableTitle, text: forms.unreadableText };
    case 'wrongType':
      return { title: forms.wrongTypeTitle, text: forms.wrongTypeText };
  }
}

/** Says what happened and what to do; `reference` finds it in the log without naming anyone. Goes inside a Page. */
export function ErrorPage({ t, kind, reference, startHref = '/' }: { t: Texts; kind: ErrorKind; reference?: string; startHref?: string }) {
  const words = errorWords(t, kind);
  return (
    <div className="error-page">
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.text}</Paragraph>
      {reference ? <Paragraph look="muted">{t.common.reference(reference)}</Paragraph> : null}
      <ButtonLink href={startHref} look="secondary">
        {t.common.toStart}
      </ButtonLink>
    </div>
  );
}
