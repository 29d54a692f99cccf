import type { Part } from '../../../documents/meldcode/description.ts';
import type { Arrow, Box, Figure } from '../../../documents/meldcode/figure/figure.ts';
import { weighingFigure } from '../../../documents/meldcode/figure/layout.ts';
import { cornersOf, headOf, radiusOf } from '../../../documents/meldcode/figure/outline.ts';
import { say } from '../words.ts';
import type { MeldcodeSite } from './site.ts';

type FigurePart = Extract<Part, { kind: 'figure' }>;

/** Drawn twice, for a desk and for a phone: the style sheet shows one of them. */
const widths = { wide: 640, narrow: 330 } as const;

/** The weighing as a picture. What it says stands in words below it, so a reader who cannot see it misses nothing. */
export function WeighingFlow({ site, figure }: { site: MeldcodeSite; figure: FigurePart }) {
  const { t, protocol } = site;
  const words = { t, adviceBody: say(protocol.words.adviceBody, t) };
  const name = figure.weighing.questions[0]?.id ?? 'weging';
  return (
    <figure className="flow">
      {(Object.keys(widths) as (keyof typeof widths)[]).map((size) => (
        <Drawing key={size} id={`flow-${name}-${size}`} size={size} part={figure} figure={weighingFigure(figure.weighing, widths[size], words)} />
      ))}
      <figcaption>{t.meldcode.figureCaption}</figcaption>
    </figure>
  );
}

function Drawing({ id, size, part, figure }: { id: string; size: keyof typeof widths; part: FigurePart; figure: Figure }) {
  const { width, height, bands } = figure;
  return (
    <svg className={`flow__drawing flow__drawing--${size}`} viewBox={`0 0 ${width} ${Math.ceil(height)}`} width={width} height={Math.ceil(height)} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`} focusable="false">
      <title id={`${id}-title`}>{part.title}</title>
      <desc id={`${id}-desc`}>{part.text}</desc>
      {bands.map((band) => (
        <g key={band.question}>
          {band.arrows.map((arrow, at) => (
            <ArrowView key={at} arrow={arrow} />
          ))}
          {band.boxes.map((box, at) => (
            <BoxView key={at} box={box} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function pointsOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ');
}

function ArrowView({ arrow }: { arrow: Arrow }) {
  const head = headOf(arrow.points);
  return (
    <>
      <polyline className="flow__line" points={pointsOf(arrow.points)} />
      {head ? <polygon className="flow__head" points={pointsOf(head)} /> : null}
    </>
  );
}

function BoxView({ box }: { box: Box }) {
  const corners = cornersOf(box);
  const look = `flow__box flow__box--${box.shape}`;
  const { x, y, width, height } = box;
  return (
    <>
      {box.shape === 'label' ? null : corners ? <polygon className={look} points={pointsOf(corners)} /> : <rect className={look} x={x} y={y} width={width} height={height} rx={radiusOf(box)} />}
      {box.shape === 'close' ? <path className="flow__line" d={`M${x + 5} ${y}v${height}M${x + width - 5} ${y}v${height}`} /> : null}
      {box.lines.map((line) => (
        <text key={`${line.x}-${line.y}`} className={line.strong ? 'flow__text flow__text--strong' : 'flow__text'} x={line.x} y={line.y}>
          {line.text}
        </text>
      ))}
    </>
  );
}
