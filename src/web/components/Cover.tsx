import type { Texts } from '../../texts/index.ts';
import type { PageAssets } from './Page.tsx';

/** A link to a neutral page; the cover island turns it into a cover that keeps the page underneath. */
export function CoverLink({ t, from }: { t: Texts; from?: string }) {
  const { coverTitle, coverHours, coverTimes, coverLessons, coverResume } = t.common;
  return (
    <a className="utrecht-link utrecht-link--html-a" href={from === undefined ? '/afgedekt' : `/afgedekt?naar=${encodeURIComponent(from)}`} title={t.common.coverHint} data-cover={[coverTitle, coverHours, coverTimes, coverLessons, coverResume].join(';')}>
      {t.common.cover}
    </a>
  );
}

/** The neutral page itself, for browsers without JavaScript: a timetable of nobody, without our name on it. */
export function CoverPage({ t, assets, resumeHref }: { t: Texts; assets: PageAssets; resumeHref: string }) {
  const { common } = t;
  const lessons = common.coverLessons.split('|').map((row) => row.split(','));
  const times = common.coverTimes.split(',');
  return (
    <html lang={t.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{common.coverTitle}</title>
        <link rel="stylesheet" href={assets.css} />
      </head>
      <body>
        <main className="cover">
          <h1>{common.coverTitle}</h1>
          <table>
            <thead>
              <tr>
                {common.coverHours.split(',').map((hour) => (
                  <th key={hour} scope="col">
                    {hour}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lessons.map((row, at) => (
                <tr key={times[at]}>
                  <td>{at + 1}</td>
                  <td>{times[at]}</td>
                  {row.map((lesson, day) => (
                    // A timetable repeats its lessons; the day is what tells them apart.
                    <td key={day}>{lesson}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <a className="cover__resume" href={resumeHref}>
            {common.coverResume}
          </a>
        </main>
      </body>
    </html>
  );
}
