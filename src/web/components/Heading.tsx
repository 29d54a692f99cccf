import type { ReactNode } from 'react';

/**
 * Thin wrappers round NL Design System class names. Their React packages give
 * the same markup but render two to five times slower, and pages are many.
 */
export function Heading({ level, id, children, focusable }: { level: 1 | 2 | 3 | 4; id?: string | undefined; children: ReactNode; focusable?: boolean }) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={`nl-heading nl-heading--level-${level}`} id={id} tabIndex={focusable ? -1 : undefined}>
      {children}
    </Tag>
  );
}

export type ParagraphLook = 'lead' | 'muted' | 'small' | 'plain';

const looks: Record<ParagraphLook, string> = {
  plain: 'nl-paragraph',
  lead: 'nl-paragraph nl-paragraph--lead',
  muted: 'nl-paragraph muted',
  small: 'nl-paragraph muted small',
};

export function Paragraph({ look = 'plain', children }: { look?: ParagraphLook; children: ReactNode }) {
  return <p className={looks[look]}>{children}</p>;
}

/** Text for screen readers only. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
