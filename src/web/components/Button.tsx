import type { ReactNode } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
};

export interface ButtonProps {
  readonly look?: ButtonLook;
  /** Sent with the form when this button is the one pressed. */
  readonly name?: string;
  readonly value?: string;
  readonly children: ReactNode;
}

/** A button that sends its form. */
export function Button({ look = 'primary', name, value, children }: ButtonProps) {
  return (
    <button type="submit" className={looks[look]} name={name} value={value}>
      {children}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ href, look = 'primary', children }: ButtonLinkProps) {
  return (
    <a href={href} className={looks[look]}>
      {children}
    </a>
  );
}

export interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** What a screen reader hears after the visible words, where those alone are vague: “Bekijken: advies van 10 maart”. */
  readonly context?: string | undefined;
  readonly lang?: string;
}

export function Link({ href, children, context, lang }: LinkProps) {
  return (
    <a href={href} className="utrecht-link utrecht-link--html-a" lang={lang} hrefLang={lang}>
      {children}
      {context ? <span className="visually-hidden">: {context}</span> : null}
    </a>
  );
}

/** Buttons and links beside each other, below each other on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

/** A one-button form: log out, discard a draft, mark as read. */
export function ActionForm({ action, csrf, look = 'secondary', label, context, fields }: { action: string; csrf: string; look?: ButtonLook; label: string; context?: string; fields?: Readonly<Record<string, string>> }) {
  return (
    <form method="post" action={action} className="action-form">
      <input type="hidden" name="_csrf" value={csrf} />
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look}>
        {label}
        {context === undefined ? null : <span className="visually-hidden">: {context}</span>}
      </Button>
    </form>
  );
}
