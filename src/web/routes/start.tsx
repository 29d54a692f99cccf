import { ButtonLink } from '../components/Button.tsx';
import { CoverPage } from '../components/Cover.tsx';
import { Heading } from '../components/Heading.tsx';
import { writeLanguage } from '../cookies.ts';
import { renderPage } from '../kit/renderPage.ts';
import { page, seeOther } from '../respond.tsx';
import { open, type Route } from '../route.ts';
import { ownPath } from '../ownPath.ts';
import type { Visit } from '../visit.ts';
import { wijzerAddress } from '../wijzer/address.ts';

/** `/`: danger first, then what Pluis is, then the way in. */
function start(visit: Visit): Response {
  if (visit.visitor?.session.status === 'active') return seeOther(visit, '/vandaag');
  const { t } = visit;
  const { pages } = t;
  const body = (
    <>
      <section className="hero">
        <div className="wrap hero__row">
          <div>
            <Heading level={1}>{pages.startHeading}</Heading>
            <p className="hero__lead">{pages.startLead}</p>
            <div className="actions">
              <ButtonLink href="/inloggen">{pages.startLogIn}</ButtonLink>
              <ButtonLink href={wijzerAddress('/wijzer', t.language)} look="secondary">
                {t.wijzer.startEntrance}
              </ButtonLink>
            </div>
            <p>{t.wijzer.startEntranceHint}</p>
          </div>
          <ol className="route" aria-label={pages.startStepsTitle}>
            {pages.startSteps.map(([name, what]) => (
              <li key={name}>
                <b>{name}</b>
                <small>{what}</small>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <div className="wrap three">
        <section className="card card--danger">
          <Heading level={2}>{pages.startDangerTitle}</Heading>
          <p className="nl-paragraph">{pages.startDangerText}</p>
          <p className="nl-paragraph">
            <a className="utrecht-link utrecht-link--html-a" href="tel:112">
              {pages.call} 112
            </a>
          </p>
        </section>
        <section className="card">
          <Heading level={2}>{pages.startAdviceTitle}</Heading>
          <p className="nl-paragraph">{pages.startAdviceText}</p>
          <p className="nl-paragraph">
            <a className="utrecht-link utrecht-link--html-a" href="tel:08002000">
              {pages.call} 0800-2000
            </a>
          </p>
        </section>
        <section className="card">
          <Heading level={2}>{pages.startChildTitle}</Heading>
          <p className="nl-paragraph">{pages.startChildText}</p>
          <p className="nl-paragraph">
            <a className="utrecht-link utrecht-link--html-a" href="tel:08000432">
              {pages.call} 0800-0432
            </a>
          </p>
        </section>
      </div>
    </>
  );
  return page(visit, { title: pages.startTitle, width: 'full', body });
}

/** Something neutral, for a screen that others can see; also without JavaScript. */
function covered(visit: Visit): Response {
  const resumeHref = ownPath(visit.context.req.query('naar'), visit.visitor ? '/vandaag' : '/');
  return visit.context.html(renderPage(<CoverPage t={visit.t} assets={visit.parts.assets.page} resumeHref={resumeHref} />));
}

function changeLanguage(visit: Visit): Response {
  const language = visit.context.req.param('code') === 'en' ? 'en' : 'nl';
  writeLanguage(visit.context, visit.origin, language);
  return seeOther(visit, ownPath(visit.context.req.query('naar'), '/'));
}

export const startRoutes: readonly Route[] = [open('GET', '/', start), open('GET', '/afgedekt', covered), open('GET', '/taal/:code', changeLanguage)];
