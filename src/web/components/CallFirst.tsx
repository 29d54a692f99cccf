import type { Texts } from '../../texts/index.ts';

/** The two numbers, large: no form stands between a person and the phone (R050, R051). */
export function CallFirst({ t }: { t: Texts }) {
  return (
    <div className="call-first">
      <a className="utrecht-button utrecht-button--primary-action utrecht-button--danger" href="tel:112">
        {t.pages.call} 112
      </a>
      <a className="utrecht-button utrecht-button--primary-action" href="tel:08002000">
        {t.pages.call} Veilig Thuis 0800-2000
      </a>
    </div>
  );
}
