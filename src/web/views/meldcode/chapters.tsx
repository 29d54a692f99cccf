import type { Chapter, Section } from '../../../documents/meldcode/description.ts';
import { Heading } from '../../components/Heading.tsx';
import { Link } from '../../components/Button.tsx';
import { Parts } from './parts.tsx';
import type { MeldcodeSite } from './site.ts';

/** What stands on a page, with links to it. */
export function Contents({ title, chapters }: { title: string; chapters: readonly Section[] }) {
  return (
    <nav className="contents" aria-label={title}>
      <p className="contents__title">{title}</p>
      <ul>
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <Link href={`#${chapter.id}`}>{chapter.title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Chapters with their sections, each with an anchor. */
export function Chapters({ site, chapters }: { site: MeldcodeSite; chapters: readonly Chapter[] }) {
  return chapters.map((chapter) => (
    <section key={chapter.id} className="card chapter">
      <Heading level={2} id={chapter.id}>
        {chapter.title}
      </Heading>
      <Parts site={site} parts={chapter.parts} level={3} />
      <Sections site={site} sections={chapter.sections} level={3} />
    </section>
  ));
}

/** Sections with their headings; what they hold is one level deeper. */
export function Sections({ site, sections, level }: { site: MeldcodeSite; sections: readonly Section[]; level: 2 | 3 }) {
  return sections.map((section) => (
    <section key={section.id} className="chapter__part">
      <Heading level={level} id={section.id}>
        {section.title}
      </Heading>
      <Parts site={site} parts={section.parts} level={level === 2 ? 3 : 4} />
    </section>
  ));
}
