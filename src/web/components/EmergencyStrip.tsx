import type { Texts } from '../../texts/index.ts';

/** On every screen, above everything: whom to call now. The phone comes first, the form can wait (principle 1). */
export function EmergencyStrip({ t }: { t: Texts }) {
  const { common } = t;
  return (
    <aside className="emergency" aria-label={common.emergencyLabel}>
      <div className="wrap emergency__row">
        <span>
          <span className="wide-only">{common.danger}</span>
          <span className="narrow-only">{common.dangerShort}</span> <a href="tel:112">112</a>
        </span>
        <span>
          <span className="wide-only">{common.veiligThuis}</span>
          <span className="narrow-only">{common.veiligThuisShort}</span> <a href="tel:08002000">0800-2000</a> <span className="wide-only">{common.veiligThuisFree}</span>
        </span>
        <a className="emergency__act" href="/nood">
          <span className="wide-only">{common.emergency}</span>
          <span className="narrow-only">{common.emergencyShort}</span>
        </a>
      </div>
    </aside>
  );
}
